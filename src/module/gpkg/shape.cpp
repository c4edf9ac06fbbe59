// SPDX-License-Identifier: EUPL-1.2
#include "module/gpkg/shape.hpp"

namespace wijk {
namespace {

constexpr int kRd = 28992, kWgs84 = 4326;

OGRSpatialReference system_of(int code) {
  OGRSpatialReference system;
  system.importFromEPSG(code);
  system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return system;
}

template <class Line>
std::unique_ptr<Line> line_of(std::vector<Geometry::Position> const& part) {
  auto line = std::make_unique<Line>();
  for (auto const& at : part) {
    line->addPoint(at.x, at.y);
  }
  return line;
}

void add_areas(OGRMultiPolygon& all, Geometry const& shape) {
  std::size_t ring = 0;
  for (auto const rings : shape.polygons) {
    auto polygon = std::make_unique<OGRPolygon>();
    for (std::uint32_t i = 0; i < rings && ring < shape.parts.size(); ++i) {
      polygon->addRingDirectly(line_of<OGRLinearRing>(shape.parts[ring++]).release());
    }
    all.addGeometryDirectly(polygon.release());
  }
}

/// The shape in its own system.
std::unique_ptr<OGRGeometryCollection> parts_of(Geometry const& shape) {
  if (shape.type == Geometry::Type::area) {
    auto all = std::make_unique<OGRMultiPolygon>();
    add_areas(*all, shape);
    return all;
  }
  if (shape.type == Geometry::Type::line) {
    auto all = std::make_unique<OGRMultiLineString>();
    for (auto const& part : shape.parts) {
      all->addGeometryDirectly(line_of<OGRLineString>(part).release());
    }
    return all;
  }
  auto all = std::make_unique<OGRMultiPoint>();
  for (auto const& part : shape.parts) {
    for (auto const& at : part) {
      all->addGeometryDirectly(std::make_unique<OGRPoint>(at.x, at.y).release());
    }
  }
  return all;
}

}  // namespace

OGRSpatialReference dutch_rd() { return system_of(kRd); }

OGRwkbGeometryType wkb_of(Geometry::Type type) {
  switch (type) {
    case Geometry::Type::point: return wkbMultiPoint;
    case Geometry::Type::line: return wkbMultiLineString;
    case Geometry::Type::area: return wkbMultiPolygon;
    case Geometry::Type::none: break;
  }
  return wkbNone;
}

std::unique_ptr<OGRGeometry> shape_of(std::vector<Geometry> const& shapes) {
  auto const rd = dutch_rd();
  auto const wgs84 = system_of(kWgs84);
  std::unique_ptr<OGRCoordinateTransformation> const to_rd{
      OGRCreateCoordinateTransformation(&wgs84, &rd)};
  std::unique_ptr<OGRGeometryCollection> whole;
  for (auto const& shape : shapes) {
    auto parts = parts_of(shape);
    if (shape.crs == Geometry::Crs::wgs84 &&
        (to_rd == nullptr || parts->transform(to_rd.get()) != OGRERR_NONE)) {
      return nullptr;
    }
    if (whole == nullptr) {
      whole = std::move(parts);
    } else {
      for (auto const* const part : *parts) {
        whole->addGeometry(part);
      }
    }
  }
  return whole;
}

}  // namespace wijk
