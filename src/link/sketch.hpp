// SPDX-License-Identifier: EUPL-1.2
//
// Lines and areas in single precision, for a first verdict: most candidates of the join are surely
// near or surely not, and need no exact distance. Inside the room only.
#pragma once

#include "link/frame.hpp"

namespace wijk {

enum class Verdict : std::uint8_t { no, yes, unsure };

/// A segment by its ends and one over its squared length (zero for a point). The end of one is the
/// very start of the next, or the rule of odd and even would miscount.
struct Segment {
  float ax, ay, bx, by, inverse;

  float dx() const { return bx - ax; }
  float dy() const { return by - ay; }
};

struct Box {
  float left, right, bottom, top;
};

/// The squared distance of two boxes.
inline float squared_gap(Box const& a, Box const& b) {
  auto const x = std::max({0.0F, b.left - a.right, a.left - b.right});
  auto const y = std::max({0.0F, b.bottom - a.top, a.bottom - b.top});
  return x * x + y * y;
}

/// The picture of one shape: metres from the origin of the frame.
struct Sketch {
  Box box{};
  Segment const* begin = nullptr;
  Segment const* end = nullptr;
  bool area = false;
};

/// Limits of a verdict about a reach, when coordinates may be off by `blur`.
struct Limits {
  float sure;  ///< squared; a smaller distance is surely within reach; -1: none is
  float most;  ///< squared; a larger distance surely is not
  float blur;  ///< squared

  Limits() = default;
  Limits(double reach, double blur_metres);
};

Segment segment_between(Spot2 a, Spot2 b, Spot2 origin);
Box box_of(Segment const& segment);

Verdict within(Sketch const& shape, float x, float y, Limits const& limits);
Verdict within(Sketch const& a, Sketch const& b, Limits const& limits);

}  // namespace wijk
