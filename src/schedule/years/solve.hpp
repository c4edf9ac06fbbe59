// SPDX-License-Identifier: EUPL-1.2
//
// Solves an instance: the best choice that is found, and how much better any could be.
#pragma once

#include "finding/result.hpp"
#include "schedule/years/instance.hpp"

#include <functional>
#include <string>

namespace wijk::schedule {

/// How far it is, told now and then.
struct Progress {
  double seconds = 0;
  bool found = false;  ///< whether `value` is of a choice
  double value = 0;    ///< of the best choice so far
  double bound = 0;    ///< no choice is worth more
};

struct SolveLimits {
  double seconds = 60;
  std::uint64_t seed = 1;
  int threads = 2;
  double gap = 1e-6;  ///< good enough, as a share of the value
  Choice start{};     ///< one to begin with; empty: none. It need not hold
  std::function<void(Progress const&)> tell{};
  std::function<bool()> stop{};  ///< asked now and then; true ends with the best so far
};

/// Whether the library of the solver is there. Refuses where it is not: nothing is proven then.
Result<Done> find_solver();

struct Answer {
  enum class State : std::uint8_t { proven, feasible, none_found, impossible };
  State state = State::none_found;
  Choice choice;
  double value = 0;
  double bound = 0;
  /// The bound as a share above the value; 0 when proven.
  double gap() const;
};
Answer solve(Instance const& instance, SolveLimits const& limits);

/// What one more of a limit would bring, by the duals of the relaxed problem: per euro of a purse's
/// slice, per week or unit of a limit's. Those that bind, the dearest first. More of a limit never
/// brings the relaxed problem more than this; whole items bring less, or leap.
struct Price {
  Demand demand;
  double each = 0;
};
std::vector<Price> prices_of(Instance const& instance);

/// The instance without some demands, to ask what they keep out: money or room for everything in
/// that slice (money that is not spent is carried as the purse says), all slices as the window (and
/// no lateness). A floor goes in all slices.
Instance without(Instance const& instance, std::vector<Demand> const& demands);

/// A set of demands that cannot all hold, none of which can be missed; empty when some choice holds
/// them all, or none was found in the time. Windows and musts of items are demands as well; a floor
/// is one demand, with slice -1. When the time runs out, the set may be larger than it need be.
std::vector<Demand> conflict_of(Instance const& instance, SolveLimits const& limits);

}  // namespace wijk::schedule
