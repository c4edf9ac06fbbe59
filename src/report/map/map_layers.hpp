// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/map/map_book.hpp"
#include "report/report.hpp"

namespace wijk {

/// Measures, places and blocks as layers for a geographic information system, one for each kind of
/// shape, since that is what QGIS gives a style. A measure is where its places are; one with places
/// of two kinds is in two layers. What has no place is in a table of its own, so nothing is lost.
/// The attributes are the columns of the views that the terminal shows.
MapBook map_layers(ReportInput const& input);

/// A style for QGIS (QML): a colour for each of the values of a field, and names beside the shapes.
struct MapStyle {
  Geometry::Type type = Geometry::Type::none;
  std::string by;                   ///< the field with the values; empty: one colour for all
  std::vector<std::string> values;  ///< in the order of the legend
  std::string label;                ///< the field with the names
};
std::string map_style(MapStyle const& style, std::vector<MapField> const& fields);

}  // namespace wijk
