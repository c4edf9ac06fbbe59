// SPDX-License-Identifier: EUPL-1.2
#include "schedule/network/search.hpp"

namespace wijk::schedule {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kProvable = 40;  ///< activities that can mostly be proven in seconds

Best first_schedule(Compact const& compact) {
  Best best;
  best.starts.assign(compact.size, 0);
  Profile profile{compact};
  start_serially(compact, compact.order, profile, best.starts);
  for (std::size_t i = 0; i < compact.size; ++i) {
    best.makespan = std::max(best.makespan, best.starts[i] + compact.duration[i]);
  }
  best.bound = bound_of(compact);
  return best;
}

}  // namespace

NetworkSchedule schedule_network(Network const& network, NetworkLimits const& limits) {
  Compact const compact{network};
  auto best = first_schedule(compact);
  auto const begin = Clock::now();
  auto const until = [&](double share) -> Stop {
    auto const end = begin + std::chrono::duration_cast<Clock::duration>(
                                 std::chrono::duration<double>{limits.seconds * share});
    return [end, &limits] { return Clock::now() >= end || (limits.stop && limits.stop()); };
  };
  bool const provable = compact.size <= kProvable;
  improve(compact, limits.seed, until(provable ? 0.05 : 0.9), best);
  if (best.bound < best.makespan) {
    prove(compact, until(1), best);
  }
  return {std::move(best.starts), best.makespan, best.bound};
}

}  // namespace wijk::schedule
