// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"

#include <span>
#include <vector>

namespace wijk {

/// What a number of budget lines come to. Amounts of a slice "per year" count once for each year
/// only where it is said so.
struct Sum {
  Cents amount;
  Cents covered;
  std::int32_t lines = 0;
  std::int32_t known = 0;             ///< lines with an amount
  std::int32_t unknown = 0;           ///< lines whose amount is n.t.b.
  std::int32_t cover_unknown = 0;     ///< lines whose cover, or how much of it, is n.t.b.
  std::int32_t cover_not_stated = 0;  ///< lines with an amount and no word about cover

  void add(Sum const& other, std::int64_t times = 1);
};

/// A column of the budget: a year, or several years that are written as one.
struct Slice {
  Period period;
  bool per_year = false;  ///< amounts are for each of its years

  /// How often an amount counts in a total over all years. An open slice counts to `horizon`.
  std::int64_t times(Year horizon) const;
};

/// The budget of a neighbourhood added up by measure and slice.
class BudgetSums {
 public:
  explicit BudgetSums(Neighbourhood const& neighbourhood);

  std::span<Slice const> slices() const { return x_slices; }
  /// Position of a slice, -1 where no line has it.
  int slice_of(Period const& period) const;

  Sum const& cell(std::size_t measure, std::size_t slice) const;
  Sum of_slice(std::size_t slice) const;
  Sum of_theme(int theme, std::size_t slice) const;  ///< theme -1: measures without one
  Sum of_measure(std::size_t measure) const;         ///< over all years
  Sum of_theme(int theme) const;
  Sum of_all() const;
  Year horizon() const { return x_horizon; }

 private:
  std::vector<Slice> x_slices;
  std::vector<std::int32_t> x_theme_of;  ///< of each measure
  std::vector<Sum> x_cells;              ///< measures x slices
  Year x_horizon{};
};

/// What one line comes to, for one year where it is per year.
Sum sum_of(BudgetLine const& line);

}  // namespace wijk
