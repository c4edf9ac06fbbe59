// SPDX-License-Identifier: EUPL-1.2
#include "module/gpkg/read.hpp"

#include "module/gpkg/shape.hpp"

#include <gdal_priv.h>
#include <sqlite3.h>

#include <array>
#include <cstring>
#include <limits>

namespace wijk {
namespace {

struct Close {
  void operator()(GDALDataset* file) const { GDALClose(file); }
};
using Dataset = std::unique_ptr<GDALDataset, Close>;

std::vector<Geometry::Position> positions_of(OGRSimpleCurve const& line) {
  std::vector<Geometry::Position> all;
  for (int i = 0; i < line.getNumPoints(); ++i) {
    all.push_back({line.getX(i), line.getY(i)});
  }
  return all;
}

void add_polygon(OGRPolygon const& polygon, Geometry& into) {
  std::uint32_t rings = 0;
  for (auto const* const ring : polygon) {
    into.parts.push_back(positions_of(*ring));
    ++rings;
  }
  if (rings > 0) {
    into.type = Geometry::Type::area;
    into.polygons.push_back(rings);
  }
}

/// One shape, or the parts of a multiple; of a set of points only the first counts.
void add(OGRGeometry const& shape, Geometry& into) {
  switch (wkbFlatten(shape.getGeometryType())) {
    case wkbPoint:
      if (into.parts.empty() && !shape.IsEmpty()) {
        into.type = Geometry::Type::point;
        into.parts.push_back({{shape.toPoint()->getX(), shape.toPoint()->getY()}});
      }
      break;
    case wkbLineString:
      if (!shape.IsEmpty()) {
        into.type = Geometry::Type::line;
        into.parts.push_back(positions_of(*shape.toLineString()));
      }
      break;
    case wkbPolygon: add_polygon(*shape.toPolygon(), into); break;
    case wkbMultiPoint:
    case wkbMultiLineString:
    case wkbMultiPolygon:
      for (auto const* const part : *shape.toGeometryCollection()) {
        add(*part, into);
      }
      break;
    default: break;
  }
}

/// A field as text; days as 2020-03-31.
std::string text_of(OGRFeature const& feature, int field) {
  if (feature.IsFieldSetAndNotNull(field) == 0) {
    return {};
  }
  auto const type = feature.GetFieldDefnRef(field)->GetType();
  if (type == OFTDate || type == OFTDateTime) {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int zone = 0;
    feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
  }
  return const_cast<OGRFeature&>(feature).GetFieldAsString(field);
}

OGRLayer* first_layer(GDALDataset& file) {
  for (auto* const layer : file.GetLayers()) {
    if (layer->GetGeomType() != wkbNone) {
      return layer;
    }
  }
  return nullptr;
}

Refusal refused(std::string const& path, Text const& why) {
  return {say("`{}` kan niet gelezen worden: {}", "`{}` cannot be read: {}", path, why)};
}

/// A view runs what its maker wrote, for as long as that takes.
bool has_views(std::string const& bytes) {
  sqlite3* opened = nullptr;
  bool none = false;
  auto const size = static_cast<sqlite3_int64>(bytes.size());
  auto* const copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
  if (copy != nullptr && sqlite3_open(":memory:", &opened) == SQLITE_OK) {
    std::memcpy(copy, bytes.data(), bytes.size());
    copy[18] = copy[19] = 1;  // its log was left elsewhere: read without
    none = sqlite3_deserialize(opened, "main", copy, size, size,
                               SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY) ==
               SQLITE_OK &&
           sqlite3_exec(
               opened, "SELECT 1 FROM sqlite_master WHERE type = 'view' LIMIT 1",
               [](void*, int, char**, char**) { return 1; }, nullptr, nullptr) == SQLITE_OK;
  }
  sqlite3_close(opened);
  return !none;
}

Result<MapFeatures> read_from(GDALDataset& file, std::string const& name, std::size_t most) {
  auto* const layer = first_layer(file);
  if (layer == nullptr) {
    return refused(
        name, say("er is geen laag met liggingen; bewaar een laag met punten, lijnen of vlakken",
                  "there is no layer with geometries; save one with points, lines or areas"));
  }
  auto const* const from = layer->GetSpatialRef();
  auto rd = dutch_rd();
  std::unique_ptr<OGRCoordinateTransformation> const to_rd{
      from == nullptr ? nullptr : OGRCreateCoordinateTransformation(from, &rd)};
  if (to_rd == nullptr) {
    return refused(name, say("het coördinatenstelsel staat er niet bij; bewaar de laag opnieuw, "
                             "met Rijksdriehoek (EPSG:28992)",
                             "it does not name its reference system; save the layer again, with "
                             "Dutch RD (EPSG:28992)"));
  }
  MapFeatures all;
  auto* const fields = layer->GetLayerDefn();
  for (int i = 0; i < fields->GetFieldCount(); ++i) {
    all.columns.emplace_back(fields->GetFieldDefn(i)->GetNameRef());
  }
  for (auto const& feature : *layer) {
    if (all.features.size() == most) {
      return refused(
          name,
          say("het heeft meer dan {} werken; laat alleen die in en vlak bij de wijk staan",
              "it has more than {} works; keep only those in and near the neighbourhood", most));
    }
    auto& one = all.features.emplace_back();
    one.number = feature->GetFID();
    for (int i = 0; i < fields->GetFieldCount(); ++i) {
      one.values.push_back(text_of(*feature, i));
    }
    auto* const shape = feature->GetGeometryRef();
    if (shape != nullptr && shape->transform(to_rd.get()) == OGRERR_NONE) {
      one.rd.crs = Geometry::Crs::rd;
      add(*shape, one.rd);
    }
  }
  return all;
}

}  // namespace

Result<MapFeatures> read_features(std::string const& path) {
  CPLSetErrorHandler(CPLQuietErrorHandler);
  GDALAllRegister();
  Dataset const file{static_cast<GDALDataset*>(
      GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr))};
  if (file == nullptr) {
    return refused(path, say("{}", "{}", std::string{CPLGetLastErrorMsg()}));
  }
  return read_from(*file, path, std::numeric_limits<std::size_t>::max());
}

