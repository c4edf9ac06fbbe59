// SPDX-License-Identifier: EUPL-1.2
//
// Koppelkansen: works that gain from being done together, found in a plan and in what other
// programmes plan, ranked, each with its reasons. docs/link.md has the model.
#pragma once

#include "link/links.hpp"

namespace wijk {

/// What a partaker has to do for a linkage.
struct Share {
  std::uint32_t partaker = 0;  ///< position in `Linkages::partakers`
  std::int32_t move = 0;       ///< days that its work is moved; later is positive
  std::int32_t decide_by = 0;  ///< the day on which it has to agree at the latest
};

/// Two or more works with a window in common, each pair of them near.
struct Linkage {
  std::vector<Share> parts;
  std::vector<Link> links;          ///< the pairs that give the gain
  std::vector<std::int32_t> tasks;  ///< served by two parts at least; positions in `Plan::tasks`
  Days window{};                    ///< that they share once moved
  bool follow = false;         ///< they do not overlap, but follow each other within the slack;
                               ///< the window is then what lies between
  bool assumed = false;        ///< the years of one of them are not in the plan
  Estimate gain;               ///< expected, in euros: each saving times its chance
  Estimate at_best;            ///< in euros, if all succeed
  Estimate weeks;              ///< of nuisance spared, expected
  std::int32_t decision = -1;  ///< position in `Neighbourhood::linkages`, -1: not decided
};

struct Linkages {
  std::vector<Partaker> partakers;
  std::vector<Linkage> open;     ///< the largest expected gain first; taken up or not decided yet
  std::vector<Linkage> settled;  ///< declined or done
  std::vector<NearMiss> near_misses;
};

/// The linkages of a neighbourhood, with works from elsewhere. `hood` is an element of
/// `plan.neighbourhoods`.
Linkages find_linkages(Plan const& plan, Neighbourhood const& hood, Pairings const& pairings,
                       std::vector<OutsideWork> const& outside = {});

/// The chance that works that are so near really meet.
double chance_of(Nearness nearness, Chances const& chances);

/// The saving in euros of a pairing between two works, if it succeeds: a percentage is of the
/// cheaper one.
Estimate saving_of(Pairing const& pairing, Partaker const& a, Partaker const& b);

/// "binnentuinen+mfa": the ids of its parts in the order of the alphabet.
std::string name_of(Linkage const& linkage, std::vector<Partaker> const& partakers);

}  // namespace wijk
