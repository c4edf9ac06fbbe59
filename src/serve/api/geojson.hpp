// SPDX-License-Identifier: EUPL-1.2
//
// Geometry as GeoJSON (RFC 7946): longitude and latitude in WGS 84. What a plan has in Dutch RD is
// brought there by `in_wgs84`, within 0.25 m.
#pragma once

#include "plan/geometry.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace wijk {

/// One shape; null where there is none.
nlohmann::ordered_json geojson(Geometry const& shape);
/// Several as one: a multiple where they are of one type, else a GeometryCollection.
nlohmann::ordered_json geojson(std::vector<Geometry> const& shapes);
/// The same as a multiple, also of one; the shapes are of one type.
nlohmann::ordered_json geojson_multiple(std::vector<Geometry> const& shapes);

}  // namespace wijk