Result<MapFeatures> read_sent_features(std::string const& name, std::string const& bytes,
                                       std::size_t most) {
  constexpr char const* kPath = "/vsimem/sent";
  constexpr std::array<char const*, 3> kDrivers{"GPKG", "GeoJSON", nullptr};
  bool const database = bytes.starts_with("SQLite format 3");
  if (bytes.size() < 100 && database) {
    return refused(name, say("het bestand is beschadigd; bewaar het opnieuw",
                             "the file is damaged; save it again"));
  }
  if (database && has_views(bytes)) {
    return refused(name, say("het is geen hele GeoPackage, of heeft weergaven (views); bewaar de "
                             "laag als nieuwe GeoPackage",
                             "it is no whole GeoPackage, or has views; save the layer as a new "
                             "GeoPackage"));
  }
  auto own = bytes;
  if (database) {
    own[18] = own[19] = 1;
  }
  CPLSetErrorHandler(CPLQuietErrorHandler);
  GDALAllRegister();
  CPLSetThreadLocalConfigOption("OGR_SQLITE_PRAGMA", "trusted_schema=0");
  VSIFCloseL(VSIFileFromMemBuffer(kPath, reinterpret_cast<GByte*>(own.data()), own.size(), FALSE));
  auto const read = [&]() -> Result<MapFeatures> {
    Dataset const file{static_cast<GDALDataset*>(
        GDALOpenEx(kPath, GDAL_OF_VECTOR | GDAL_OF_READONLY, kDrivers.data(), nullptr, nullptr))};
    return file == nullptr
               ? Result<MapFeatures>{refused(
                     name,
                     say("het is geen GeoPackage of GeoJSON; de naam van een CSV eindigt op .csv",
                         "it is neither a GeoPackage nor GeoJSON; the name of a CSV ends in .csv"))}
               : read_from(*file, name, most);
  };
  auto all = read();
  VSIUnlink(kPath);
  CPLSetThreadLocalConfigOption("OGR_SQLITE_PRAGMA", nullptr);
  return all;
}

}  // namespace wijk
