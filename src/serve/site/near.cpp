// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/near.hpp"

#include "plan/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace wijk {
namespace {

using Position = Geometry::Position;

constexpr double kMetresADegree = 111320;

/// Degrees to metres east and north of an origin.
struct Plane {
  Position origin;
  double narrowing;

  explicit Plane(Position at) : origin{at}, narrowing{std::cos(at.y * std::numbers::pi / 180)} {}
  Geometry flat(Geometry shape) const {
    for (auto& part : shape.parts) {
      for (auto& at : part) {
        at = {(at.x - origin.x) * narrowing * kMetresADegree, (at.y - origin.y) * kMetresADegree};
      }
    }
    return shape;
  }
};

double to_segment(Position at, Position a, Position b) {
  auto const dx = b.x - a.x;
  auto const dy = b.y - a.y;
  auto const length = dx * dx + dy * dy;
  auto const share =
      length > 0 ? std::clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
  return std::hypot(at.x - a.x - share * dx, at.y - a.y - share * dy);
}

/// From every position of one to the nearest segment, or position, of the other.
double least(Geometry const& from, Geometry const& to) {
  auto nearest = std::numeric_limits<double>::infinity();
  for (auto const& part : from.parts) {
    for (auto const at : part) {
      for (auto const& other : to.parts) {
        for (std::size_t i = 0; i < other.size(); ++i) {
          nearest =
              std::min(nearest, to_segment(at, other[i], other[std::min(i + 1, other.size() - 1)]));
        }
      }
    }
  }
  return nearest;
}

/// Even-odd rule over all rings, so that a hole is outside.
bool inside(Position at, Geometry const& area) {
  bool is_inside = false;
  for (auto const& ring : area.parts) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      bool const spans = (ring[i].y > at.y) != (ring[j].y > at.y);
      if (spans && at.x < (ring[j].x - ring[i].x) * (at.y - ring[i].y) / (ring[j].y - ring[i].y) +
                              ring[i].x) {
        is_inside = !is_inside;
      }
    }
  }
  return is_inside;
}

bool has_positions(Geometry const& shape) {
  return std::ranges::any_of(shape.parts, [](auto const& part) { return !part.empty(); });
}

bool holds_any(Geometry const& area, Geometry const& other) {
  return area.type == Geometry::Type::area &&
         std::ranges::any_of(other.parts, [&](auto const& part) {
           return std::ranges::any_of(part, [&](Position at) { return inside(at, area); });
         });
}

/// An area that holds the whole of the other, and much more.
bool surrounds(Geometry const& area, Geometry const& other) {
  return area.type == Geometry::Type::area &&
         std::ranges::all_of(other.parts, [&](auto const& part) {
           return std::ranges::all_of(part, [&](Position at) { return inside(at, area); });
         });
}

}  // namespace

std::optional<double> metres_between(Geometry const& one, Geometry const& other) {
  auto const a = in_wgs84(one);
  auto const b = in_wgs84(other);
  if (!has_positions(a) || !has_positions(b)) {
    return std::nullopt;
  }
  Plane const plane{a.parts.front().front()};
  auto const flat_a = plane.flat(a);
  auto const flat_b = plane.flat(b);
  return holds_any(flat_a, flat_b) || holds_any(flat_b, flat_a)
             ? 0
             : std::min(least(flat_a, flat_b), least(flat_b, flat_a));
}

std::vector<NearPlace> places_near(Neighbourhood const& hood, std::size_t place, double metres) {
  std::vector<NearPlace> near;
  auto const here = in_wgs84(hood.places[place].geometry);
  for (std::size_t i = 0; i < hood.places.size(); ++i) {
    auto const distance = i == place ? std::nullopt : metres_between(here, hood.places[i].geometry);
    if (distance && *distance <= metres && !surrounds(in_wgs84(hood.places[i].geometry), here)) {
      near.push_back({i, *distance});
    }
  }
  std::ranges::stable_sort(near, {}, &NearPlace::metres);
  return near;
}

}  // namespace wijk
