// SPDX-License-Identifier: EUPL-1.2
#include "link/works.hpp"

#include <algorithm>
#include <cmath>

namespace wijk {
namespace {

/// Beyond this a coordinate is a mistake: the earth is 40,000 km around.
constexpr double kFarthest = 1e7;

bool good(Spot2 at) { return std::abs(at.x) <= kFarthest && std::abs(at.y) <= kFarthest; }

bool good(Days days) {
  return days.first <= days.last && -kLastDay <= days.first && days.last <= kLastDay;
}

}  // namespace

void Works::reserve(std::size_t works, std::size_t positions) {
  x_works.reserve(works);
  x_positions.reserve(positions);
}

bool Works::add_point(Label const& label, Spot2 at) {
  if (!good(at) || !good(label.days)) {
    return false;
  }
  x_works.push_back({label.days, label.owner, static_cast<std::uint32_t>(x_positions.size()), 1, 0,
                     label.kind, Shape::point});
  x_positions.push_back(at);
  return true;
}

bool Works::add_line(Label const& label, std::span<std::vector<Spot2> const> parts) {
  return add(label, Shape::line, parts, 2);
}

bool Works::add_area(Label const& label, std::span<std::vector<Spot2> const> rings) {
  return std::ranges::all_of(
             rings,
             [](auto const& ring) { return !ring.empty() && ring.front() == ring.back(); }) &&
         add(label, Shape::area, rings, 4);
}

bool Works::add(Label const& label, Shape shape, std::span<std::vector<Spot2> const> parts,
                std::size_t least) {
  bool const fine =
      good(label.days) && !parts.empty() && std::ranges::all_of(parts, [&](auto const& part) {
        return part.size() >= least && std::ranges::all_of(part, [](Spot2 at) { return good(at); });
      });
  if (!fine) {
    return false;
  }
  Work work{label.days,
            label.owner,
            static_cast<std::uint32_t>(x_positions.size()),
            0,
            static_cast<std::uint32_t>(x_parts.size()),
            label.kind,
            shape};
  for (auto const& part : parts) {
    x_parts.push_back(static_cast<std::uint32_t>(part.size()));
    x_positions.insert(x_positions.end(), part.begin(), part.end());
    work.count += static_cast<std::uint32_t>(part.size());
  }
  x_works.push_back(work);
  return true;
}

}  // namespace wijk
