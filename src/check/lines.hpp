// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"
#include "plan/sums.hpp"

#include <span>
#include <vector>

namespace wijk {

/// Which budget lines belong to a measure and to a year slice, found once for all rules.
class Lines {
 public:
  Lines(Neighbourhood const& neighbourhood, BudgetSums const& sums);

  /// Positions of a measure's lines, in the order of the plan.
  std::span<std::uint32_t const> of_measure(std::size_t measure) const;
  /// The slice of a line in `BudgetSums::slices()`, -1 where it names none.
  std::int32_t slice_of(std::size_t line) const { return x_slice_of[line]; }
  /// The first line of a slice.
  std::size_t first_of(std::size_t slice) const { return x_first_of[slice]; }

 private:
  std::vector<std::uint32_t> x_start;  ///< where in `x_lines` a measure's begin, and one past
  std::vector<std::uint32_t> x_lines;
  std::vector<std::int32_t> x_slice_of;
  std::vector<std::size_t> x_first_of;
};

/// What the lines of one measure say in one slice.
struct InSlice {
  Cents amount;
  int known = 0;         ///< lines whose amount is known
  int unknown = 0;       ///< lines whose amount is n.t.b.
  std::size_t line = 0;  ///< the first of them

  bool stated() const { return known + unknown > 0; }
};

/// Of each slice in `BudgetSums::slices()`.
std::vector<InSlice> in_slices(Neighbourhood const& neighbourhood, Lines const& lines,
                               std::size_t measure, std::size_t slices);

}  // namespace wijk
