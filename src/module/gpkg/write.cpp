// SPDX-License-Identifier: EUPL-1.2
#include "module/gpkg/write.hpp"

#include "module/gpkg/shape.hpp"

#include <gdal_priv.h>

#include <algorithm>

namespace wijk {
namespace {

struct Close {
  void operator()(GDALDataset* file) const { GDALClose(file); }
};
using Dataset = std::unique_ptr<GDALDataset, Close>;

/// What the library says, once, in place of on standard error.
Refusal refused() {
  return {say("GDAL kan de GeoPackage niet schrijven: {}", "GDAL cannot write the GeoPackage: {}",
              std::string{CPLGetLastErrorMsg()})};
}

OGRFieldType type_of(MapField::Type type) {
  switch (type) {
    case MapField::Type::integer: return OFTInteger64;
    case MapField::Type::real: return OFTReal;
    case MapField::Type::text: break;
  }
  return OFTString;
}

bool add_field(OGRLayer& layer, char const* name, OGRFieldType type) {
  OGRFieldDefn field{name, type};
  return layer.CreateField(&field) == OGRERR_NONE;
}

void set(OGRFeature& feature, int field, MapValue const& value) {
  if (auto const* const text = std::get_if<std::string>(&value)) {
    feature.SetField(field, text->c_str());
  } else if (auto const* const integer = std::get_if<std::int64_t>(&value)) {
    feature.SetField(field, static_cast<GIntBig>(*integer));
  } else if (auto const* const real = std::get_if<double>(&value)) {
    feature.SetField(field, *real);
  } else {
    feature.SetFieldNull(field);
  }
}

bool add_features(OGRLayer& to, MapLayer const& layer) {
  for (auto const& one : layer.features) {
    std::unique_ptr<OGRFeature> const feature{OGRFeature::CreateFeature(to.GetLayerDefn())};
    for (std::size_t i = 0; i < one.values.size(); ++i) {
      set(*feature, static_cast<int>(i), one.values[i]);
    }
    if (!one.shapes.empty()) {
      auto shape = shape_of(one.shapes);
      if (shape == nullptr) {
        return false;
      }
      feature->SetGeometryDirectly(shape.release());
    }
    if (to.CreateFeature(feature.get()) != OGRERR_NONE) {
      return false;
    }
  }
  return true;
}

bool add_layer(GDALDataset& file, MapLayer const& layer) {
  auto rd = dutch_rd();
  CPLStringList options;
  options.SetNameValue("GEOMETRY_NAME", "geom");
  options.SetNameValue("IDENTIFIER", layer.title.c_str());
  auto* const to = file.CreateLayer(layer.name.c_str(), &rd, wkb_of(layer.type), options.List());
  if (to == nullptr) {
    return false;
  }
  for (auto const& field : layer.fields) {
    if (!add_field(*to, field.name.c_str(), type_of(field.type))) {
      return false;
    }
  }
  return add_features(*to, layer);
}

/// The table in which QGIS keeps the styles of a database.
bool add_styles(GDALDataset& file, MapBook const& book) {
  CPLStringList options;
  options.SetNameValue("FID", "id");
  auto* const table = file.CreateLayer("layer_styles", nullptr, wkbNone, options.List());
  if (table == nullptr) {
    return false;
  }
  for (auto const* const name :
       {"f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName",
        "styleQML", "styleSLD", "useAsDefault", "description", "owner", "ui"}) {
    OGRFieldDefn field{name, OFTString};
    if (std::string_view{name} == "useAsDefault") {
      field.SetType(OFTInteger);
      field.SetSubType(OFSTBoolean);
    }
    if (table->CreateField(&field) != OGRERR_NONE) {
      return false;
    }
  }
  if (!add_field(*table, "update_time", OFTDateTime)) {
    return false;
  }
  for (auto const& layer : book.layers) {
    if (layer.style.empty()) {
      continue;
    }
    std::unique_ptr<OGRFeature> const row{OGRFeature::CreateFeature(table->GetLayerDefn())};
    row->SetField("f_table_catalog", "");
    row->SetField("f_table_schema", "");
    row->SetField("f_table_name", layer.name.c_str());
    row->SetField("f_geometry_column", "geom");
    row->SetField("styleName", layer.name.c_str());
    row->SetField("styleQML", layer.style.c_str());
    row->SetField("useAsDefault", 1);
    row->SetField("description", layer.title.c_str());
    row->SetField("update_time", static_cast<int>(book.created.year()),
                  static_cast<int>(static_cast<unsigned>(book.created.month())),
                  static_cast<int>(static_cast<unsigned>(book.created.day())), 0, 0, 0, 100);
    if (table->CreateFeature(row.get()) != OGRERR_NONE) {
      return false;
    }
  }
  return true;
}

bool fill(GDALDataset& file, MapBook const& book) {
  return std::ranges::all_of(book.layers,
                             [&](MapLayer const& layer) { return add_layer(file, layer); }) &&
         add_styles(file, book);
}

}  // namespace

Result<Done> write_gpkg(MapBook const& book, std::string const& path) {
  CPLSetErrorHandler(CPLQuietErrorHandler);
  GDALAllRegister();
  auto const date = fmt::format(
      "{:04}-{:02}-{:02}T00:00:00.000Z", static_cast<int>(book.created.year()),
      static_cast<unsigned>(book.created.month()), static_cast<unsigned>(book.created.day()));
  CPLSetConfigOption("OGR_CURRENT_DATE", date.c_str());
  auto* const driver = GetGDALDriverManager()->GetDriverByName("GPKG");
  if (driver == nullptr) {
    return Refusal{say("deze GDAL schrijft geen GeoPackage", "this GDAL writes no GeoPackage")};
  }
  Dataset file{driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
  if (file == nullptr || !fill(*file, book)) {
    return refused();
  }
  CPLErrorReset();
  file.reset();  // the last pages are written only now
  return CPLGetLastErrorType() == CE_Failure ? Result<Done>{refused()} : Result<Done>{Done{}};
}

}  // namespace wijk
