// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"

namespace wijk {

/// Metres between two shapes, 0 where one lies in the other; nothing where one has no geometry. On
/// a plane that touches the earth at the first: right within a percent as far as a city reaches.
/// Two lines that cross between their positions are told apart by at most half their shortest
/// segment.
std::optional<double> metres_between(Geometry const& one, Geometry const& other);

/// The places within so many metres of another, the nearest first; not that place itself, and none
/// that holds it whole, such as the neighbourhood.
struct NearPlace {
  std::size_t place = 0;
  double metres = 0;
};
std::vector<NearPlace> places_near(Neighbourhood const& hood, std::size_t place, double metres);

}  // namespace wijk
