// SPDX-License-Identifier: EUPL-1.2
//
// Everything of one partner: what it leads and joins, agreed on, pays and tells.
#include "serve/site/hood_page.hpp"
#include "serve/site/pages.hpp"

#include "plan/choice_names.hpp"
#include "plan/sums.hpp"

#include <algorithm>

namespace wijk {
namespace {

template <class Element>
bool refers(Refs<Element> const& refs, std::size_t index) {
  return std::ranges::any_of(
      refs, [&](Ref<Element> const& one) { return one.index == static_cast<std::int32_t>(index); });
}

Markup row_of(HoodPage const& page, std::size_t index) {
  auto const& measure = page.hood.measures[index];
  auto const years = measure.years.known() ? page.text(say("{}", "{}", measure.years.value)) : "";
  auto const status = page.text(choice_name(measure.status));
  return element("li", {}, page.measure_link(index),
                 element("span", {{"class", "note"}},
                         years.empty() && status.empty() ? ""
                         : years.empty()                 ? " " + status
                         : status.empty()                ? " " + years
                                                         : fmt::format(" {}, {}", years, status)));
}

Markup measures_where(HoodPage const& page, bool (*holds)(Measure const&, std::size_t),
                      std::size_t partner) {
  Markup items;
  for (std::size_t i = 0; i < page.hood.measures.size(); ++i) {
    if (holds(page.hood.measures[i], partner)) {
      items += row_of(page, i);
    }
  }
  return items.empty()
             ? element("p", {{"class", "nothing"}},
                       page.text(Words{"Het plan noemt er geen.", "The plan names none."}))
             : element("ul", {{"class", "list"}}, items);
}

Markup agreements_of(HoodPage const& page, std::size_t partner) {
  Markup items;
  for (std::size_t i = 0; i < page.hood.agreements.size(); ++i) {
    auto const& agreement = page.hood.agreements[i];
    if (refers(agreement.partners, partner)) {
      auto const text = page.text(agreement.text);
      items += element("li", {}, page.link_to(page.pointer("agreements", i), agreement.name),
                       text.empty() ? Markup{} : element("p", {{"class", "note"}}, text));
    }
  }
  return items.empty() ? items : element("ul", {{"class", "list"}}, items);
}

/// The covers that the partner pays, with what the budget takes from each.
Markup covers_of(HoodPage const& page, std::size_t partner) {
  Markup items;
  for (std::size_t i = 0; i < page.hood.covers.size(); ++i) {
    auto const& cover = page.hood.covers[i];
    if (cover.partner.index == static_cast<std::int32_t>(partner)) {
      auto const holds =
          cover.available.known()
              ? page.text(say(": {} beschikbaar", ": {} available", cover.available.value))
              : std::string{};
      items += element("li", {}, page.link_to(page.pointer("covers", i), cover.name), holds);
    }
  }
  return items.empty() ? items : element("ul", {{"class", "list"}}, items);
}

Markup messages_of(HoodPage const& page, std::size_t partner) {
  Markup items;
  for (auto const& message : page.hood.messages) {
    if (message.sender.index == static_cast<std::int32_t>(partner)) {
      auto const when =
          message.when.known() ? page.text(say("{}: ", "{}: ", message.when.value)) : std::string{};
      items += element("li", {}, when + page.text(message.text));
    }
  }
  return items.empty() ? items : element("ul", {{"class", "list"}}, items);
}

Markup content_of(HoodPage const& page, std::size_t index) {
  auto const& partner = page.plan().partners[index];
  auto const at = fmt::format("/partners/{}", index);
  Markup all = element("p", {{"class", "crumb"}},
                       link(tab_address(page.call, page.hood, "partners"),
                            page.text(Words{"Alle partijen", "All partners"})));
  all += page_head(page.call, partner.name, partner.role);
  all += element("p", {{"class", "tags"}},
                 element("span", {{"class", "tag"}}, page.text(choice_name(partner.kind))),
                 edit_link(page, at, page.text(partner.name)));
  all += page.section("trekt", {"Trekt", "Leads"},
                      measures_where(
                          page,
                          [](Measure const& one, std::size_t who) {
                            return one.lead.index == static_cast<std::int32_t>(who);
                          },
                          index));
  all += page.section("doet-mee", {"Doet mee aan", "Takes part in"},
                      measures_where(
                          page,
                          [](Measure const& one, std::size_t who) {
                            return refers(one.partners, who) &&
                                   one.lead.index != static_cast<std::int32_t>(who);
                          },
                          index));
  auto const add = [&](std::string const& id, Words name, Markup const& inside) {
    all += inside.empty() ? Markup{} : page.section(id, name, inside);
  };
  add("afspraken", {"Heeft afgesproken", "Has agreed"}, agreements_of(page, index));
  add("betaalt", {"Betaalt uit", "Pays from"}, covers_of(page, index));
  add("vertelt", {"Vertelt", "Tells"}, messages_of(page, index));
  all += element("p", {},
                 link(hood_address(page.call, page.hood, "/planning?partij=" + partner.id),
                      page.text(Words{"Bekijk in de planning", "See in the planning"})));
  return all + source_line(page, at);
}

}  // namespace

Answer partner_page(Call& call) {
  auto const* const hood = hood_of(call);
  auto const* const partner =
      hood == nullptr ? nullptr
                      : find_id(call.snapshot->reading.plan.partners, call.piece("partner"));
  if (partner == nullptr) {
    return not_there(call, say("Deze partij", "This partner"));
  }
  HoodPage const page{call, *hood};
  auto const index = static_cast<std::size_t>(partner - page.plan().partners.data());
  return site_answer(call, {.title = partner->name,
                            .tab = "partners",
                            .content = content_of(page, index),
                            .hood = hood});
}

}  // namespace wijk
