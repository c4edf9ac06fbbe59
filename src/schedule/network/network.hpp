// SPDX-License-Identifier: EUPL-1.2
//
// Resource-constrained project scheduling: activities with a duration, an order and demands on
// renewable resources, to be finished as early as possible. This is the part of planning years that
// the literature has instances and best known answers for (Kolisch and Sprecher, PSPLIB, 1996), so
// our search is measured on it.
#pragma once

#include "finding/result.hpp"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace wijk::schedule {

/// Activities by their number from 0, the first without predecessors and the last without
/// successors, as PSPLIB has them; both take no time.
struct Network {
  struct Activity {
    int duration = 0;
    std::vector<int> demand;      ///< of each resource, in every unit of time that it runs
    std::vector<int> successors;  ///< that start when it has ended, at the earliest
  };
  std::vector<Activity> activities;
  std::vector<int> capacity;  ///< of each resource

  std::size_t size() const { return activities.size(); }
};

/// Reads PSPLIB's `.sm` form or Patterson's `.rcp`, whichever it is. Refuses with the line, the
/// reason and what would mend it.
Result<Network> read_network(std::string_view text);

/// When each activity starts.
using Starts = std::vector<int>;
int makespan_of(Network const& network, Starts const& starts);

/// Holds a schedule against the network and shares no code with what made it: the sentences that
/// say what is wrong; empty where nothing is.
std::vector<Text> faults_of(Network const& network, Starts const& starts);

struct NetworkLimits {
  double seconds = 10;
  std::uint64_t seed = 1;
  std::function<bool()> stop{};  ///< asked now and then; true ends with the best so far
};

struct NetworkSchedule {
  Starts starts;
  int makespan = 0;
  int bound = 0;  ///< no schedule is shorter
  bool proven() const { return bound == makespan; }
};

/// The shortest schedule that is found in the time, and how short any could be. Without a time
/// limit that is reached: the same for the same seed.
NetworkSchedule schedule_network(Network const& network, NetworkLimits const& limits);

}  // namespace wijk::schedule
