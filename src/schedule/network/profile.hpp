// SPDX-License-Identifier: EUPL-1.2
//
// What is left of each resource in each unit of time. Four resources share a word of 64 bits, so
// that one subtraction says whether all four have room. Inside the room only.
#pragma once

#include "schedule/network/network.hpp"

#include <algorithm>

namespace wijk::schedule {

/// Demands or capacities, four to a word; the top bit of each lane stays free.
using Lanes = std::uint64_t;
inline constexpr Lanes kGuards = 0x8000'8000'8000'8000;
inline constexpr int kLargestDemand = 0x7FFF;

/// A network as the search walks through it.
struct Compact {
  std::size_t size = 0;
  std::size_t words = 0;  ///< a row of the profile
  int horizon = 0;        ///< everything one after the other
  std::vector<int> duration;
  std::vector<Lanes> demand;  ///< activity * words
  std::vector<Lanes> capacity;
  std::vector<std::vector<int>> before, after;
  std::vector<int> head, tail;  ///< longest ways to the start of it, and from it with itself
  std::vector<int> order;       ///< one in which everything comes after what it waits for

  explicit Compact(Network const& network);
  Lanes const* demand_of(std::size_t activity) const { return &demand[activity * words]; }
  Compact reversed() const;
};

class Profile {
 public:
  explicit Profile(Compact const& compact)
      : x_compact{compact}, x_left(static_cast<std::size_t>(compact.horizon + 1) * compact.words) {
    clear();
  }
  void clear() {
    for (std::size_t i = 0; i < x_left.size(); ++i) {
      x_left[i] = x_compact.capacity[i % x_compact.words];
    }
  }
  /// The first time from `from` on at which the activity fits for as long as it runs.
  int first_fit(std::size_t activity, int from) const {
    auto const* const demand = x_compact.demand_of(activity);
    int const duration = x_compact.duration[activity];
    int start = from;
    for (int at = from; at < start + duration; ++at) {
      if (!fits(demand, at)) {
        start = at + 1;
      }
    }
    return start;
  }
  bool fits(Lanes const* demand, int at) const {
    auto const* const left = &x_left[static_cast<std::size_t>(at) * x_compact.words];
    for (std::size_t word = 0; word < x_compact.words; ++word) {
      if ((((left[word] | kGuards) - demand[word]) & kGuards) != kGuards) {
        return false;
      }
    }
    return true;
  }
  void take(std::size_t activity, int start) {
    auto const* const demand = x_compact.demand_of(activity);
    auto* left = &x_left[static_cast<std::size_t>(start) * x_compact.words];
    for (int at = 0; at < x_compact.duration[activity]; ++at) {
      for (std::size_t word = 0; word < x_compact.words; ++word) {
        *left++ -= demand[word];
      }
    }
  }

 private:
  Compact const& x_compact;
  std::vector<Lanes> x_left;
};

/// Starts each activity in the order of the list as early as it can (the serial scheme of Kelley,
/// 1963). In the list
/// everything comes after what it waits for.
void start_serially(Compact const& compact, std::vector<int> const& list, Profile& profile,
                    Starts& starts);

}  // namespace wijk::schedule
