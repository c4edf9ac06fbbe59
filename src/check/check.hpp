// SPDX-License-Identifier: EUPL-1.2
//
// Rules over a plan. A rule is a pure function from a plan to findings; `checks.cpp` lists them
// all.
#pragma once

#include "check/lines.hpp"
#include "finding/finding.hpp"
#include "plan/plan.hpp"
#include "plan/sums.hpp"
#include "plan/waits.hpp"

#include <functional>
#include <optional>
#include <string>

namespace wijk {

struct CheckOptions {
  std::optional<Date> on;  ///< the day against which things are past due; none: not looked at
};

/// What a rule about a neighbourhood looks at.
struct Here {
  Plan const& plan;
  Neighbourhood const& hood;
  BudgetSums const& sums;
  Lines const& lines;
  Waits const& waits;
  CheckOptions const& options;
  std::string pointer;  ///< "/neighbourhoods/2"

  /// "/neighbourhoods/2/measures/14", and with a field "/neighbourhoods/2/measures/14/years".
  std::string at(std::string_view list, std::size_t index, std::string_view field = {}) const;
};

/// Runs all rules of the list in `checks.cpp`.
void check_plan(Plan const& plan, CheckOptions const& options, Findings& findings);

/// Marks the findings that the plan accepts, and finds the acceptances that nothing needs. `stable`
/// turns a pointer into the form with ids in which acceptances name their place.
using StablePointer = std::function<std::string(std::string_view pointer)>;
void apply_acceptances(Plan const& plan, StablePointer const& stable, Findings& findings);

}  // namespace wijk
