// SPDX-License-Identifier: EUPL-1.2
//
// Sets of items that have to do with each other, to be decided anew while all others stay (Shaw,
// "Using constraint programming and local search methods to solve vehicle routing problems", 1998).
// Inside the room only.
#pragma once

#include "schedule/draws.hpp"
#include "schedule/years/case.hpp"

namespace wijk::schedule {

class Neighbourhoods {
 public:
  Neighbourhoods(Case const& of, std::uint64_t seed);
  /// About so many items, by what they share: a task, a purse, a block or partner, a time, pairs
  /// and orders, or nothing.
  std::vector<std::uint32_t> draw(Picks const& picks, std::size_t size);
  /// Some of these, or all and some others.
  std::vector<std::uint32_t> sized(std::vector<std::uint32_t> items, std::size_t size);

 private:
  std::vector<std::uint32_t> any();
  std::vector<std::uint32_t> of_purpose();
  std::vector<std::uint32_t> of_rows(std::vector<Effect> Way::*effects, std::size_t length);
  std::vector<std::uint32_t> of_time(Picks const& picks);
  std::vector<std::uint32_t> of_friends();
  void shuffle(std::vector<std::uint32_t>& items);

  Case const* x_case;
  Draws x_draws;
};

}  // namespace wijk::schedule
