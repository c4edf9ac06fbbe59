// SPDX-License-Identifier: EUPL-1.2
#include "show/slices.hpp"

namespace wijk {

std::vector<Column> slice_columns(BudgetSums const& sums) {
  std::vector<Column> columns{{.key = "item", .name = say("Onderdeel", "Item")}};
  for (auto const& slice : sums.slices()) {
    auto const years = format_period(slice.period);
    columns.push_back({.key = years,
                       .name = slice.per_year ? say("{} per jaar", "{} per year", years)
                                              : say("{}", "{}", slice.period),
                       .number = true});
  }
  columns.push_back(
      {.key = "total", .name = say("Totaal", "Total"), .number = true, .total = true});
  return columns;
}

void fill_slices(Row& row, BudgetSums const& sums, SumOf const& sum_of_slice) {
  auto const count = sums.slices().size();
  for (std::size_t slice = 0; slice <= count; ++slice) {
    auto const sum = sum_of_slice(slice < count ? std::optional{slice} : std::nullopt);
    auto& cell = row.cells[kFirstSlice + slice];
    cell = sum_cell(sum, sum.amount, std::move(cell.pointer));
  }
}

Sum over_years(BudgetSums const& sums, std::function<Sum(std::size_t slice)> const& of_slice) {
  Sum all;
  for (std::size_t slice = 0; slice < sums.slices().size(); ++slice) {
    all.add(of_slice(slice), sums.slices()[slice].times(sums.horizon()));
  }
  return all;
}

}  // namespace wijk
