// SPDX-License-Identifier: EUPL-1.2
//
// Geometry through GEOS, on a plane of metres around the place that is looked at.
#pragma once

#include "plan/plan.hpp"

#include <memory>
#include <optional>
#include <string>

namespace wijk {

/// What is wrong with a geometry, and where: in degrees, or in metres where it is in Dutch RD.
struct Flaw {
  Text what;
  Geometry::Position at;
};

/// Why a geometry is impossible by the OGC's Simple Features (an area that crosses itself, a hole
/// outside its outer ring), or nothing where it is valid.
std::optional<Flaw> flaw_of(Geometry const& geometry);

/// An area that others are held against. The plane is tangent at its first position: right within
/// a percent as far as a city reaches.
class Ground {
 public:
  /// `area` must be valid and of type area.
  explicit Ground(Geometry const& area);
  ~Ground();
  Ground(Ground const&) = delete;
  Ground& operator=(Ground const&) = delete;

  /// Metres from the area to what lies outside it; 0 where any part lies in it.
  double metres_outside(Geometry const& geometry) const;
  /// Metres from the boundary to what lies wholly in it; 0 where any part lies outside.
  double metres_inside(Geometry const& geometry) const;

 private:
  struct Shapes;
  std::unique_ptr<Shapes> x_shapes;
};

/// Metres that one unit of the last digit of the coordinates stands for, where they are written
/// with `digits` digits behind the point at most.
double metres_per_digit(Geometry const& geometry);

}  // namespace wijk
