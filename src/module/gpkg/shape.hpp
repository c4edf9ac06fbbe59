// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"

#include <ogrsf_frmts.h>

#include <memory>
#include <vector>

namespace wijk {

/// Dutch RD, x before y.
OGRSpatialReference dutch_rd();
OGRwkbGeometryType wkb_of(Geometry::Type type);
/// Shapes of one type as one geometry in Dutch RD; null where the library cannot make it.
std::unique_ptr<OGRGeometry> shape_of(std::vector<Geometry> const& shapes);

}  // namespace wijk
