// SPDX-License-Identifier: EUPL-1.2
//
// Tables of money with a column for each year slice and one for all years together. Inside the room
// only.
#pragma once

#include "show/make.hpp"

#include <functional>
#include <span>

namespace wijk {

/// Where the sums of a row come from: a slice, or nothing for all years together.
using SumOf = std::function<Sum(std::optional<std::size_t> slice)>;

std::vector<Column> slice_columns(BudgetSums const& sums);
/// The first column of slices in a table of `slice_columns`.
inline constexpr std::size_t kFirstSlice = 1;

/// Fills the columns of slices, and that of all years, with amounts.
void fill_slices(Row& row, BudgetSums const& sums, SumOf const& sum_of_slice);

/// The parts of the slices' sums over all years: each as often as its slice counts.
Sum over_years(BudgetSums const& sums, std::function<Sum(std::size_t slice)> const& of_slice);

}  // namespace wijk
