// SPDX-License-Identifier: EUPL-1.2
#include "check/lines.hpp"

#include <algorithm>
#include <numeric>

namespace wijk {

Lines::Lines(Neighbourhood const& neighbourhood, BudgetSums const& sums)
    : x_start(neighbourhood.measures.size() + 1, 0),
      x_first_of(sums.slices().size(), neighbourhood.budget.size()) {
  auto const& budget = neighbourhood.budget;
  for (std::size_t i = 0; i < budget.size(); ++i) {
    auto const& line = budget[i];
    if (line.measure.found()) {
      ++x_start[static_cast<std::size_t>(line.measure.index) + 1];
    }
    auto const slice = line.slice.known() ? sums.slice_of(line.slice.value) : -1;
    x_slice_of.push_back(slice);
    if (slice >= 0) {
      auto& first = x_first_of[static_cast<std::size_t>(slice)];
      first = std::min(first, i);
    }
  }
  std::partial_sum(x_start.begin(), x_start.end(), x_start.begin());
  x_lines.resize(x_start.back());
  auto next = x_start;
  for (std::size_t i = 0; i < budget.size(); ++i) {
    if (budget[i].measure.found()) {
      x_lines[next[static_cast<std::size_t>(budget[i].measure.index)]++] =
          static_cast<std::uint32_t>(i);
    }
  }
}

std::span<std::uint32_t const> Lines::of_measure(std::size_t measure) const {
  return std::span{x_lines}.subspan(x_start[measure], x_start[measure + 1] - x_start[measure]);
}

std::vector<InSlice> in_slices(Neighbourhood const& neighbourhood, Lines const& lines,
                               std::size_t measure, std::size_t slices) {
  std::vector<InSlice> all(slices);
  for (auto const index : lines.of_measure(measure)) {
    auto const& line = neighbourhood.budget[index];
    if (lines.slice_of(index) < 0 || !line.amount.stated()) {
      continue;
    }
    auto& in = all[static_cast<std::size_t>(lines.slice_of(index))];
    in.line = in.stated() ? in.line : index;
    in.amount += line.amount.value;
    ++(line.amount.known() ? in.known : in.unknown);
  }
  return all;
}

}  // namespace wijk
