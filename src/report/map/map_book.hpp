// SPDX-License-Identifier: EUPL-1.2
//
// Maps as a value: layers of features with their attributes. Written as GeoPackage by the module
// `gpkg` (src/module), which knows nothing of plans.
#pragma once

#include "plan/plan.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace wijk {

using MapValue = std::variant<std::monostate, std::string, std::int64_t, double>;

struct MapField {
  enum class Type : std::uint8_t { text, integer, real };
  std::string name;   ///< as SQL and formulas take it: "thema"
  std::string alias;  ///< as people read it: "Thema"
  Type type = Type::text;
};

struct MapFeature {
  std::vector<Geometry> shapes;  ///< together its shape, each in its own system; may be empty
  std::vector<MapValue> values;
};

struct MapLayer {
  std::string name, title;
  Geometry::Type type = Geometry::Type::none;  ///< none: a table without a map
  std::vector<MapField> fields;
  std::vector<MapFeature> features;
  std::string style;  ///< QML, the form of QGIS; empty where there is no map
};

struct MapBook {
  Date created{};
  std::vector<MapLayer> layers;
};

}  // namespace wijk
