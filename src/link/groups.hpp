// SPDX-License-Identifier: EUPL-1.2
//
// The largest sets whose members all pair with each other and share a time. Inside the room only.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace wijk {

struct Interval {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

/// A graph by its edges, with the days in which each node can be done.
struct TimedGraph {
  std::vector<Interval> nodes;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
};

/// How many groups are looked for at most: a graph can have more than anyone can read.
inline constexpr std::size_t kMostGroups = 20000;

/// Every set of two or more nodes that are joined pairwise and whose days have a day in common, and
/// that no larger one contains; each sorted. Intervals that meet pairwise share a day (Helly), so
/// that these are the largest cliques of the edges whose ends meet: found by Bron and Kerbosch's
/// algorithm with Tomita's pivot, in the order of degeneracy (Eppstein, Löffler and Strash).
std::vector<std::vector<std::uint32_t>> groups_of(TimedGraph const& graph);

}  // namespace wijk
