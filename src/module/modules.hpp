// SPDX-License-Identifier: EUPL-1.2
//
// What the libraries offer that the program opens only when it needs them (`finding/open_module`).
// Each exports one table of functions under the name of its type; they take and give values, and
// know nothing of plans.
#pragma once

#include "finding/result.hpp"
#include "link/outside.hpp"
#include "report/book/read_book.hpp"
#include "report/book/workbook.hpp"
#include "report/map/map_book.hpp"

#include <span>
#include <string>
#include <string_view>

namespace wijk {

/// Excel workbooks: libxlsxwriter out, libzip and pugixml in.
struct XlsxModule {
  static constexpr char const* kFile = "wijk_xlsx";
  static constexpr char const* kSymbol = "wijk_xlsx_module";
  /// The same workbook gives the same bytes.
  Result<Done> (*write)(Workbook const& book, std::string const& path);
  Result<ReadSheets> (*read)(std::string_view bytes, std::span<std::string const> names);
};

/// GeoPackages: GDAL.
struct GpkgModule {
  static constexpr char const* kFile = "wijk_gpkg";
  static constexpr char const* kSymbol = "wijk_gpkg_module";
  /// In Dutch RD (EPSG:28992), with the styles in the table that QGIS looks for.
  Result<Done> (*write)(MapBook const& book, std::string const& path);
  /// The first layer of a map with features, in Dutch RD.
  Result<MapFeatures> (*read)(std::string const& path);
  /// The same of a GeoPackage or GeoJSON that somebody sent: from memory, and nothing else is
  /// opened, whatever it refers to.
  Result<MapFeatures> (*read_sent)(std::string const& name, std::string const& bytes,
                                   std::size_t most);
};

}  // namespace wijk
