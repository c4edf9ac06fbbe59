// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/formulate.hpp"
#include "schedule/years/solve.hpp"

#include <algorithm>

namespace wijk::schedule {
namespace {

constexpr double kNothing = 1e-9;  // below what a solver's duals can tell, for each unit of a row

}  // namespace

std::vector<Price> prices_of(Instance const& instance) {
  if (!is_sound(instance)) {
    return {};
  }
  // With the ways that cost more than there is: more money may let them in.
  auto const of = wide_case_of(instance);
  auto open = open_of(of);
  narrow_by_order(of, open);
  auto const formulated = formulate(of, open, true);
  if (!formulated.possible) {
    return {};
  }
  auto const relaxed = relax(formulated.programme, {});
  std::vector<Price> prices;
  for (auto const& limit : formulated.limits) {
    double const price = relaxed.prices.empty() ? 0 : relaxed.prices[limit.row];
    if (price > kNothing) {
      prices.push_back({limit.demand, price / limit.unit});
    }
  }
  std::stable_sort(prices.begin(), prices.end(),
                   [](Price const& a, Price const& b) { return a.each > b.each; });
  return prices;
}

}  // namespace wijk::schedule
