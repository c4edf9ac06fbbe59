// SPDX-License-Identifier: EUPL-1.2
//
// A choice as changes to the plan: years, milestones, the variant that is chosen, and the slices of
// budget lines.
#pragma once

#include "schedule/plan/from_plan.hpp"

namespace wijk::schedule {

struct PlanEdit {
  std::string pointer;  ///< "/neighbourhoods/0/measures/3/years"
  std::string text;     ///< the new value as a plan writes it: "2021-2022", "n.t.b.", "true"
  bool flag = false;    ///< the value is yes or no
};

/// What makes the plan say the choice, where it differs from what the plan says now.
std::vector<PlanEdit> edits_of(YearsPlan const& made, Choice const& choice);

}  // namespace wijk::schedule
