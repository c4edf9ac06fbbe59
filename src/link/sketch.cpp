// SPDX-License-Identifier: EUPL-1.2
#include "link/sketch.hpp"

#include <limits>

namespace wijk {
namespace {

constexpr auto kFar = std::numeric_limits<float>::max();

float squared_distance(Segment const& segment, float x, float y) {
  auto const dx = segment.dx();
  auto const dy = segment.dy();
  auto const px = x - segment.ax;
  auto const py = y - segment.ay;
  auto const along = std::clamp((px * dx + py * dy) * segment.inverse, 0.0F, 1.0F);
  auto const ex = px - along * dx;
  auto const ey = py - along * dy;
  return ex * ex + ey * ey;
}

/// True on the left side of a segment.
bool left_of(Segment const& segment, float x, float y) {
  return segment.dx() * (y - segment.ay) - segment.dy() * (x - segment.ax) > 0;
}

float squared_distance(Segment const& a, Segment const& b) {
  if (left_of(a, b.ax, b.ay) != left_of(a, b.bx, b.by) &&
      left_of(b, a.ax, a.ay) != left_of(b, a.bx, a.by)) {
    return 0;
  }
  return std::min({squared_distance(a, b.ax, b.ay), squared_distance(a, b.bx, b.by),
                   squared_distance(b, a.ax, a.ay), squared_distance(b, a.bx, a.by)});
}

/// By the even-odd rule; means nothing on the boundary.
bool inside(Sketch const& area, float x, float y) {
  bool odd = false;
  for (auto const* i = area.begin; i != area.end; ++i) {
    if ((i->ay > y) != (i->by > y)) {
      odd ^= left_of(*i, x, y) == (i->by > i->ay);
    }
  }
  return odd;
}

/// Where boundaries are far apart: whether one of the shapes holds a piece of the other.
bool holds(Sketch const& area, Sketch const& what) {
  if (!area.area) {
    return false;
  }
  // Every start of a segment is tried: where a part begins does not show in a sketch.
  for (auto const* i = what.begin; i != what.end; ++i) {
    if (inside(area, i->ax, i->ay)) {
      return true;
    }
  }
  return false;
}

}  // namespace

Limits::Limits(double reach, double blur_metres) {
  auto const inner = static_cast<float>(reach - blur_metres);
  auto const outer = static_cast<float>(reach + blur_metres);
  sure = inner > 0 ? inner * inner : -1;
  most = reach < 0 ? -1 : outer * outer;
  blur = static_cast<float>(blur_metres * blur_metres);
}

Segment segment_between(Spot2 a, Spot2 b, Spot2 origin) {
  Segment segment{static_cast<float>(a.x - origin.x), static_cast<float>(a.y - origin.y),
                  static_cast<float>(b.x - origin.x), static_cast<float>(b.y - origin.y), 0};
  auto const length = segment.dx() * segment.dx() + segment.dy() * segment.dy();
  segment.inverse = length > 1e-20F ? 1 / length : 0;
  return segment;
}

Box box_of(Segment const& segment) {
  return {std::min(segment.ax, segment.bx), std::max(segment.ax, segment.bx),
          std::min(segment.ay, segment.by), std::max(segment.ay, segment.by)};
}

Verdict within(Sketch const& shape, float x, float y, Limits const& limits) {
  auto least = kFar;
  for (auto const* i = shape.begin; i != shape.end; ++i) {
    least = std::min(least, squared_distance(*i, x, y));
    if (least < limits.sure) {
      return Verdict::yes;
    }
  }
  if (shape.area && least > limits.blur && inside(shape, x, y)) {
    return Verdict::yes;
  }
  return least > limits.most ? Verdict::no : Verdict::unsure;
}

Verdict within(Sketch const& a, Sketch const& b, Limits const& limits) {
  auto least = kFar;
  for (auto const* i = a.begin; i != a.end; ++i) {
    auto const box = box_of(*i);
    if (squared_gap(box, b.box) > limits.most) {
      continue;
    }
    for (auto const* j = b.begin; j != b.end; ++j) {
      if (squared_gap(box, box_of(*j)) <= limits.most) {
        least = std::min(least, squared_distance(*i, *j));
      }
    }
    if (least < limits.sure) {
      return Verdict::yes;
    }
  }
  if (least <= limits.most) {
    return Verdict::unsure;
  }
  return holds(a, b) || holds(b, a) ? Verdict::yes : Verdict::no;
}

}  // namespace wijk
