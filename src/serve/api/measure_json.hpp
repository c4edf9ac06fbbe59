// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/api/elements.hpp"

namespace wijk::api {

/// A measure with its milestones, costs and what its budget lines come to. `sums` are of its
/// neighbourhood.
Json measure_json(Call const& call, Neighbourhood const& hood, Measure const& measure,
                  BudgetSums const& sums);

}  // namespace wijk::api
