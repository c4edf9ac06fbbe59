// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/result.hpp"
#include "report/map/map_book.hpp"

namespace wijk {

/// Writes a GeoPackage (OGC 12-128r18) in Dutch RD (EPSG:28992). The date that layers bear is that
/// of the book, so that the same map gives the same content. Refuses where GDAL does.
Result<Done> write_gpkg(MapBook const& book, std::string const& path);

}  // namespace wijk
