// SPDX-License-Identifier: EUPL-1.2
//
// OGC API - Features, part 1 (OGC 17-069r4): a plan as layers that QGIS and GDAL read live. Two
// collections a neighbourhood, "measures-ID" and "places-ID", with the attributes of the
// GeoPackage; and since a layer in QGIS has one type of shape, the parts of each that are points,
// lines and areas: "measures-areas-ID". Inside the room only.
#pragma once

#include "serve/api/elements.hpp"

namespace wijk::ogc {

using api::Json;

inline constexpr std::string_view kGeoJson = "application/geo+json";
inline constexpr std::string_view kOpenApi = "application/vnd.oai.openapi+json;version=3.0";
inline constexpr std::string_view kCrs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
inline constexpr std::int64_t kUsualLimit = 100, kMostLimit = 1000;

enum class What : std::uint8_t { measures, places };

struct Collection {
  std::string id;  ///< "measures-de-wijert"
  What what;
  Neighbourhood const* hood;
  Geometry::Type shape;  ///< of all its features; none: any, and features without a place
};
/// Those by type only where there is something of it.
std::vector<Collection> collections_of(Plan const& plan);

struct Feature {
  std::string id;
  Json properties;
  std::vector<Geometry> shapes;  ///< in WGS 84; may be empty
  Stated<Period> when;
};
/// In the order of the plan.
std::vector<Feature> features_of(Call const& call, Collection const& collection);
Json feature_json(Call const& call, Collection const& collection, Feature const& feature);

/// "https://plan.example.nl/ogc/groningen/collections".
std::string ogc_link(Call const& call, std::string_view rest = {});
Json link_json(std::string const& href, std::string_view rel, std::string_view type,
               std::string_view title = {});
/// The collection that the path names.
api::Given<Collection> collection_of_path(Call const& call);
/// The problem of a field in the query that nobody knows (requirement 8), or nothing.
std::optional<Answer> unknown_field(Call const& call,
                                    std::initializer_list<std::string_view> known);

// Handlers.
Answer landing(Call& call);
Answer conformance(Call& call);
Answer description(Call& call);
Answer collections(Call& call);
Answer collection(Call& call);
Answer items(Call& call);
Answer item(Call& call);

}  // namespace wijk::ogc
