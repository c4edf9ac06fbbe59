// SPDX-License-Identifier: EUPL-1.2
//
// What is wrong with a measure, and where it comes from.
#include "serve/site/measure.hpp"

#include "live/pointer.hpp"

namespace wijk {
namespace {

bool is_about(Finding const& finding, std::string const& pointer) {
  return finding.pointer == pointer || finding.pointer.starts_with(pointer + "/");
}

/// A budget line is of its measure too.
bool is_of_line(MeasurePage const& of, Finding const& finding) {
  for (std::size_t i = 0; i < of.page.hood.budget.size(); ++i) {
    if (of.page.hood.budget[i].measure.index == of.number() &&
        is_about(finding, of.page.pointer("budget", i))) {
      return true;
    }
  }
  return false;
}

std::string_view kind_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

}  // namespace

Markup measure_findings(MeasurePage const& of) {
  Markup items;
  std::size_t count = 0;
  for (auto const* const one : findings_of(of.page.input)) {
    if (!one->accepted_by.empty() || (!is_about(*one, of.pointer) && !is_of_line(of, *one))) {
      continue;
    }
    ++count;
    auto const where = of.text(of.page.input.place_name(one->pointer));
    auto const hint = of.text(one->hint);
    items +=
        element("li", {{"class", fmt::format("attention attention--{}", kind_of(one->severity))}},
                prose(sentence(of.text(one->message))), escaped(" "),
                edit_link(of.page, one->pointer, where),
                hint.empty() ? Markup{}
                             : element("p", {{"class", "note"}},
                                       of.text(Words{"Wat te doen: ", "Remedy: "}), prose(hint)));
  }
  if (items.empty()) {
    return {};
  }
  auto const list = element("ul", {{"class", "attentions"}}, items);
  auto const title = of.text(say("Wat vraagt aandacht ({})", "What needs attention ({})", count));
  constexpr std::size_t kFew = 3;
  auto const shown = count <= kFew ? heading(2, "aandacht-heading", title) + list
                                   : element("details", {}, element("summary", {}, title), list);
  return element("section", {{"id", "aandacht"}, {"class", "block"}}, shown);
}

Markup measure_more(MeasurePage const& of) {
  auto const& page = of.page;
  auto const remark = of.text(of.measure.origin.remark);
  auto inside = remark.empty() ? Markup{} : element("p", {}, remark);
  inside += source_line(page, of.pointer);
  auto const item = [&](std::string const& target, Words name) {
    return element("li", {}, link(target, of.text(name)));
  };
  auto const stable = with_ids(page.call.snapshot->document, of.pointer);
  inside += element(
      "ul", {{"class", "list"}},
      item(tab_address(page.call, page.hood, "changes") + "?pointer=" + percent_encoded(stable),
           {"Wat hieraan veranderd is", "What changed in this"}),
      item(hood_address(page.call, page.hood, "/agenda.ics?measure=" + of.measure.id),
           {"De mijlpalen in uw agenda", "Its milestones in your calendar"}),
      item(fmt::format("/api/v1/plans/{}/neighbourhoods/{}/measures/{}", page.call.snapshot->plan,
                       page.hood.id, of.measure.id),
           {"De gegevens als JSON", "The data as JSON"}));
  return page.section("bron", {"Waar dit vandaan komt", "Where this comes from"}, inside);
}

}  // namespace wijk
