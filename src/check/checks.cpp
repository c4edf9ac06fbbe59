// SPDX-License-Identifier: EUPL-1.2
#include "check/rules.hpp"

#include <fmt/format.h>

namespace wijk {
namespace {

/// The table of contents of all that is checked, in the order of docs/rules.md.
constexpr void (*kNeighbourhoodRules[])(Here const&, Findings&) = {
    money_totals,
};

}  // namespace

std::string Here::at(std::string_view list, std::size_t index, std::string_view field) const {
  auto const place = fmt::format("{}/{}/{}", pointer, list, index);
  return field.empty() ? place : fmt::format("{}/{}", place, field);
}

void check_plan(Plan const& plan, CheckOptions const& options, Findings& findings) {
  for (std::size_t i = 0; i < plan.neighbourhoods.size(); ++i) {
    auto const& hood = plan.neighbourhoods[i];
    BudgetSums const sums{hood};
    Here const here{plan, hood, sums, options, fmt::format("/neighbourhoods/{}", i)};
    for (auto const rule : kNeighbourhoodRules) {
      rule(here, findings);
    }
  }
}

}  // namespace wijk
