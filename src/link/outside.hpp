// SPDX-License-Identifier: EUPL-1.2
//
// Works from elsewhere: what another programme plans, as rows of a table. What is wrong with a row
// becomes a finding, and the row is left out.
#pragma once

#include "finding/finding.hpp"
#include "link/partaker.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wijk {

/// In which column of a file each thing stands; empty: in none.
struct WorksColumns {
  std::string id, name = "name", kind = "kind", from = "from", to = "to", owner = "owner", cost,
                  x = "x", y = "y", wkt;
};

/// What a work has, by the key of `read_columns` and as people call it.
struct WorksColumn {
  std::string_view key;
  std::string WorksColumns::*column;
  Words name;
};
std::span<WorksColumn const> works_columns();
/// What the columns of a file are likely to hold, by their names; empty: nothing is.
WorksColumns guess_columns(std::vector<std::string> const& header);
/// The names of the columns of a CSV file.
std::vector<std::string> csv_header(std::string_view text);

/// "name=omschrijving,from=start,wkt=geom": what is not named keeps its own name.
Parsed<WorksColumns> read_columns(std::string_view text);

/// The works of a CSV file. Coordinates are in Dutch RD, or in degrees where all are small.
std::vector<OutsideWork> read_works_csv(std::string const& name, std::string text,
                                        WorksColumns const& columns, Findings& findings);

/// Features of a map as GDAL reads them (the module `gpkg`): shapes in Dutch RD.
struct MapFeatures {
  struct Feature {
    std::int64_t number = 0;
    std::vector<std::string> values;  ///< as many as the columns
    Geometry rd;
  };
  std::vector<std::string> columns;
  std::vector<Feature> features;
};
std::vector<OutsideWork> works_of_features(std::string const& name, MapFeatures const& features,
                                           WorksColumns const& columns, Findings& findings);

/// A geometry in well-known text (OGC 06-103r4): POINT, LINESTRING, POLYGON and their multiples,
/// with or without `SRID=28992;`. `problem` says what is wrong with it.
Parsed<Geometry> read_wkt(std::string_view text);

}  // namespace wijk
