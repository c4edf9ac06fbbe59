// SPDX-License-Identifier: EUPL-1.2
#include "plan/geometry.hpp"
#include "show/make.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// The middle of the box around a geometry, in WGS 84; enough to find it on a map.
std::optional<Geometry::Position> middle_of(Geometry const& geometry) {
  auto const shape = in_wgs84(geometry);
  Geometry::Position low{}, high{};
  bool any = false;
  for (auto const& part : shape.parts) {
    for (auto const& at : part) {
      low = any ? Geometry::Position{std::min(low.x, at.x), std::min(low.y, at.y)} : at;
      high = any ? Geometry::Position{std::max(high.x, at.x), std::max(high.y, at.y)} : at;
      any = true;
    }
  }
  return any ? std::optional{Geometry::Position{(low.x + high.x) / 2, (low.y + high.y) / 2}}
             : std::nullopt;
}

Text shape_name(Geometry::Type type) {
  switch (type) {
    case Geometry::Type::point: return say("punt", "point");
    case Geometry::Type::line: return say("lijn", "line");
    case Geometry::Type::area: return say("vlak", "area");
    case Geometry::Type::none: break;
  }
  return {};
}

Text map_numbers(Neighbourhood const& hood, std::size_t place) {
  Text numbers;
  for (auto const& one : hood.map_numbers) {
    if (one.place.index == static_cast<std::int32_t>(place)) {
      append(numbers, say("{}", "{}", one.number));
    }
  }
  return numbers;
}

/// Coordinates as maps take them: latitude first, five decimals (a metre).
Text coordinates(Geometry const& geometry) {
  auto const middle = middle_of(geometry);
  return middle ? say("{}", "{}", fmt::format("{:.5f}, {:.5f}", middle->y, middle->x)) : Text{};
}

Cell accuracy_cell(Stated<std::int64_t> const& metres, std::string pointer) {
  auto cell = integer_cell(metres, std::move(pointer));
  if (metres.known()) {
    cell.unit = {"m", "m"};
  }
  return cell;
}

Text measures_at(Neighbourhood const& hood, std::size_t place) {
  Text names;
  for (auto const& measure : hood.measures) {
    if (refers(measure.places, place)) {
      append(names, measure.name, "; ");
    }
  }
  return names;
}

View places_table(Scene const& scene) {
  auto view =
      new_view("places", say("Plekken", "Places"),
               {{.key = "place", .name = say("Plek", "Place")},
                {.key = "number", .name = say("Kaart", "Map")},
                {.key = "kind", .name = say("Soort", "Kind")},
                {.key = "shape", .name = say("Vorm", "Shape"), .spare = 1},
                {.key = "accuracy", .name = say("Tot op", "Within"), .number = true},
                {.key = "centre", .name = say("Midden (WGS 84)", "Middle (WGS 84)"), .spare = 1},
                {.key = "measures", .name = say("Maatregelen", "Measures")}});
  for (std::size_t i = 0; i < scene.hood.places.size(); ++i) {
    auto const& place = scene.hood.places[i];
    auto const at = [&](std::string_view field) { return scene.at("places", i, field); };
    auto& row = add_row(view);
    put(view, row, "place", text_cell(place.name, scene.at("places", i)));
    put(view, row, "number", text_cell(map_numbers(scene.hood, i), scene.pointer + "/map_numbers"));
    put(view, row, "kind", choice_cell(place.kind, at("kind")));
    put(view, row, "shape", text_cell(shape_name(place.geometry.type), at("geometry")));
    put(view, row, "accuracy", accuracy_cell(place.accuracy, at("accuracy")));
    put(view, row, "centre", text_cell(coordinates(place.geometry), at("geometry")));
    put(view, row, "measures", text_cell(measures_at(scene.hood, i), scene.pointer + "/measures"));
  }
  view.notes.push_back(
      say("Kaart: nummer op de gedrukte kaart. Tot op: hoeveel meter de ligging "
          "kan afwijken.",
          "Map: number on the printed map. Within: how many metres the place may "
          "be off."));
  return view;
}

View options_view(Scene const& scene) {
  auto view = new_view("options", say("Wat een plek kan worden", "What a site could become"),
                       {{.key = "option", .name = say("Mogelijkheid", "Option")},
                        {.key = "place", .name = say("Plek", "Place")},
                        {.key = "brings", .name = say("Levert op", "Brings")},
                        {.key = "measure", .name = say("Onderzocht in", "Looked into by")},
                        {.key = "tasks", .name = say("Opgaven", "Tasks")}});
  for (std::size_t i = 0; i < scene.hood.options.size(); ++i) {
    auto const& option = scene.hood.options[i];
    auto const at = [&](std::string_view field) { return scene.at("options", i, field); };
    auto& row = add_row(view);
    put(view, row, "option", text_cell(option.name, scene.at("options", i)));
    put(view, row, "place", text_cell(name_of(option.place, scene.hood.places), at("place")));
    put(view, row, "brings", text_cell(option.brings, at("brings")));
    put(view, row, "measure",
        text_cell(name_of(option.measure, scene.hood.measures), at("measure")));
    put(view, row, "tasks", text_cell(task_numbers(option.tasks), at("tasks")));
  }
  return view;
}

View blocks_view(Scene const& scene) {
  auto view = new_view("blocks", say("Buurten", "Blocks"),
                       {{.key = "block", .name = say("Buurt", "Block")},
                        {.key = "cbs", .name = say("CBS-code", "CBS code")},
                        {.key = "area", .name = say("Vlak op de kaart", "Area on the map")}});
  for (std::size_t i = 0; i < scene.hood.blocks.size(); ++i) {
    auto const& block = scene.hood.blocks[i];
    auto& row = add_row(view);
    put(view, row, "block", text_cell(block.name, scene.at("blocks", i)));
    put(view, row, "cbs", text_cell({block.cbs, block.cbs}, scene.at("blocks", i, "cbs")));
    put(view, row, "area",
        text_cell(name_of(block.area, scene.hood.places), scene.at("blocks", i, "area")));
  }
  return view;
}

}  // namespace

Views places_views(Plan const& plan, Neighbourhood const& hood) {
  Scene const scene{plan, hood};
  Views views{places_table(scene)};
  for (auto make : {options_view, blocks_view}) {
    if (auto view = make(scene); !view.rows.empty()) {
      views.push_back(std::move(view));
    }
  }
  return views;
}

}  // namespace wijk
