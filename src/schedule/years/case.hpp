// SPDX-License-Identifier: EUPL-1.2
//
// An instance as the solver walks through it: every way in which an item can be done, with what it
// does to each limit. Inside the room only.
#pragma once

#include "schedule/years/instance.hpp"

#include <cstddef>

namespace wijk::schedule {

/// A change of a row: the number of a purse times the years plus a year, or that of a limit or
/// floor times the slices plus a slice.
struct Effect {
  std::uint32_t row = 0;
  std::int64_t amount = 0;
};

/// One variant of an item from one start.
struct Way {
  int variant = 0;
  int start = 0;
  int ready = 0;                      ///< the slice after its last
  double worth = 0;                   ///< of itself alone, above leaving the item out
  std::vector<Effect> spends, loads;  ///< one a row
  std::vector<Effect> shifts;         ///< of a floor's room: `part * whole - start_part * all`
};

struct Case {
  struct Work {
    std::vector<Way> ways;  ///< by start; empty: it cannot be done
    bool must = false;
    std::vector<std::vector<Variant::Serve>> serves;  ///< of each variant, one a purpose
    std::vector<std::uint32_t> precedences, togethers;
  };
  Instance const* instance = nullptr;
  std::size_t slices = 0, years = 0;
  double base = 0;  ///< the worth of doing nothing
  std::vector<Work> works;
  bool possible = true;  ///< false: some demand cannot hold, whatever is chosen

  std::vector<Variant::Serve> const& serves_of(std::size_t item, Way const& way) const {
    return works[item].serves[static_cast<std::size_t>(way.variant)];
  }
};

/// The case of a sound instance, without the ways that no choice can have (narrow.hpp).
Case case_of(Instance const& instance);
/// With all ways in the windows.
Case wide_case_of(Instance const& instance);

/// Whether the order holds between two ways.
inline bool holds(Precedence const& order, Way const& first, Way const& next) {
  return next.start >= (order.from_end ? first.ready : first.start) + order.lag;
}
inline bool meet(Together const& pair, Way const& a, Way const& b) {
  return b.start - a.start >= pair.least && b.start - a.start <= pair.most;
}

/// A choice by the numbers of ways; -1: left out.
using Picks = std::vector<int>;
inline constexpr int kOut = -1;
Choice choice_of(Case const& of, Picks const& picks);
/// What of a choice can be had: an item whose way is not there is left out.
Picks picks_of(Case const& of, Choice const& choice);

}  // namespace wijk::schedule
