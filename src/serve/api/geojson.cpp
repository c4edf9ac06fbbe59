// SPDX-License-Identifier: EUPL-1.2
#include "serve/api/geojson.hpp"

#include <algorithm>
#include <cmath>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;
using Type = Geometry::Type;

/// Seven digits are a centimetre (RFC 7946, 11.2).
double rounded(double degrees) { return std::round(degrees * 1e7) / 1e7; }

Json positions(std::vector<Geometry::Position> const& part) {
  auto all = Json::array();
  for (auto const& at : part) {
    all.push_back({rounded(at.x), rounded(at.y)});
  }
  return all;
}

/// Coordinates of the points, lines or polygons that a shape consists of.
Json pieces(Geometry const& shape) {
  auto all = Json::array();
  if (shape.type == Type::area) {
    std::size_t ring = 0;
    for (auto const rings : shape.polygons) {
      auto polygon = Json::array();
      for (std::uint32_t i = 0; i < rings && ring < shape.parts.size(); ++i) {
        polygon.push_back(positions(shape.parts[ring++]));
      }
      all.push_back(std::move(polygon));
    }
    return all;
  }
  for (auto const& part : shape.parts) {
    auto coordinates = positions(part);
    if (shape.type == Type::line) {
      all.push_back(std::move(coordinates));
    } else {
      all.insert(all.end(), coordinates.begin(), coordinates.end());
    }
  }
  return all;
}

std::string name_of(Type type) {
  static constexpr std::string_view kNames[] = {"", "Point", "LineString", "Polygon"};
  return std::string{kNames[static_cast<std::size_t>(type)]};
}

Json multiple(Type type, Json coordinates) {
  return {{"type", "Multi" + name_of(type)}, {"coordinates", std::move(coordinates)}};
}

Json made(Type type, Json coordinates) {
  if (coordinates.size() == 1) {
    Json only = std::move(coordinates.front());
    return {{"type", name_of(type)}, {"coordinates", std::move(only)}};
  }
  return multiple(type, std::move(coordinates));
}

}  // namespace

Json geojson(Geometry const& shape) {
  return shape.type == Type::none ? Json(nullptr) : made(shape.type, pieces(in_wgs84(shape)));
}

Json geojson_multiple(std::vector<Geometry> const& shapes) {
  auto all = Json::array();
  for (auto const& shape : shapes) {
    auto const more = pieces(in_wgs84(shape));
    all.insert(all.end(), more.begin(), more.end());
  }
  return all.empty() ? Json(nullptr) : multiple(shapes.front().type, std::move(all));
}

Json geojson(std::vector<Geometry> const& shapes) {
  Json of_type[4] = {Json::array(), Json::array(), Json::array(), Json::array()};
  for (auto const& shape : shapes) {
    auto& all = of_type[static_cast<std::size_t>(shape.type)];
    auto const more = pieces(in_wgs84(shape));
    all.insert(all.end(), more.begin(), more.end());
  }
  auto made_of = Json::array();
  for (auto const type : {Type::point, Type::line, Type::area}) {
    if (auto& all = of_type[static_cast<std::size_t>(type)]; !all.empty()) {
      made_of.push_back(made(type, std::move(all)));
    }
  }
  if (made_of.size() > 1) {
    return {{"type", "GeometryCollection"}, {"geometries", std::move(made_of)}};
  }
  if (made_of.empty()) {
    return nullptr;
  }
  Json only = std::move(made_of.front());
  return only;
}

}  // namespace wijk
