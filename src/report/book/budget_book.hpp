// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"
#include "report/book/read_book.hpp"
#include "write/budget_merge.hpp"

namespace wijk {

/// The budget lines of a workbook that `money_book` made and somebody changed.
struct BudgetBook {
  std::string plan, hood;          ///< ids
  std::vector<BudgetEntry> given;  ///< the lines as they were when the workbook was made
  std::vector<ReturnedLine> lines;
  std::vector<Text> problems;  ///< cells that cannot be read, each with its place and a remedy
};

/// The sheets to read, in both languages.
std::vector<std::string> budget_sheets();

/// Finds the lines by the heads of their columns, wherever those stand; rows and columns that
/// people added for themselves are left alone. Amounts are read as numbers, or as people write them
/// in Dutch. Refuses where a sheet or a column that is needed is gone.
Result<BudgetBook> read_budget_book(ReadSheets const& sheets);

/// Adds a problem for each cell that was changed to name something that the plan does not have.
void check_names(BudgetBook& book, Neighbourhood const& hood);

}  // namespace wijk
