// SPDX-License-Identifier: EUPL-1.2
//
// What the planning of years assumes where a plan says nothing: `rules/schedule.yaml`, and what a
// plan puts in its place.
#pragma once

#include "link/pairings.hpp"
#include "plan/plan.hpp"

#include <array>

namespace wijk::schedule {

struct ScheduleRule {
  std::string id;
  Text name;
  std::string unit;  ///< euro, percent, weeks, years
  Estimate range;
  Text source;  ///< empty: an assumption
};

/// Reads the file's text; refuses with the line where something is wrong.
Result<std::vector<ScheduleRule>> read_schedule_rules(std::string const& name, std::string text);
/// Those of `rules/schedule.yaml`, as the program was built with.
std::vector<ScheduleRule> const& usual_schedule_rules();

/// The numbers that are used: the middle of each range, or what the plan says.
struct Assumed {
  double task_value = 0;
  double second_share = 0, later_share = 0, late_share = 0;  ///< of 1
  double nuisance_week = 0, nuisance_weeks = 0;
  double change_year = 0, change_other = 0;
  int open_years = 1;
};
Assumed assumed_in(Neighbourhood const& hood, std::vector<ScheduleRule> const& rules);

/// The plan's own value of a rule, or none.
Assumption const* own_assumption(Neighbourhood const& hood, std::string_view id);

}  // namespace wijk::schedule
