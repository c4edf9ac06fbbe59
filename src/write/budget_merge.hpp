// SPDX-License-Identifier: EUPL-1.2
//
// Budget lines that were changed outside the plan, such as in a workbook, brought back into it.
// Three states are held together: the lines as they were given out, as they came back, and as the
// plan has them now; so what the plan changed in the meantime is neither lost nor overwritten.
#pragma once

#include "finding/result.hpp"
#include "plan/plan.hpp"
#include "write/budget_entry.hpp"
#include "write/edit.hpp"

#include <optional>
#include <vector>

namespace wijk {

/// A line as it came back.
struct ReturnedLine {
  std::optional<std::size_t> given;  ///< which of the lines given out it was; none: a new one
  BudgetEntry entry;
  Text place;  ///< where it stands, for messages: "Posten, rij 12"
};

/// What is to happen to the lines of the plan. Positions are those in the plan as it is now.
struct BudgetEdits {
  struct Replace {
    std::size_t line;
    BudgetEntry entry;
  };
  std::vector<Replace> replaced;
  std::vector<std::size_t> removed;
  std::vector<BudgetEntry> added;
  std::vector<Text> conflicts;  ///< the plan changed a line that came back changed, too

  bool empty() const { return replaced.empty() && removed.empty() && added.empty(); }
};

/// Finds the lines given out in the plan by what they say, not by where they stand. What the plan
/// already says is no edit, so bringing the same lines back twice changes nothing.
BudgetEdits merge_budget(std::vector<BudgetEntry> const& given,
                         std::vector<ReturnedLine> const& returned,
                         std::vector<BudgetEntry> const& now);

/// The lines that the plan has after the edits.
std::vector<BudgetEntry> edited(std::vector<BudgetEntry> lines, BudgetEdits const& edits);

std::vector<BudgetEntry> entries_of(Neighbourhood const& hood);

/// The files of the plan that change, with their new texts. `hood` counts the neighbourhoods of the
/// plan. Refuses where the text has a form that cannot be changed in place.
Result<std::vector<File>> rewrite_budget(Document const& document, std::size_t hood,
                                         std::vector<BudgetEntry> const& now,
                                         BudgetEdits const& edits);

}  // namespace wijk
