// SPDX-License-Identifier: EUPL-1.2
//
// Works as GEOS has them, for a reference that shares nothing with the join.
#pragma once

#include "link/works.hpp"

#include <geos_c.h>

#include <memory>
#include <vector>

namespace wijk {

class GeosWorks {
 public:
  explicit GeosWorks(Works const& works) : x_geos{GEOS_init_r()} {
    for (auto const& work : works.all()) {
      x_shapes.push_back(shape(works, work));
    }
  }
  ~GeosWorks() {
    for (auto* const one : x_shapes) {
      GEOSGeom_destroy_r(x_geos, one);
    }
    GEOS_finish_r(x_geos);
  }
  GeosWorks(GeosWorks const&) = delete;
  GeosWorks& operator=(GeosWorks const&) = delete;

  double distance(std::size_t a, std::size_t b) const {
    double metres = -1;
    GEOSDistance_r(x_geos, x_shapes[a], x_shapes[b], &metres);
    return metres;
  }

 private:
  GEOSGeometry* shape(Works const& works, Works::Work const& work) {
    if (work.shape == Works::Shape::point) {
      auto const at = *works.positions(work);
      return GEOSGeom_createPointFromXY_r(x_geos, at.x, at.y);
    }
    std::vector<GEOSGeometry*> parts;
    bool const area = work.shape == Works::Shape::area;
    works.for_each_part(work, [&](Spot2 const* at, std::uint32_t count) {
      auto* const positions = GEOSCoordSeq_create_r(x_geos, count, 2);
      for (std::uint32_t i = 0; i < count; ++i) {
        GEOSCoordSeq_setXY_r(x_geos, positions, i, at[i].x, at[i].y);
      }
      parts.push_back(area ? GEOSGeom_createLinearRing_r(x_geos, positions)
                           : GEOSGeom_createLineString_r(x_geos, positions));
    });
    auto const count = static_cast<unsigned>(parts.size());
    return area ? GEOSGeom_createPolygon_r(x_geos, parts.front(), parts.data() + 1, count - 1)
                : GEOSGeom_createCollection_r(x_geos, GEOS_MULTILINESTRING, parts.data(), count);
  }

  GEOSContextHandle_t x_geos;
  std::vector<GEOSGeometry*> x_shapes;
};

}  // namespace wijk
