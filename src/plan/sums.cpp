// SPDX-License-Identifier: EUPL-1.2
#include "plan/sums.hpp"

#include <algorithm>

namespace wijk {
namespace {

bool before(Slice const& a, Slice const& b) {
  if (a.period.first != b.period.first) {
    return a.period.first < b.period.first;
  }
  return a.period.last && (!b.period.last || *a.period.last < *b.period.last);
}

}  // namespace

void Sum::add(Sum const& other, std::int64_t times) {
  amount += other.amount * times;
  covered += other.covered * times;
  lines += other.lines;
  known += other.known;
  unknown += other.unknown;
  cover_unknown += other.cover_unknown;
  cover_not_stated += other.cover_not_stated;
}

std::int64_t Slice::times(Year horizon) const {
  if (!per_year) {
    return 1;
  }
  auto const years =
      static_cast<int>(period.last_year(horizon)) - static_cast<int>(period.first_year());
  return std::max(0, years) + 1;
}

Sum sum_of(BudgetLine const& line) {
  Sum sum;
  sum.lines = 1;
  sum.known = line.amount.known() ? 1 : 0;
  sum.unknown = line.amount.unknown() ? 1 : 0;
  sum.amount = line.amount.value;
  if (line.cover_unknown || line.covered.unknown()) {
    sum.cover_unknown = 1;
  } else if (line.covered.known()) {
    sum.covered = line.covered.value;
  } else if (line.cover.named()) {
    sum.covered = line.amount.value;
  } else if (line.amount.known()) {
    sum.cover_not_stated = 1;
  }
  return sum;
}

BudgetSums::BudgetSums(Neighbourhood const& neighbourhood) {
  for (auto const& line : neighbourhood.budget) {
    if (line.slice.known() && slice_of(line.slice.value) < 0) {
      x_slices.push_back({line.slice.value, line.per_year});
    }
  }
  std::ranges::sort(x_slices, before);
  x_horizon = neighbourhood.years.known() && neighbourhood.years.value.last
                  ? neighbourhood.years.value.last->year()
                  : Year{};
  for (auto const& slice : x_slices) {
    x_horizon = std::max(x_horizon, slice.period.last_year(slice.period.first_year()));
  }
  for (auto const& measure : neighbourhood.measures) {
    x_theme_of.push_back(measure.theme.index);
  }
  x_cells.resize(neighbourhood.measures.size() * x_slices.size());
  for (auto const& line : neighbourhood.budget) {
    if (line.slice.known() && line.measure.found()) {
      auto const slice = static_cast<std::size_t>(slice_of(line.slice.value));
      auto const measure = static_cast<std::size_t>(line.measure.index);
      x_cells[measure * x_slices.size() + slice].add(sum_of(line));
    }
  }
}

int BudgetSums::slice_of(Period const& period) const {
  auto const found = std::ranges::find(x_slices, period, &Slice::period);
  return found == x_slices.end() ? -1 : static_cast<int>(found - x_slices.begin());
}

Sum const& BudgetSums::cell(std::size_t measure, std::size_t slice) const {
  return x_cells.at(measure * x_slices.size() + slice);
}

Sum BudgetSums::of_slice(std::size_t slice) const {
  Sum sum;
  for (std::size_t measure = 0; measure < x_theme_of.size(); ++measure) {
    sum.add(cell(measure, slice));
  }
  return sum;
}

Sum BudgetSums::of_theme(int theme, std::size_t slice) const {
  Sum sum;
  for (std::size_t measure = 0; measure < x_theme_of.size(); ++measure) {
    if (x_theme_of[measure] == theme) {
      sum.add(cell(measure, slice));
    }
  }
  return sum;
}

Sum BudgetSums::of_measure(std::size_t measure) const {
  Sum sum;
  for (std::size_t slice = 0; slice < x_slices.size(); ++slice) {
    sum.add(cell(measure, slice), x_slices[slice].times(x_horizon));
  }
  return sum;
}

Sum BudgetSums::of_theme(int theme) const {
  Sum sum;
  for (std::size_t slice = 0; slice < x_slices.size(); ++slice) {
    sum.add(of_theme(theme, slice), x_slices[slice].times(x_horizon));
  }
  return sum;
}

Sum BudgetSums::of_all() const {
  Sum sum;
  for (std::size_t slice = 0; slice < x_slices.size(); ++slice) {
    sum.add(of_slice(slice), x_slices[slice].times(x_horizon));
  }
  return sum;
}

}  // namespace wijk
