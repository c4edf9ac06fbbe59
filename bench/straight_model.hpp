// SPDX-License-Identifier: EUPL-1.2
//
// The planning of years as a textbook would have it, for other solvers: one column for each item,
// variant and start, starts compared as sums, pairs with large constants, as CPLEX LP text.
#pragma once

#include "schedule/years/instance.hpp"

#include <ostream>

namespace wijk::bench {

using namespace schedule;

/// For instances as `random_years` makes them: gains and contributions are not negative.
void write_straight(Instance const& instance, std::ostream& out);

}  // namespace wijk::bench
