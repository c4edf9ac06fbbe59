// SPDX-License-Identifier: EUPL-1.2
//
// The independent check of a schedule: from the definition, unit of time by unit of time.
#include "schedule/network/network.hpp"

#include <algorithm>

namespace wijk::schedule {
namespace {

void check_order(Network const& network, Starts const& starts, std::vector<Text>& faults) {
  for (std::size_t i = 0; i < network.size(); ++i) {
    if (starts[i] < 0) {
      faults.push_back(
          say("activiteit {} begint voor het begin", "activity {} starts too early", i + 1));
    }
    for (int const next : network.activities[i].successors) {
      if (starts[static_cast<std::size_t>(next)] < starts[i] + network.activities[i].duration) {
        faults.push_back(say("activiteit {} begint voor {} klaar is",
                             "activity {} starts before {} has ended", next + 1, i + 1));
      }
    }
  }
}

void check_resource(Network const& network, Starts const& starts, std::size_t resource, int time,
                    std::vector<Text>& faults) {
  std::int64_t used = 0;
  for (std::size_t i = 0; i < network.size(); ++i) {
    auto const& activity = network.activities[i];
    if (starts[i] <= time && time < starts[i] + activity.duration) {
      used += activity.demand[resource];
    }
  }
  if (used > network.capacity[resource]) {
    faults.push_back(say("op tijdstip {} wordt {} gebruikt van middel {}, dat {} heeft",
                         "at time {} {} is used of resource {}, which has {}", time, used,
                         resource + 1, network.capacity[resource]));
  }
}

}  // namespace

int makespan_of(Network const& network, Starts const& starts) {
  int end = 0;
  for (std::size_t i = 0; i < network.size(); ++i) {
    end = std::max(end, starts[i] + network.activities[i].duration);
  }
  return end;
}

std::vector<Text> faults_of(Network const& network, Starts const& starts) {
  std::vector<Text> faults;
  if (starts.size() != network.size()) {
    return {say("niet elke activiteit heeft een begin", "not every activity has a start")};
  }
  check_order(network, starts, faults);
  for (int time = 0; time < makespan_of(network, starts); ++time) {
    for (std::size_t resource = 0; resource < network.capacity.size(); ++resource) {
      check_resource(network, starts, resource, time, faults);
    }
  }
  return faults;
}

}  // namespace wijk::schedule
