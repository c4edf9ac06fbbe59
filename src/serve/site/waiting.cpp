// SPDX-License-Identifier: EUPL-1.2
//
// What waits for what, and whether it is there in time.
#include "serve/site/planning.hpp"

namespace wijk {
namespace {

/// A measure or one of its milestones.
struct End {
  Text name;
  std::string pointer;
  std::optional<Date> from{}, until{};
};

End end_of(HoodPage const& page, Waits const& waits, Waits::Node node) {
  auto const index = waits.measure_of(node);
  auto const& measure = page.hood.measures[index];
  End end{measure.name, page.pointer("measures", index)};
  auto const dated = [&](Stated<Period> const& when) {
    if (when.known()) {
      end.from = when.value.first;
      end.until = when.value.last;
    }
  };
  if (waits.is_measure(node)) {
    dated(measure.years);
    return end;
  }
  auto const position = waits.milestone_of(node);
  auto const& milestone = measure.milestones[position];
  end.name = say("{}: {}", "{}: {}", measure.name, milestone.name);
  end.pointer += fmt::format("/milestones/{}", position);
  dated(milestone.when);
  return end;
}

std::string day(HoodPage const& page, std::optional<Date> const& date) {
  return date ? long_date(page.call, *date) : page.text(Words{"niet genoemd", "not stated"});
}

Markup waiting_row(HoodPage const& page, Waiting const& one) {
  auto const measure = page.pointer("measures", one.measure);
  auto const verdict = one.too_late()            ? Words{"komt te laat", "comes too late"}
                       : one.needed && one.ready ? Words{"past", "fits"}
                                                 : Words{"niet te zeggen", "cannot be told"};
  return element("tr", {only_if(one.too_late(), {"class", "is-late"})},
                 element("th", {{"scope", "row"}}, page.link_to(measure, one.waiting)),
                 element("td", {}, page.link_to(one.awaited_pointer, one.awaited)),
                 element("td", {}, day(page, one.ready)), element("td", {}, day(page, one.needed)),
                 element("td", {}, page.text(verdict)));
}

}  // namespace

std::vector<Waiting> waitings_of(HoodPage const& page) {
  std::vector<Waiting> all;
  Waits const waits{page.hood};
  for (auto const& wait : waits.all()) {
    auto const waiting = end_of(page, waits, wait.waiting);
    auto awaited = end_of(page, waits, wait.awaited);
    // A measure waits with its start; a milestone has until the end of its period.
    auto const needed = waits.is_measure(wait.waiting) ? waiting.from : waiting.until;
    all.push_back({waits.measure_of(wait.waiting), waiting.name, std::move(awaited.name),
                   std::move(awaited.pointer), needed, awaited.until});
  }
  return all;
}

Markup waiting_table(HoodPage const& page, std::vector<Waiting> const& waitings) {
  if (waitings.empty()) {
    return element("p", {{"class", "nothing"}},
                   page.text(Words{"Het plan zegt van niets dat het op iets anders wacht.",
                                   "The plan says of nothing that it waits for something else."}));
  }
  Markup rows;
  for (auto const& one : waitings) {
    rows += waiting_row(page, one);
  }
  auto const head = [&](Words name) { return element("th", {{"scope", "col"}}, page.text(name)); };
  auto const title = page.text(Words{"Wat wacht op wat", "What waits for what"});
  return scrolling(
      page.page, "waiting-title",
      element("table", {{"class", "view waiting"}},
              element("caption", {{"id", "waiting-title"}},
                      element("span", {{"class", "heard"}}, title)),
              element("thead", {},
                      element("tr", {}, head({"Dit wacht", "This waits"}), head({"op", "for"}),
                              head({"Dat is er", "Which is there"}), head({"Nodig", "Needed"}),
                              head({"Oordeel", "Verdict"}))),
              element("tbody", {}, rows)));
}

}  // namespace wijk
