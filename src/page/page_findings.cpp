// SPDX-License-Identifier: EUPL-1.2
//
// What is wrong, by rule: the reason and the remedy once, then each place.
#include "finding/by_rule.hpp"
#include "finding/rules.hpp"
#include "page/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk {
namespace {

constexpr std::size_t kOnPaper = 6;  ///< places of a rule
constexpr std::size_t kRelatedOnPaper = 2;
constexpr std::size_t kUnfolded = 5;    ///< places of a rule that are seen without unfolding
constexpr std::size_t kOnScreen = 500;  ///< places of a rule that a page holds at all

bool is_about(ReportInput const& input, Finding const& finding) {
  constexpr std::string_view kList = "/neighbourhoods/";
  if (!finding.pointer.starts_with(kList) || input.hoods.empty()) {
    return true;
  }
  auto const index = std::strtoull(finding.pointer.c_str() + kList.size(), nullptr, 10);
  auto const& all = input.plan.neighbourhoods;
  if (index >= all.size() || all[index].outline) {
    return true;
  }
  return std::ranges::find(input.hoods, &all[index]) != input.hoods.end();
}

/// On a site: the way to what the finding is about, and to the form that mends it.
Markup place_on_site(Page const& page, std::string const& pointer) {
  auto const name = pointer.empty() || !page.input.place_name
                        ? page.text(Words{"het plan als geheel", "the plan as a whole"})
                        : page.text(page.input.place_name(pointer));
  auto all = linked(page, pointer, escaped(name));
  auto const mend = page.input.mend_address ? page.input.mend_address(pointer) : "";
  if (!mend.empty()) {
    all += escaped(" ") + element("a", {{"class", "mend"}, {"href", mend}},
                                  page.text(Words{"Verbeteren", "Mend"}), heard(page, ": " + name));
  }
  return all;
}

std::string place_of(Page const& page, Spot const& place) {
  if (place.file.empty()) {
    return page.text(Words{"het plan als geheel", "the plan as a whole"});
  }
  auto const file = file_of(page, place);
  return place.line == 0 ? file : fmt::format("{}:{}", file, place.line);
}

/// The places that it follows from, in one line.
Markup related_places(Page const& page, Finding const& finding) {
  auto const shown =
      std::min(finding.related.size(), page.paper() ? kRelatedOnPaper : finding.related.size());
  Markup all;
  for (std::size_t i = 0; i < shown; ++i) {
    auto const& related = finding.related[i];
    auto const label = page.text(related.label);
    all += escaped(i == 0 ? "" : "; ") + prose(label) + escaped(label.empty() ? "" : ": ") +
           (page.site() ? place_on_site(page, related.pointer)
                        : element("code", {}, place_of(page, related.place)));
  }
  if (shown < finding.related.size()) {
    all += escaped(page.text(
        say("; en nog {} plaatsen", "; and {} more places", finding.related.size() - shown)));
  }
  return all.empty() ? all : element("p", {{"class", "hint"}}, all);
}

Markup item(Page const& page, Finding const& finding, Rule const& rule) {
  auto const place = page.site()
                         ? place_on_site(page, finding.pointer)
                         : escaped("in ") + element("code", {}, place_of(page, finding.place));
  Markup all = element("p", {}, prose(sentence(page.text(finding.message))), " ",
                       element("span", {{"class", "place"}}, place));
  all += related_places(page, finding);
  auto const hint = page.text(finding.hint);
  if (!hint.empty() && hint != rule.remedy.in(page.language())) {
    all += element("p", {{"class", "hint"}}, page.text(Words{"Wat te doen: ", "Remedy: "}),
                   prose(hint));
  }
  if (!finding.accepted_by.empty()) {
    all += element("p", {{"class", "hint"}}, page.text(Words{"Aanvaard door ", "Accepted by "}),
                   finding.accepted_by);
  }
  return element("li", {}, all);
}

Markup items(Page const& page, FindingGroup const& group, std::size_t first, std::size_t end) {
  Markup all;
  for (auto i = first; i < end; ++i) {
    all += item(page, *group[i], *find_rule(group[i]->rule));
  }
  return element("ul", {{"class", "spots"}}, all);
}

/// The first places, and the rest folded away; what is left out is counted.
Markup places(Page const& page, FindingGroup const& group, std::string_view title) {
  auto const shown = std::min(group.size(), page.paper() ? kOnPaper : kUnfolded);
  auto all = items(page, group, 0, shown);
  auto const held = page.paper() ? shown : std::min(group.size(), kOnScreen);
  if (held > shown) {
    auto const more = page.text(say("Nog {}: {}", "{} more: {}", held - shown, title));
    all += element("details", {}, element("summary", {}, more), items(page, group, shown, held));
  }
  auto const left = group.size() - held + (page.input.findings.dropped(group.front()->rule));
  if (left > 0) {
    auto const more = page.site() ? say("En nog {}.", "And {} more.", left)
                                  : say("En nog {}; `wijk check` toont ze alle.",
                                        "And {} more; `wijk check` shows them all.", left);
    all += element("p", {{"class", "note"}}, prose(page.text(more)));
  }
  return all;
}

Markup rule_group(Page const& page, FindingGroup const& group, int level) {
  auto const& rule = *find_rule(group.front()->rule);
  auto const language = page.language();
  auto title = std::string{rule.title.in(language)};
  auto const count = group.size() == 1
                         ? Markup{}
                         : element("span", {{"class", "count"}}, fmt::format(" {}×", group.size()));
  auto const line = [&](Words name, std::string_view text) {
    return element("p", {}, element("span", {{"class", "term"}}, page.text(name)), prose(text));
  };
  return element(
      "article", {{"class", "rule"}}, element(fmt::format("h{}", level), {}, prose(title), count),
      line({"Waarom: ", "Why: "}, rule.why.in(language)),
      line({"Wat te doen: ", "Remedy: "}, rule.remedy.in(language)), places(page, group, title));
}

Markup severity_group(Page const& page, std::vector<Finding const*> const& findings, Words name,
                      std::string_view kind, int level) {
  if (findings.empty()) {
    return {};
  }
  auto groups = by_rule(findings);
  Markup all;
  for (auto const& group : groups) {
    all += rule_group(page, group, level + 1);
  }
  auto const id = "findings-" + std::string{kind};
  return element("section", {{"class", "severity is-" + std::string{kind}}},
                 heading(level, id, fmt::format("{} ({})", page.text(name), findings.size())), all);
}

}  // namespace

