// SPDX-License-Identifier: EUPL-1.2
//
// The steps of `schedule_network`. Inside the room only.
#pragma once

#include "schedule/network/profile.hpp"

#include <chrono>
#include <functional>

namespace wijk::schedule {

/// True when it is time to stop.
using Stop = std::function<bool()>;

struct Best {
  Starts starts;
  int makespan = 0;
  int bound = 0;
};

/// A makespan that no schedule can be below.
int bound_of(Compact const& compact);

/// Searches for shorter schedules until it stops, or one is as short as the bound. Activity lists
/// that are crossed and changed, each schedule justified to the right and back to the left
/// (Hartmann, "A competitive genetic algorithm for resource-constrained project scheduling", 1998;
/// Valls, Ballestin and Quintanilla, "Justification and RCPSP", 2005).
void improve(Compact const& compact, std::uint64_t seed, Stop const& stop, Best& best);

/// Raises the bound to the makespan by trying every schedule that could be shorter, or finds it;
/// gives up when it stops. By sets of activities that are put off together (Demeulemeester and
/// Herroelen, "New benchmark results for the resource-constrained project scheduling problem",
/// 1997). For at most 128 activities.
void prove(Compact const& compact, Stop const& stop, Best& best);

}  // namespace wijk::schedule
