// SPDX-License-Identifier: EUPL-1.2
//
// The pages about money. Inside the room only.
#pragma once

#include "serve/site/hood_page.hpp"

#include "plan/sums.hpp"

namespace wijk {

/// Which budget lines are asked for.
struct LinesWanted {
  std::optional<int> theme{};  ///< -1: those of measures without one
  std::optional<Period> slice{};
  std::optional<std::size_t> measure{};
  bool any() const { return theme || slice || measure; }
};

/// Theme by year slice, each sum with the way to its lines.
Markup money_cells(HoodPage const& page, BudgetSums const& sums, LinesWanted const& wanted);
/// The lines themselves, with status, cover and source.
Markup money_lines(HoodPage const& page, LinesWanted const& wanted);

}  // namespace wijk