std::vector<Finding const*> findings_of(ReportInput const& input) {
  std::vector<Finding const*> found;
  for (auto const& one : input.findings.all()) {
    if (is_about(input, one)) {
      found.push_back(&one);
    }
  }
  std::ranges::stable_sort(found, {}, [](Finding const* one) {
    return std::pair{!one->accepted_by.empty(), one->severity};
  });
  return found;
}

Markup findings_section(Page const& page, int level) {
  auto const all = findings_of(page.input);
  auto const those = [&](auto const& holds) {
    std::vector<Finding const*> some;
    std::ranges::copy_if(all, std::back_inserter(some), holds);
    return some;
  };
  auto const standing = [&](Severity severity) {
    return those([severity](Finding const* one) {
      return one->accepted_by.empty() && one->severity == severity;
    });
  };
  if (all.empty()) {
    return element(
        "p", {{"class", "nothing"}},
        page.text(Words{"Er is niets gevonden dat niet klopt.", "Nothing was found to be wrong."}));
  }
  auto const in_files = Words{
      "Elke regel van het plan is nagerekend en vergeleken met de rest. Dit kwam eruit, het "
      "belangrijkste eerst. De plaats is een bestand van het plan, met de regel daarin.",
      "Every line of the plan was computed again and held against the rest. This is what "
      "came out, the most important first. The place is a file of the plan, and the line "
      "in it."};
  constexpr Words kOnSite{
      "Elke regel van het plan is nagerekend en vergeleken met de rest. Dit kwam eruit, het "
      "belangrijkste eerst. Bij elke plek staat waar zij in het plan staat.",
      "Every line of the plan was computed again and held against the rest. This is what came "
      "out, the most important first. Each says where in the plan it is."};
  return element("p", {{"class", "lede"}}, page.text(page.site() ? kOnSite : in_files)) +
         severity_group(page, standing(Severity::error), {"Fouten", "Errors"}, "error", level) +
         severity_group(page, standing(Severity::warning), {"Let op", "Warnings"}, "warning",
                        level) +
         severity_group(page, standing(Severity::note), {"Goed om te weten", "Good to know"},
                        "note", level) +
         severity_group(page, those([](Finding const* one) { return !one->accepted_by.empty(); }),
                        {"Aanvaard", "Accepted"}, "accepted", level);
}

}  // namespace wijk
