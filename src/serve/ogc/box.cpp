// SPDX-License-Identifier: EUPL-1.2
#include "serve/ogc/box.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace wijk::ogc {
namespace {

using Position = Geometry::Position;
using Part = std::vector<Position>;

bool inside(Box const& box, Position at) {
  return box.west <= at.x && at.x <= box.east && box.south <= at.y && at.y <= box.north;
}

/// Whether a stretch of a line lies in the box (Liang and Barsky, "A new concept and method for
/// line clipping", 1984).
bool crosses(Box const& box, Position a, Position b) {
  double from = 0, to = 1;
  auto const clip = [&](double direction, double room) {
    if (direction == 0) {
      return room >= 0;
    }
    auto const at = room / direction;
    (direction < 0 ? from : to) = direction < 0 ? std::max(from, at) : std::min(to, at);
    return from <= to;
  };
  auto const dx = b.x - a.x, dy = b.y - a.y;
  return clip(-dx, a.x - box.west) && clip(dx, box.east - a.x) && clip(-dy, a.y - box.south) &&
         clip(dy, box.north - a.y);
}

bool line_touches(Box const& box, Part const& part) {
  for (std::size_t i = 1; i < part.size(); ++i) {
    if (crosses(box, part[i - 1], part[i])) {
      return true;
    }
  }
  return false;
}

/// How often a ray to the east meets the ring, odd or even.
bool odd_around(Part const& ring, Position at) {
  bool odd = false;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    auto const a = ring[i - 1], b = ring[i];
    if ((a.y > at.y) != (b.y > at.y) && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)) {
      odd = !odd;
    }
  }
  return odd;
}

/// A border that meets the box, or a box wholly in an area: holes count as even.
bool area_touches(Box const& box, Geometry const& shape) {
  bool corner_in = false;
  for (auto const& ring : shape.parts) {
    if (line_touches(box, ring)) {
      return true;
    }
    corner_in = corner_in != odd_around(ring, {box.west, box.south});
  }
  return corner_in;
}

bool shape_touches(Box const& box, Geometry const& shape) {
  switch (shape.type) {
    case Geometry::Type::none: return false;
    case Geometry::Type::area: return area_touches(box, shape);
    case Geometry::Type::line:
      return std::ranges::any_of(shape.parts,
                                 [&](Part const& part) { return line_touches(box, part); });
    case Geometry::Type::point: break;
  }
  return std::ranges::any_of(shape.parts, [&](Part const& part) {
    return std::ranges::any_of(part, [&](Position at) { return inside(box, at); });
  });
}

std::optional<std::vector<double>> numbers_in(std::string_view text) {
  std::vector<double> numbers;
  for (bool more = true; more;) {
    auto const end = std::min(text.find(','), text.size());
    double number = 0;
    auto const [read, problem] = std::from_chars(text.data(), text.data() + end, number);
    if (problem != std::errc{} || read != text.data() + end || !std::isfinite(number)) {
      return std::nullopt;
    }
    numbers.push_back(number);
    more = end < text.size();
    text.remove_prefix(more ? end + 1 : end);
  }
  return numbers;
}

}  // namespace

void Box::add(Geometry const& shape) {
  for (auto const& part : shape.parts) {
    for (auto const at : part) {
      west = std::min(west, at.x);
      east = std::max(east, at.x);
      south = std::min(south, at.y);
      north = std::max(north, at.y);
    }
  }
}

std::optional<Box> parse_box(std::string_view text) {
  auto const numbers = numbers_in(text);
  if (!numbers || (numbers->size() != 4 && numbers->size() != 6)) {
    return std::nullopt;
  }
  auto const& all = *numbers;
  auto const upper = all.size() / 2;
  Box const box{all[0], all[1], all[upper], all[upper + 1]};
  return box.empty() ? std::nullopt : std::optional{box};
}

bool touches(Box const& box, std::vector<Geometry> const& shapes) {
  constexpr double kHalf = 180;
  if (box.west > box.east) {
    return touches({box.west, box.south, kHalf, box.north}, shapes) ||
           touches({-kHalf, box.south, box.east, box.north}, shapes);
  }
  return std::ranges::any_of(shapes,
                             [&](Geometry const& shape) { return shape_touches(box, shape); });
}

}  // namespace wijk::ogc
