// SPDX-License-Identifier: EUPL-1.2
//
// The time line of the site: rows in groups, with what each waits for. Inside the room only.
#pragma once

#include "serve/site/hood_page.hpp"

#include "plan/waits.hpp"
#include "show/timeline.hpp"

namespace wijk {

struct PlanningGroup {
  Text name;
  std::string pointer{};                 ///< of the theme or partner
  std::vector<TimelineBar const*> bars;  ///< of a timeline that outlives it
};

/// The position of a bar's measure in its neighbourhood.
std::size_t measure_of(TimelineBar const& bar);

/// One thing waits for another, in words and in time.
struct Waiting {
  std::size_t measure = 0;  ///< that waits
  Text waiting{}, awaited{};
  std::string awaited_pointer{};
  std::optional<Date> needed{};  ///< when what waits begins, or is due
  std::optional<Date> ready{};   ///< when what it waits for is there
  bool too_late() const { return needed && ready && *needed < *ready; }
};
std::vector<Waiting> waitings_of(HoodPage const& page);

/// The table with a drawing in each row.
Markup planning_table(HoodPage const& page, Timeline const& timeline,
                      std::vector<PlanningGroup> const& groups,
                      std::vector<Waiting> const& waitings);
/// The same waits as a table.
Markup waiting_table(HoodPage const& page, std::vector<Waiting> const& waitings);

}  // namespace wijk
