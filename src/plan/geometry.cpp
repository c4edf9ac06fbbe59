// SPDX-License-Identifier: EUPL-1.2
#include "plan/geometry.hpp"

#include <cmath>
#include <cstdlib>
#include <span>

namespace wijk {
namespace {

using Crs = Geometry::Crs;
using Position = Geometry::Position;

/// The extent of EPSG:28992 in metres, as the EPSG registry gives it, rounded outwards.
constexpr Position kRdLeast{-7000, 289000};
constexpr Position kRdMost{300000, 629000};

struct Problem {
  Text text;
};

double coordinate(Node const& node) {
  char* end = nullptr;
  auto const value = std::strtod(node.text.c_str(), &end);
  if (!node.is_scalar() || node.text.empty() || *end != '\0' || !std::isfinite(value)) {
    throw Problem{say("een coördinaat is geen getal", "a coordinate is not a number")};
  }
  return value;
}

void check_extent(Position at, Crs crs) {
  bool const looks_rd = at.x > 180 && at.y > 90;
  if (crs == Crs::wgs84 && looks_rd) {
    throw Problem{
        say("{:.0f}, {:.0f} zijn geen graden maar lijken Rijksdriehoek; noem dan "
            "`crs: EPSG:28992`",
            "{:.0f}, {:.0f} are no degrees but look like Dutch RD; then say "
            "`crs: EPSG:28992`",
            at.x, at.y)};
  }
  bool const inside = crs == Crs::wgs84 ? std::abs(at.x) <= 180 && std::abs(at.y) <= 90
                                        : kRdLeast.x <= at.x && at.x <= kRdMost.x &&
                                              kRdLeast.y <= at.y && at.y <= kRdMost.y;
  if (!inside) {
    throw Problem{say("{}, {} ligt buiten het coördinatenstelsel",
                      "{}, {} lies outside the reference system", at.x, at.y)};
  }
}

Position position(Node const& node, Crs crs) {
  if (!node.is_list() || node.items.size() < 2 || node.items.size() > 3) {
    throw Problem{say("een positie heeft twee getallen: lengte en breedte",
                      "a position has two numbers: longitude and latitude")};
  }
  Position const at{coordinate(node.items[0]), coordinate(node.items[1])};
  check_extent(at, crs);
  return at;
}

std::vector<Position> positions(Node const& node, Crs crs, std::size_t least) {
  if (!node.is_list() || node.items.size() < least) {
    throw Problem{
        say("hier horen ten minste {} posities", "there must be {} positions at least", least)};
  }
  std::vector<Position> line;
  for (auto const& item : node.items) {
    line.push_back(position(item, crs));
  }
  return line;
}

void add_polygon(Geometry& geometry, Node const& node) {
  if (!node.is_list() || node.items.empty()) {
    throw Problem{say("een vlak heeft ten minste één ring", "an area has one ring at least")};
  }
  for (auto const& ring : node.items) {
    geometry.parts.push_back(positions(ring, geometry.crs, 4));
    if (geometry.parts.back().front() != geometry.parts.back().back()) {
      throw Problem{say("de ring van een vlak sluit niet: de laatste positie is niet de eerste",
                        "the ring of an area does not close: the last position is not the first")};
    }
  }
  geometry.polygons.push_back(static_cast<std::uint32_t>(node.items.size()));
}

Node const& coordinates_of(Node const& node) {
  auto const* const coordinates = node.find("coordinates");
  if (coordinates == nullptr || !coordinates->is_list()) {
    throw Problem{say("`coordinates` ontbreekt", "`coordinates` is missing")};
  }
  return *coordinates;
}

Crs crs_of(Node const& node) {
  auto const* const crs = node.find("crs");
  if (crs == nullptr || crs->text.ends_with("CRS84") || crs->text.ends_with("4326")) {
    return Crs::wgs84;
  }
  if (crs->text.ends_with("28992")) {
    return Crs::rd;
  }
  throw Problem{say("coördinatenstelsel `{}` wordt niet gelezen; gebruik WGS 84 of EPSG:28992",
                    "reference system `{}` is not read; use WGS 84 or EPSG:28992", crs->text)};
}

Geometry geometry_of(Node const& node) {
  auto const* const type = node.find("type");
  auto const name = type != nullptr ? type->text : std::string{};
  Geometry geometry;
  geometry.crs = crs_of(node);
  auto const& coordinates = coordinates_of(node);
  if (name == "Point") {
    geometry.type = Geometry::Type::point;
    geometry.parts.push_back({position(coordinates, geometry.crs)});
  } else if (name == "LineString") {
    geometry.type = Geometry::Type::line;
    geometry.parts.push_back(positions(coordinates, geometry.crs, 2));
  } else if (name == "MultiLineString") {
    geometry.type = Geometry::Type::line;
    for (auto const& line : coordinates.items) {
      geometry.parts.push_back(positions(line, geometry.crs, 2));
    }
  } else if (name == "Polygon") {
    geometry.type = Geometry::Type::area;
    add_polygon(geometry, coordinates);
  } else if (name == "MultiPolygon") {
    geometry.type = Geometry::Type::area;
    for (auto const& polygon : coordinates.items) {
      add_polygon(geometry, polygon);
    }
  } else {
    throw Problem{
        say("`{}` is geen soort ligging die gelezen wordt; wel Point, LineString, Polygon "
            "en hun meervouden",
            "`{}` is no kind of geometry that is read; Point, LineString, Polygon and "
            "their multiples are",
            name)};
  }
  return geometry;
}

struct Term {
  int p, q;
  double factor;  ///< arc seconds, or metres
};

double polynomial(std::span<Term const> terms, double dx, double dy) {
  double sum = 0;
  for (auto const& [p, q, factor] : terms) {
    sum += factor * std::pow(dx, p) * std::pow(dy, q);
  }
  return sum;
}

}  // namespace

Parsed<Geometry> read_geometry(Node const& node) {
  if (!node.is_map()) {
    return {.problem = say("hier hoort een ligging te staan", "a geometry is expected here")};
  }
  try {
    return {.value = geometry_of(node)};
  } catch (Problem const& problem) {
    return {.problem = problem.text};
  }
}

Geometry::Position rd_to_wgs84(Geometry::Position rd) {
  static constexpr Term kLatitude[] = {{0, 1, 3235.65389}, {2, 0, -32.58297}, {0, 2, -0.24750},
                                       {2, 1, -0.84978},   {0, 3, -0.06550},  {2, 2, -0.01709},
                                       {1, 0, -0.00738},   {4, 0, 0.00530},   {2, 3, -0.00039},
                                       {4, 1, 0.00033},    {1, 1, -0.00012}};
  static constexpr Term kLongitude[] = {{1, 0, 5260.52916}, {1, 1, 105.94684}, {1, 2, 2.45656},
                                        {3, 0, -0.81885},   {1, 3, 0.05594},   {3, 1, -0.05607},
                                        {0, 1, 0.01199},    {3, 2, -0.00256},  {1, 4, 0.00128},
                                        {0, 2, 0.00022},    {2, 0, -0.00022},  {5, 0, 0.00026}};
  auto const dx = (rd.x - 155000) * 1e-5;  // from the spire of Amersfoort
  auto const dy = (rd.y - 463000) * 1e-5;
  return {5.38720621 + polynomial(kLongitude, dx, dy) / 3600,
          52.15517440 + polynomial(kLatitude, dx, dy) / 3600};
}

Geometry::Position wgs84_to_rd(Geometry::Position wgs84) {
  static constexpr Term kX[] = {{0, 1, 190094.945}, {1, 1, -11832.228}, {2, 1, -114.221},
                                {0, 3, -32.391},    {1, 0, -0.705},     {3, 1, -2.340},
                                {1, 3, -0.608},     {0, 2, -0.008},     {2, 3, 0.148}};
  static constexpr Term kY[] = {
      {1, 0, 309056.544}, {0, 2, 3638.893}, {2, 0, 73.077}, {1, 2, -157.984}, {3, 0, 59.788},
      {0, 1, 0.433},      {2, 2, -6.439},   {1, 1, -0.032}, {0, 4, 0.092},    {1, 4, -0.054}};
  auto const north = 0.36 * (wgs84.y - 52.15517440);
  auto const east = 0.36 * (wgs84.x - 5.38720621);
  return {155000 + polynomial(kX, north, east), 463000 + polynomial(kY, north, east)};
}

Geometry in_rd(Geometry geometry) {
  if (geometry.crs == Crs::wgs84) {
    for (auto& part : geometry.parts) {
      for (auto& at : part) {
        at = wgs84_to_rd(at);
      }
    }
    geometry.crs = Crs::rd;
  }
  return geometry;
}

Geometry in_wgs84(Geometry geometry) {
  if (geometry.crs == Crs::rd) {
    for (auto& part : geometry.parts) {
      for (auto& at : part) {
        at = rd_to_wgs84(at);
      }
    }
    geometry.crs = Crs::wgs84;
  }
  return geometry;
}

}  // namespace wijk
