// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/result.hpp"
#include "link/outside.hpp"

namespace wijk {

/// Reads the first layer of features of a map that GDAL opens (GeoPackage, GeoJSON, shapefile), in
/// Dutch RD (EPSG:28992); a shape of a type that is not read is none. Refuses where GDAL does, or
/// where the map does not say in which reference system it is.
Result<MapFeatures> read_features(std::string const& path);

/// The same of the bytes of a GeoPackage or GeoJSON, of `most` features at most. `name` is what it
/// is called in what is refused.
Result<MapFeatures> read_sent_features(std::string const& name, std::string const& bytes,
                                       std::size_t most);

}  // namespace wijk
