// SPDX-License-Identifier: EUPL-1.2
#include "link/distance.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wijk {
namespace {

using Work = Works::Work;
using Shape = Works::Shape;

double cross(Spot2 o, Spot2 a, Spot2 b) {
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

double squared(Spot2 a, Spot2 b) {
  auto const dx = a.x - b.x;
  auto const dy = a.y - b.y;
  return dx * dx + dy * dy;
}

/// True where each of the segments has its ends on both sides of the other. Ends that touch give a
/// distance of zero by themselves.
bool cross_each_other(Spot2 a, Spot2 b, Spot2 c, Spot2 d) {
  auto const ac = cross(a, b, c);
  auto const ad = cross(a, b, d);
  auto const ca = cross(c, d, a);
  auto const cb = cross(c, d, b);
  return ((ac > 0) != (ad > 0)) && ((ca > 0) != (cb > 0)) && ac != ad && ca != cb;
}

/// The squared gap between the boxes of two segments along both axes: never more than the distance.
double squared_gap(Spot2 a, Spot2 b, Spot2 c, Spot2 d) {
  auto const gap = [](double a1, double a2, double b1, double b2) {
    return std::max(
        {0.0, std::min(b1, b2) - std::max(a1, a2), std::min(a1, a2) - std::max(b1, b2)});
  };
  auto const x = gap(a.x, b.x, c.x, d.x);
  auto const y = gap(a.y, b.y, c.y, d.y);
  return x * x + y * y;
}

double squared_distance(Spot2 a, Spot2 b, Spot2 c, Spot2 d) {
  if (cross_each_other(a, b, c, d)) {
    return 0;
  }
  return std::min({squared_distance(a, c, d), squared_distance(b, c, d), squared_distance(c, a, b),
                   squared_distance(d, a, b)});
}

/// Calls `each(a, b)` for every segment of a work until it says true; a point is a segment too.
template <class Each>
bool any_segment(Works const& works, Work const& work, Each each) {
  if (work.shape == Shape::point) {
    auto const at = *works.positions(work);
    return each(at, at);
  }
  bool found = false;
  works.for_each_part(work, [&](Spot2 const* at, std::uint32_t count) {
    for (std::uint32_t i = 1; i < count && !found; ++i) {
      found = each(at[i - 1], at[i]);
    }
  });
  return found;
}

/// True where a part of `what` starts inside the area. Where no boundaries meet, a part that starts
/// inside is inside as a whole.
bool holds_a_part(Works const& works, Work const& area, Work const& what) {
  if (area.shape != Shape::area) {
    return false;
  }
  if (what.shape == Shape::point) {
    return inside(works, area, *works.positions(what));
  }
  bool found = false;
  works.for_each_part(
      what, [&](Spot2 const* at, std::uint32_t) { found = found || inside(works, area, *at); });
  return found;
}

}  // namespace

double squared_distance(Spot2 p, Spot2 a, Spot2 b) {
  auto const dx = b.x - a.x;
  auto const dy = b.y - a.y;
  auto const length = dx * dx + dy * dy;
  auto const along = (p.x - a.x) * dx + (p.y - a.y) * dy;
  if (along <= 0 || length == 0) {
    return squared(p, a);
  }
  if (along >= length) {
    return squared(p, b);
  }
  auto const across = (p.x - a.x) * dy - (p.y - a.y) * dx;
  return across * across / length;
}

bool segments_within(Spot2 a, Spot2 b, Spot2 c, Spot2 d, double limit) {
  return squared_gap(a, b, c, d) <= limit && squared_distance(a, b, c, d) <= limit;
}

bool inside(Works const& works, Work const& area, Spot2 p) {
  bool odd = false;
  works.for_each_part(area, [&](Spot2 const* at, std::uint32_t count) {
    for (std::uint32_t i = 1; i < count; ++i) {
      auto const a = at[i - 1];
      auto const b = at[i];
      if ((a.y > p.y) != (b.y > p.y)) {
        bool const right = (cross(a, b, p) > 0) == (b.y > a.y);
        odd = odd != right;
      }
    }
  });
  return odd;
}

bool works_within(Works const& works, Work const& a, Work const& b, double metres) {
  auto const reach = metres + kSameLength;
  auto const limit = reach * reach;
  bool const near = any_segment(works, a, [&](Spot2 a1, Spot2 a2) {
    return any_segment(works, b,
                       [&](Spot2 b1, Spot2 b2) { return segments_within(a1, a2, b1, b2, limit); });
  });
  return near || holds_a_part(works, a, b) || holds_a_part(works, b, a);
}

double works_distance(Works const& works, Work const& a, Work const& b) {
  if (holds_a_part(works, a, b) || holds_a_part(works, b, a)) {
    return 0;
  }
  auto least = std::numeric_limits<double>::infinity();
  any_segment(works, a, [&](Spot2 a1, Spot2 a2) {
    return any_segment(works, b, [&](Spot2 b1, Spot2 b2) {
      if (squared_gap(a1, a2, b1, b2) < least) {
        least = std::min(least, squared_distance(a1, a2, b1, b2));
      }
      return least == 0;
    });
  });
  return std::sqrt(least);
}

}  // namespace wijk
