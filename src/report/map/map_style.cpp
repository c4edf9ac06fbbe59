// SPDX-License-Identifier: EUPL-1.2
//
// QML is what QGIS itself writes with "save style"; the names below are its own.
#include "page/html.hpp"
#include "report/map/map_layers.hpp"

#include <cstdint>

namespace wijk {
namespace {

/// Eight colours that people who see fewer colours can tell apart: M. Okabe and K. Ito, "Color
/// Universal Design" (2008), without black.
constexpr std::uint32_t kColours[] = {0x0072B2, 0xE69F00, 0x009E73, 0xD55E00,
                                      0xCC79A7, 0x56B4E9, 0xF0E442};
constexpr std::uint32_t kGrey = 0x7A7A7A;

std::string rgba(std::uint32_t colour, int alpha) {
  return fmt::format("{},{},{},{}", colour >> 16U, (colour >> 8U) & 0xFFU, colour & 0xFFU, alpha);
}

Markup option(std::string_view name, std::string const& value) {
  return element("Option", {{"type", "QString"}, {"name", std::string{name}}, {"value", value}});
}

Markup symbol(Geometry::Type type, std::size_t number, std::uint32_t colour) {
  auto const make = [&](std::string kind, std::string layer, Markup const& options) {
    return element(
        "symbol",
        {{"type", std::move(kind)},
         {"name", std::to_string(number)},
         {"alpha", "1"},
         {"clip_to_extent", "1"},
         {"force_rhr", "0"}},
        element("layer",
                {{"class", std::move(layer)}, {"enabled", "1"}, {"locked", "0"}, {"pass", "0"}},
                element("Option", {{"type", "Map"}}, options)));
  };
  Markup options;
  auto const add = [&](std::string_view name, std::string const& value) {
    options += option(name, value);
  };
  switch (type) {
    case Geometry::Type::line:
      add("line_color", rgba(colour, 255));
      add("line_width", "1.2");
      add("line_width_unit", "MM");
      add("capstyle", "round");
      add("joinstyle", "round");
      return make("line", "SimpleLine", options);
    case Geometry::Type::area:
      add("color", rgba(colour, 40));
      add("style", "solid");
      add("outline_color", rgba(colour, 255));
      add("outline_width", "0.5");
      add("outline_width_unit", "MM");
      return make("fill", "SimpleFill", options);
    default:
      add("name", "circle");
      add("color", rgba(colour, 255));
      add("outline_color", "255,255,255,255");
      add("size", "3.4");
      add("size_unit", "MM");
      return make("marker", "SimpleMarker", options);
  }
}

Markup renderer(MapStyle const& style) {
  if (style.by.empty()) {
    return element("renderer-v2",
                   {{"type", "singleSymbol"}, {"forceraster", "0"}, {"symbollevels", "0"}},
                   element("symbols", {}, symbol(style.type, 0, kGrey)));
  }
  Markup categories, symbols;
  for (std::size_t i = 0; i <= style.values.size(); ++i) {
    bool const rest = i == style.values.size();  // without a theme
    auto const value = rest ? std::string{} : style.values[i];
    categories += element("category", {{"symbol", std::to_string(i)},
                                       {"value", value},
                                       {"label", rest ? std::string{"-"} : value},
                                       {"render", "true"}});
    symbols += symbol(style.type, i, rest ? kGrey : kColours[i % std::size(kColours)]);
  }
  return element("renderer-v2",
                 {{"type", "categorizedSymbol"},
                  {"attr", style.by},
                  {"forceraster", "0"},
                  {"symbollevels", "0"}},
                 element("categories", {}, categories), element("symbols", {}, symbols));
}

Markup labels(MapStyle const& style) {
  bool const line = style.type == Geometry::Type::line;
  bool const point = style.type == Geometry::Type::point;
  return element(
      "labeling", {{"type", "simple"}},
      element("settings", {{"calloutType", "simple"}},
              element("text-style",
                      {{"fieldName", style.label},
                       {"fontSize", "8"},
                       {"fontSizeUnit", "Point"},
                       {"textColor", "40,40,40,255"},
                       {"multilineHeight", "1"}},
                      element("text-buffer", {{"bufferDraw", "1"},
                                              {"bufferSize", "0.8"},
                                              {"bufferSizeUnits", "MM"},
                                              {"bufferColor", "255,255,255,230"}})),
              element("text-format", {{"wrapChar", ""}, {"autoWrapLength", "28"}}),
              element("placement", {{"placement", line    ? "2"
                                                  : point ? "0"
                                                          : "1"},
                                    {"dist", "1.2"}}),
              element("rendering", {{"drawLabels", "1"}, {"obstacle", point ? "1" : "0"}})));
}

}  // namespace

std::string map_style(MapStyle const& style, std::vector<MapField> const& fields) {
  Markup aliases;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    aliases += element("alias", {{"field", fields[i].name},
                                 {"index", std::to_string(i + 1)},  // behind the fid
                                 {"name", fields[i].alias}});
  }
  auto const page = element("qgis",
                            {{"version", "3.22.0"},
                             {"styleCategories", "Symbology|Labeling|Fields"},
                             {"labelsEnabled", "1"}},
                            renderer(style), labels(style), element("aliases", {}, aliases));
  return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + page.xml + "\n";
}

}  // namespace wijk
