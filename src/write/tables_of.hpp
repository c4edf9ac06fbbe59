// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace wijk {

/// A list of records as CSV, nested keys with dotted names. Nothing where a cell cannot hold what
/// is there, such as a list of sources.
std::optional<std::string> csv_of(nlohmann::ordered_json const& list);

/// A list of places as a GeoJSON FeatureCollection. Nothing where not each has a geometry.
std::optional<std::string> geojson_of(nlohmann::ordered_json const& places);

}  // namespace wijk
