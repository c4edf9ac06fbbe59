// SPDX-License-Identifier: EUPL-1.2
//
// What a linkage brings. Inside the room only.
#pragma once

#include "link/linkage.hpp"

namespace wijk {

/// Adds up what the pairs are worth along a largest spanning tree, and keeps the pairs of that
/// tree: three works in one street spare two openings, not three.
void add_worth(Linkage& linkage, std::vector<Link> links, Pairings const& pairings,
               std::vector<Partaker> const& partakers);

}  // namespace wijk
