// SPDX-License-Identifier: EUPL-1.2
#include "check/costs.hpp"

#include <algorithm>

namespace wijk {

std::optional<StatedCost> stated_cost(Cost const& cost, Measure const& measure) {
  if (!cost.amount.known()) {
    return std::nullopt;
  }
  return StatedCost{cost.amount.value, cost.per == "year",
                    cost.years.stated() ? cost.years : measure.years};
}

std::vector<StatedCost> known_components(Measure const& measure) {
  std::vector<StatedCost> known;
  for (auto const& component : measure.components) {
    if (auto const cost = stated_cost(component, measure)) {
      known.push_back(*cost);
    }
  }
  return known;
}

std::optional<Cents> over_all_years(StatedCost const& cost, Year horizon) {
  if (!cost.per_year) {
    return cost.amount;
  }
  if (!cost.years.known()) {
    return std::nullopt;
  }
  auto const first = static_cast<int>(cost.years.value.first_year());
  auto const last = static_cast<int>(cost.years.value.last_year(horizon));
  return last < first ? std::nullopt : std::optional{cost.amount * (last - first + 1)};
}

std::optional<StatedCost> added_up(std::span<StatedCost const> costs, Year horizon) {
  if (costs.empty()) {
    return std::nullopt;
  }
  auto sum = costs.front();
  sum.amount = {};
  bool const alike = std::ranges::all_of(costs, [&](StatedCost const& cost) {
    return cost.per_year == sum.per_year && (!cost.per_year || cost.years == sum.years);
  });
  sum.per_year = alike && sum.per_year;
  for (auto const& cost : costs) {
    auto const amount = alike ? cost.amount : over_all_years(cost, horizon);
    if (!amount) {
      return std::nullopt;
    }
    sum.amount += *amount;
  }
  return sum;
}

std::optional<StatedCost> cost_of(Measure const& measure, Year horizon) {
  if (!measure.cost.empty()) {
    return stated_cost(measure.cost.front(), measure);
  }
  auto const parts = known_components(measure);
  return parts.size() == measure.components.size() ? added_up(parts, horizon) : std::nullopt;
}

Text spoken_cost(StatedCost const& cost) {
  return cost.per_year ? say("{} per jaar", "{} a year", cost.amount)
                       : say("{}", "{}", cost.amount);
}

std::string cost_pointer(Here const& here, std::size_t measure) {
  return here.at("measures", measure,
                 here.hood.measures[measure].cost.empty() ? "components" : "cost/amount");
}

}  // namespace wijk
