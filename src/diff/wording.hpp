// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diff/diff.hpp"
#include "plan/geometry.hpp"

namespace wijk {

struct Shift {
  ChangeKind kind = ChangeKind::changed;
  Text text;  ///< "2018 → 2019, 1 jaar later"
};
/// How a period moved: earlier or later and by how much, in the coarser precision of the two.
Shift shift_between(Period const& before, Period const& after);

/// "before → after"; of long texts the part around the first difference. Where only the other
/// language differs, that one is shown.
Text arrow(Text const& before, Text const& after);

struct PlaceShift {
  bool same = true;
  double metres = 0;      ///< how far the farthest position went, or the middle where shapes differ
  bool reshaped = false;  ///< another kind of geometry, or another number of positions
};
/// Positions nearer than 5 cm are the same; 1 m where one is in RD and the other in WGS 84, for
/// `in_wgs84` is exact to 0.25 m.
PlaceShift shift_between(Geometry const& before, Geometry const& after);

}  // namespace wijk
