// SPDX-License-Identifier: EUPL-1.2
//
// Whether two shapes lie within a distance of each other, without making anything. Inside the room
// only.
#pragma once

#include "link/join.hpp"

namespace wijk {

/// The squared distance from a point to a segment, which may be a point itself.
double squared_distance(Spot2 p, Spot2 a, Spot2 b);

/// True where the segments `ab` and `cd` share a point or come nearer than the root of `squared`.
bool segments_within(Spot2 a, Spot2 b, Spot2 c, Spot2 d, double squared);

/// True where the point lies inside an area, by the even-odd rule; on its boundary either.
bool inside(Works const& works, Works::Work const& area, Spot2 p);

/// True where the distance of two works is at most `metres`.
bool works_within(Works const& works, Works::Work const& a, Works::Work const& b, double metres);

/// The distance of two works in metres, by the same rules.
double works_distance(Works const& works, Works::Work const& a, Works::Work const& b);

}  // namespace wijk
