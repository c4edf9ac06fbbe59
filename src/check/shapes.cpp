// SPDX-License-Identifier: EUPL-1.2
#include "check/shapes.hpp"

#include "plan/geometry.hpp"

#include <geos_c.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>

namespace wijk {
namespace {

using Position = Geometry::Position;
using Part = std::vector<Position>;

/// Metres in a degree of latitude on a sphere of the earth's mean radius (IUGG, 6 371 008.8 m).
constexpr double kDegree = 6'371'008.8 * std::numbers::pi / 180;

GEOSContextHandle_t geos() {
  struct Finish {
    void operator()(GEOSContextHandle_t handle) const { GEOS_finish_r(handle); }
  };
  thread_local std::unique_ptr<GEOSContextHandle_HS, Finish> const handle{GEOS_init_r()};
  return handle.get();
}

struct Destroy {
  void operator()(GEOSGeometry* shape) const { GEOSGeom_destroy_r(geos(), shape); }
  void operator()(GEOSPreparedGeometry const* shape) const {
    GEOSPreparedGeom_destroy_r(geos(), shape);
  }
};
using Shape = std::unique_ptr<GEOSGeometry, Destroy>;
using Prepared = std::unique_ptr<GEOSPreparedGeometry const, Destroy>;

using Project = std::function<Position(Position)>;

GEOSCoordSequence* sequence(Part const& part, Project const& project) {
  auto* const all = GEOSCoordSeq_create_r(geos(), static_cast<unsigned>(part.size()), 2);
  for (unsigned i = 0; i < part.size(); ++i) {
    auto const at = project(part[i]);
    GEOSCoordSeq_setXY_r(geos(), all, i, at.x, at.y);
  }
  return all;
}

Shape collected(int type, std::vector<GEOSGeometry*> parts) {
  return Shape{
      GEOSGeom_createCollection_r(geos(), type, parts.data(), static_cast<unsigned>(parts.size()))};
}

Shape areas(Geometry const& geometry, Project const& project) {
  std::vector<GEOSGeometry*> polygons;
  std::size_t next = 0;
  for (auto const count : geometry.polygons) {
    std::vector<GEOSGeometry*> rings;
    for (std::uint32_t i = 0; i < count; ++i) {
      rings.push_back(
          GEOSGeom_createLinearRing_r(geos(), sequence(geometry.parts[next++], project)));
    }
    polygons.push_back(GEOSGeom_createPolygon_r(geos(), rings.front(), rings.data() + 1,
                                                static_cast<unsigned>(rings.size() - 1)));
  }
  return collected(GEOS_MULTIPOLYGON, std::move(polygons));
}

/// The geometry as GEOS has it; null where it has none.
Shape shape_of(Geometry const& geometry, Project const& project) {
  if (geometry.type == Geometry::Type::area) {
    return areas(geometry, project);
  }
  std::vector<GEOSGeometry*> parts;
  bool const point = geometry.type == Geometry::Type::point;
  for (auto const& part : geometry.parts) {
    auto* const at = sequence(part, project);
    parts.push_back(point ? GEOSGeom_createPoint_r(geos(), at)
                          : GEOSGeom_createLineString_r(geos(), at));
  }
  return collected(point ? GEOS_MULTIPOINT : GEOS_MULTILINESTRING, std::move(parts));
}

/// GEOS's reason in our words.
Text reason(std::string_view said) {
  struct Reason {
    std::string_view geos;
    Words words;
  };
  static constexpr std::array<Reason, 8> kReasons{{
      {"Self-intersection", {"het vlak kruist zichzelf", "the area crosses itself"}},
      {"Ring Self-intersection", {"de ring raakt zichzelf", "the ring touches itself"}},
      {"Hole lies outside shell", {"een gat ligt buiten het vlak", "a hole lies outside the area"}},
      {"Holes are nested", {"een gat ligt in een ander gat", "a hole lies in another hole"}},
      {"Interior is disconnected",
       {"gaten delen het vlak in stukken", "holes cut the area into pieces"}},
      {"Nested shells", {"een vlak ligt in een ander", "an area lies in another one"}},
      {"Duplicate Rings", {"een ring staat er twee keer", "a ring stands there twice"}},
      {"Too few points in geometry component", {"de punten vallen samen", "the points coincide"}},
  }};
  auto const* const found = std::ranges::find(kReasons, said, &Reason::geos);
  return found != kReasons.end() ? say("{}", "{}", found->words) : say("{}", "{}", said);
}

/// The value of the last digit of a number that is no zero: 0.001 of 53.202.
double last_digit(double value) {
  auto const text = fmt::format("{:.9f}", std::abs(value));
  auto const last = text.find_last_not_of("0.");
  auto const point = text.find('.');
  if (last == std::string::npos) {
    return 1;
  }
  auto const places = static_cast<double>(last) - static_cast<double>(point);
  return std::pow(10.0, last > point ? -places : -places - 1);
}

}  // namespace

std::optional<Flaw> flaw_of(Geometry const& geometry) {
  auto const shape = shape_of(geometry, [](Position at) { return at; });
  char* reason_text = nullptr;
  GEOSGeometry* where = nullptr;
  if (shape == nullptr || GEOSisValidDetail_r(geos(), shape.get(), 0, &reason_text, &where) != 0) {
    return std::nullopt;
  }
  Shape const place{where};
  Flaw flaw{reason(reason_text), geometry.parts.front().front()};
  GEOSFree_r(geos(), reason_text);
  if (place != nullptr) {
    GEOSGeomGetX_r(geos(), place.get(), &flaw.at.x);
    GEOSGeomGetY_r(geos(), place.get(), &flaw.at.y);
  }
  return flaw;
}

struct Ground::Shapes {
  Project project;
  Shape area, boundary;
  Prepared prepared_area, prepared_boundary;
};

Ground::Ground(Geometry const& area) : x_shapes{std::make_unique<Shapes>()} {
  auto const flat = in_wgs84(area);
  auto const origin = flat.parts.front().front();
  auto const width = kDegree * std::cos(origin.y * std::numbers::pi / 180);
  x_shapes->project = [=](Position at) {
    return Position{(at.x - origin.x) * width, (at.y - origin.y) * kDegree};
  };
  x_shapes->area = shape_of(flat, x_shapes->project);
  x_shapes->boundary = Shape{GEOSBoundary_r(geos(), x_shapes->area.get())};
  x_shapes->prepared_area = Prepared{GEOSPrepare_r(geos(), x_shapes->area.get())};
  x_shapes->prepared_boundary = Prepared{GEOSPrepare_r(geos(), x_shapes->boundary.get())};
}

Ground::~Ground() = default;

double Ground::metres_outside(Geometry const& geometry) const {
  auto const shape = shape_of(in_wgs84(geometry), x_shapes->project);
  double metres = 0;
  GEOSPreparedDistance_r(geos(), x_shapes->prepared_area.get(), shape.get(), &metres);
  return metres;
}

double Ground::metres_inside(Geometry const& geometry) const {
  auto const shape = shape_of(in_wgs84(geometry), x_shapes->project);
  double metres = 0;
  if (GEOSPreparedContains_r(geos(), x_shapes->prepared_area.get(), shape.get()) == 1) {
    GEOSPreparedDistance_r(geos(), x_shapes->prepared_boundary.get(), shape.get(), &metres);
  }
  return metres;
}

double metres_per_digit(Geometry const& geometry) {
  double least = 1e9;
  for (auto const& part : geometry.parts) {
    for (auto const at : part) {
      least = std::min({least, last_digit(at.x), last_digit(at.y)});
    }
  }
  return geometry.crs == Geometry::Crs::wgs84 ? least * kDegree : least;
}

}  // namespace wijk
