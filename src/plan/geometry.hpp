// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/document.hpp"
#include "plan/plan.hpp"

namespace wijk {

/// A GeoJSON geometry (RFC 7946), with a member `crs` where it is not WGS 84.
Parsed<Geometry> read_geometry(Node const& node);

/// Dutch RD (EPSG:28992, metres) to WGS 84 (degrees), within 0.25 m: the approximation by
/// F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie tussen
/// RD- en WGS84-kaartcoördinaten" (2001).
Geometry::Position rd_to_wgs84(Geometry::Position rd);

/// The other way, within 0.25 m, by the same paper.
Geometry::Position wgs84_to_rd(Geometry::Position wgs84);

/// The same geometry in WGS 84, and in Dutch RD.
Geometry in_wgs84(Geometry geometry);
Geometry in_rd(Geometry geometry);

}  // namespace wijk
