// SPDX-License-Identifier: EUPL-1.2
//
// From the vision down to what is done, with the gaps in sight.
#include "serve/site/hood_page.hpp"
#include "serve/site/pages.hpp"

#include <algorithm>

namespace wijk {
namespace {

std::size_t measures_for(Neighbourhood const& hood, std::size_t task) {
  return static_cast<std::size_t>(std::ranges::count_if(hood.measures, [&](Measure const& measure) {
    return std::ranges::any_of(measure.tasks, [&](Ref<Task> const& one) {
      return one.index == static_cast<std::int32_t>(task);
    });
  }));
}

std::size_t indicators_of(Neighbourhood const& hood, std::size_t task) {
  return static_cast<std::size_t>(
      std::ranges::count_if(hood.indicators, [&](Indicator const& indicator) {
        return std::ranges::any_of(indicator.tasks, [&](Ref<Task> const& one) {
          return one.index == static_cast<std::int32_t>(task);
        });
      }));
}

Markup gap_list(HoodPage const& page, Words title, std::vector<std::size_t> const& tasks) {
  Markup items;
  for (auto const task : tasks) {
    items += element("li", {},
                     page.link_to(fmt::format("/tasks/{}", task), page.plan().tasks[task].name));
  }
  return items.empty()
             ? items
             : element("div", {}, element("p", {}, element("strong", {}, page.text(title))),
                       element("ul", {}, items));
}

/// The tasks that nothing is done for, and those that nobody can tell the progress of.
Markup gaps(HoodPage const& page) {
  std::vector<std::size_t> idle, unmeasured;
  for (std::size_t i = 0; i < page.plan().tasks.size(); ++i) {
    if (measures_for(page.hood, i) == 0) {
      idle.push_back(i);
    }
    if (indicators_of(page.hood, i) == 0) {
      unmeasured.push_back(i);
    }
  }
  if (idle.empty() && unmeasured.empty()) {
    return alert("ok", element("p", {},
                               page.text(Words{"Elke opgave heeft een maatregel en een "
                                               "indicator.",
                                               "Every task has a measure and an "
                                               "indicator."})));
  }
  return alert("warning", gap_list(page, {"Nog zonder maatregel", "Without a measure yet"}, idle) +
                              gap_list(page,
                                       {"Nog niet te meten: geen indicator",
                                        "Cannot be measured yet: no indicator"},
                                       unmeasured));
}

}  // namespace

Markup tasks_content(HoodPage const& page) {
  if (page.plan().tasks.empty()) {
    return nothing_here(page.call, say("Het programma noemt nog geen opgaven.",
                                       "The programme names no tasks yet."));
  }
  return gaps(page) + tasks_section(page.part);
}

}  // namespace wijk
