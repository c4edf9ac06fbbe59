// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "check/check.hpp"

#include <span>

namespace wijk {

/// An amount as a measure states it: for the whole, or for each of its years.
struct StatedCost {
  Cents amount;
  bool per_year = false;
  Stated<Period> years;  ///< the cost's own, or else the measure's
};

/// Of one whole or component; nothing where its amount is n.t.b. or not stated.
std::optional<StatedCost> stated_cost(Cost const& cost, Measure const& measure);

/// The components whose amount is known.
std::vector<StatedCost> known_components(Measure const& measure);

/// What amounts come to together: per year where all are, or else for all years up to the horizon.
/// Nothing where some are per year and their years are not known.
std::optional<StatedCost> added_up(std::span<StatedCost const> costs, Year horizon);

/// What the measure says that it costs: its whole, or else all its components together. Nothing
/// where any of that is n.t.b. or not stated.
std::optional<StatedCost> cost_of(Measure const& measure, Year horizon);

/// Over all years up to the horizon; nothing where it is per year and its years are not known.
std::optional<Cents> over_all_years(StatedCost const& cost, Year horizon);

/// "€ 150.000", or "€ 150.000 per jaar".
Text spoken_cost(StatedCost const& cost);

/// Where a measure states what it costs: "…/cost", or "…/components" where there is no whole.
std::string cost_pointer(Here const& here, std::size_t measure);

}  // namespace wijk
