// SPDX-License-Identifier: EUPL-1.2
//
// The milestones of a measure, what it waits for and what waits for it.
#include "serve/site/measure.hpp"
#include "serve/site/planning.hpp"

#include "plan/choice_names.hpp"

namespace wijk {
namespace {

Markup milestone_row(MeasurePage const& of, std::size_t position) {
  auto const& one = of.measure.milestones[position];
  auto const pointer = fmt::format("{}/milestones/{}", of.pointer, position);
  bool const late = !one.done && one.when.known() && one.when.value.last &&
                    *one.when.value.last < of.page.call.today();
  auto const state = one.done ? Words{"klaar", "done"}
                     : late   ? Words{"te laat", "late"}
                              : Words{"komt nog", "to come"};
  auto const remark = of.text(one.origin.remark);
  return element(
      "tr", {{"id", fmt::format("milestones-{}", position)}, only_if(late, {"class", "is-late"})},
      element("td", {{"class", "years"}}, stated_period(of.page, one.when)),
      element("th", {{"scope", "row"}}, of.text(one.name),
              remark.empty() ? Markup{} : element("span", {{"class", "waits"}}, remark)),
      element("td", {}, of.text(choice_name(one.kind))), element("td", {}, of.text(state)),
      edit_cell(of.page, edit_link(of.page, pointer, of.text(one.name))));
}

Markup milestone_table(MeasurePage const& of) {
  Markup rows;
  for (std::size_t i = 0; i < of.measure.milestones.size(); ++i) {
    rows += milestone_row(of, i);
  }
  if (rows.empty()) {
    return element(
        "p", {{"class", "nothing"}},
        of.text(Words{"Het plan noemt geen mijlpalen.", "The plan names no milestones."}));
  }
  auto const head = [&](Words name) { return element("th", {{"scope", "col"}}, of.text(name)); };
  auto const title = of.text(Words{"Mijlpalen", "Milestones"});
  return scrolling(of.page.page, "milestones-title",
                   element("table", {{"class", "view"}},
                           element("caption", {{"id", "milestones-title"}},
                                   element("span", {{"class", "heard"}}, title)),
                           element("thead", {},
                                   element("tr", {}, head({"Wanneer", "When"}),
                                           head({"Mijlpaal", "Milestone"}), head({"Soort", "Kind"}),
                                           head({"Stand", "Status"}), edit_cell(of.page, {}))),
                           element("tbody", {}, rows)));
}

Markup waiting_item(MeasurePage const& of, std::string const& pointer, Text const& name,
                    Waiting const& one) {
  auto const late = one.too_late()
                        ? element("strong", {}, of.text(Words{" komt te laat", " comes too late"}))
                        : Markup{};
  return element("li", {}, of.page.link_to(pointer, name), late);
}

/// Both ways: what this waits for, and what waits for this.
Markup waits(MeasurePage const& of) {
  Markup ours, theirs;
  auto const own = of.pointer + "/";
  for (auto const& one : waitings_of(of.page)) {
    bool const awaited_here =
        one.awaited_pointer == of.pointer || one.awaited_pointer.starts_with(own);
    if (one.measure == of.index) {
      ours += waiting_item(of, one.awaited_pointer, one.awaited, one);
    } else if (awaited_here) {
      theirs += waiting_item(of, of.page.pointer("measures", one.measure), one.waiting, one);
    }
  }
  auto const part = [&](Words name, Markup const& items) {
    return items.empty()
               ? items
               : element("h3", {}, of.text(name)) + element("ul", {{"class", "list"}}, items);
  };
  return part({"Wacht op", "Waits for"}, ours) + part({"Hierop wacht", "Waiting for this"}, theirs);
}

}  // namespace

Markup measure_milestones(MeasurePage const& of) {
  return of.page.section("mijlpalen", {"Mijlpalen", "Milestones"}, milestone_table(of) + waits(of));
}

}  // namespace wijk
