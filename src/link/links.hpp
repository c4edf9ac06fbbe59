// SPDX-License-Identifier: EUPL-1.2
//
// Whether two partakers meet in space, time and purpose, and how far they are from it.
#pragma once

#include "link/partaker.hpp"

namespace wijk {

/// How sure it is that two works lie within reach, best first.
enum class Nearness : std::uint8_t { sure, likely, wide, possible, unplaced, apart };

/// The nearest two places of a pair for a pairing. Places that are not exact make a range of the
/// distance.
struct Apart {
  Nearness nearness = Nearness::apart;
  double metres = 0;  ///< as drawn
  Estimate range;     ///< with what the places may be off
  std::int32_t place_a = -1, place_b = -1;
};

/// A pairing that holds between two partakers.
struct Reason {
  std::uint32_t pairing = 0;  ///< position in `Pairings::pairings`
  Apart apart;
  std::int32_t days_apart = 0;  ///< between their windows, beyond the slack; 0: they meet
};

/// Two partakers that can be done together, positions in the list of partakers, the lower first.
struct Link {
  std::uint32_t a = 0, b = 0;
  std::vector<Reason> reasons;  ///< those that can hold, best first
  std::vector<std::int32_t> tasks;
};

/// Two that would gain from each other, and what keeps them apart.
struct NearMiss {
  std::uint32_t a = 0, b = 0;
  std::uint32_t pairing = 0;
  double metres = 0;      ///< too far, beyond the reach and what the places may be off; 0: near
  std::int32_t days = 0;  ///< too early or late, beyond the slack; 0: at one time
  bool fixed = false;     ///< neither can be moved that much
  Apart apart;
};

struct Links {
  std::vector<Link> links;
  std::vector<NearMiss> near_misses;  ///< the smallest shift first
};

/// All pairs of partakers that meet, and those that nearly do. Two that only the same one partner
/// carries out are that partner's own planning and no pair.
Links links_of(std::vector<Partaker> const& partakers, Pairings const& pairings);

/// Days between two windows: 0 where they overlap or touch within the slack.
std::int32_t gap_between(Days a, Days b, std::int32_t slack);
/// How the gap can be closed by moving one, or both, the least: days for each, later is positive.
/// False where their windows cannot be moved that far.
bool close_gap(Window const& a, Window const& b, std::int32_t gap, std::int32_t& move_a,
               std::int32_t& move_b);

}  // namespace wijk
