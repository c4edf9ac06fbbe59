// SPDX-License-Identifier: EUPL-1.2
#include "report/map/map_layers.hpp"

#include "report/calendar.hpp"
#include "show/make.hpp"

#include <algorithm>
#include <charconv>

namespace wijk {
namespace {

using Type = Geometry::Type;

/// "Doen mee" as a name of a field: "doen_mee".
std::string field_name(std::string_view heading) {
  std::string name;
  for (char const letter : heading) {
    bool const capital = 'A' <= letter && letter <= 'Z';
    bool const plain = ('a' <= letter && letter <= 'z') || ('0' <= letter && letter <= '9');
    name += capital ? static_cast<char>(letter + 32) : plain ? letter : '_';
  }
  while (name.ends_with('_')) {
    name.pop_back();
  }
  return name;
}

/// What the plan says beside the columns of the view.
struct Element {
  std::string id;
  std::vector<Geometry const*> shapes{};
  Stated<Period> years{};
  Text tasks{}, text{}, remark{};
};

/// Layers of one kind of element, as they fill up.
class Layers {
 public:
  Layers(Words name, Words title, Language language)
      : x_name{name}, x_title{title}, x_language{language} {}

  template <class ElementOf>
  void add(Neighbourhood const& hood, View const& view, bool themed, ElementOf element_of) {
    if (x_fields.empty()) {
      x_fields = fields_of(view, themed);
    }
    for (auto const& row : view.rows) {
      if (row.kind == Row::Kind::line) {
        auto const element = element_of(index_of(row));
        auto values = values_of(hood, view, row, element, themed);
        place(element, std::move(values));
      }
    }
  }

  /// The layers that hold anything, styled.
  void move_into(MapBook& book, std::vector<std::string> const& themes) {
    for (auto& layer : x_layers) {
      if (layer.features.empty()) {
        continue;
      }
      layer.fields = x_fields;
      if (layer.type != Type::none) {
        layer.style = map_style({layer.type, themes.empty() ? "" : field({"Thema", "Theme"}).name,
                                 themes, x_fields[kNameField].name},
                                x_fields);
      }
      book.layers.push_back(std::move(layer));
    }
  }

 private:
  static constexpr std::size_t kNameField = 2;  ///< behind neighbourhood and id
  static constexpr std::string_view kLeftOut[] = {"shape", "centre", "tasks"};

  std::string said(Words words) const { return std::string{words.in(x_language)}; }

  static bool left_out(Column const& column) {
    return std::ranges::find(kLeftOut, column.key) != std::end(kLeftOut);
  }

  static std::size_t index_of(Row const& row) {
    auto const& pointer = row.cells.front().pointer;
    auto const digits = pointer.rfind('/') + 1;
    std::size_t index = 0;
    std::from_chars(pointer.data() + digits, pointer.data() + pointer.size(), index);
    return index;
  }

  std::vector<MapField> fields_of(View const& view, bool themed) const {
    std::vector<MapField> fields{field({"wijk", "neighbourhood"}), field({"id", "id"})};
    auto const add = [&](Words alias, MapField::Type type = MapField::Type::text) {
      fields.push_back(field(alias, type));
    };
    for (auto const& column : view.columns) {
      if (left_out(column)) {
        continue;
      }
      auto const& heading = column.name.in(x_language);
      fields.push_back({field_name(heading), heading, MapField::Type::text});
      if (column.number) {
        fields.back().type = MapField::Type::real;
        fields.push_back(
            {field_name(heading) + said({"_tekst", "_text"}), heading, MapField::Type::text});
      }
    }
    if (themed) {
      add({"Thema", "Theme"});
      add({"Opgaven", "Tasks"});
      add({"Van", "From"}, MapField::Type::integer);
      add({"Tot en met", "Until"}, MapField::Type::integer);
      add({"Omschrijving", "Description"});
    }
    add({"Opmerking", "Remark"});
    return fields;
  }

  MapField field(Words alias, MapField::Type type = MapField::Type::text) const {
    return {field_name(alias.in(x_language)), said(alias), type};
  }

  static MapValue text_value(std::string text) {
    return text.empty() ? MapValue{} : MapValue{std::move(text)};
  }
  MapValue text_value(Text const& text) const { return text_value(text.in(x_language)); }

  static MapValue number_value(Cell const& cell) {
    if (auto const* const amount = std::get_if<Cents>(&cell.value)) {
      return static_cast<double>(amount->value) / 100;
    }
    auto const* const number = std::get_if<double>(&cell.value);
    return number == nullptr ? MapValue{} : MapValue{*number};
  }

  static MapValue year_value(std::optional<Year> year) {
    return year ? MapValue{std::int64_t{static_cast<int>(*year)}} : MapValue{};
  }

  std::vector<MapValue> values_of(Neighbourhood const& hood, View const& view, Row const& row,
                                  Element const& element, bool themed) const {
    std::vector<MapValue> values{text_value(hood.name), text_value(element.id)};
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
      if (left_out(view.columns[i])) {
        continue;
      }
      if (view.columns[i].number) {
        values.push_back(number_value(row.cells[i]));
      }
      values.push_back(text_value(cell_text(row.cells[i], x_language)));
    }
    if (themed) {
      auto const& years = element.years;
      auto const last = years.known() && years.value.last ? std::optional{years.value.last->year()}
                                                          : std::nullopt;
      values.push_back(
          row.group < 0
              ? MapValue{}
              : text_value(cell_text(view.rows[static_cast<std::size_t>(row.group)].cells.front(),
                                     x_language)));
      values.push_back(text_value(element.tasks));
      values.push_back(
          year_value(years.known() ? std::optional{years.value.first_year()} : std::nullopt));
      values.push_back(year_value(last));
      values.push_back(text_value(element.text));
    }
    values.push_back(text_value(element.remark));
    return values;
  }

  /// Puts an element into the layer of each kind of shape that it has.
  void place(Element const& element, std::vector<MapValue> values) {
    bool placed = false;
    for (auto const type : {Type::point, Type::line, Type::area}) {
      std::vector<Geometry> shapes;
      for (auto const* const shape : element.shapes) {
        if (shape->type == type) {
          shapes.push_back(*shape);
        }
      }
      if (!shapes.empty()) {
        layer(type).features.push_back({std::move(shapes), values});
        placed = true;
      }
    }
    if (!placed) {
      layer(Type::none).features.push_back({{}, std::move(values)});
    }
  }

  MapLayer& layer(Type type) {
    static constexpr Words kSuffixes[] = {{"zonder_plek", "without_place"},
                                          {"punten", "points"},
                                          {"lijnen", "lines"},
                                          {"vlakken", "areas"}};
    auto const suffix = said(kSuffixes[static_cast<std::size_t>(type)]);
    auto& one = x_layers[static_cast<std::size_t>(type)];
    if (one.name.empty()) {
      one.name = fmt::format("{}_{}", said(x_name), suffix);
      auto words = suffix;
      std::ranges::replace(words, '_', ' ');
      one.title = fmt::format("{}, {}", said(x_title), words);
      one.type = type;
    }
    return one;
  }

  Words x_name, x_title;
  Language x_language;
  std::vector<MapField> x_fields;
  MapLayer x_layers[4];
};

void add_places(Layers& layers, Plan const& plan, Neighbourhood const& hood) {
  layers.add(hood, places_views(plan, hood).front(), false, [&](std::size_t index) {
    auto const& place = hood.places[index];
    return Element{.id = place.id, .shapes = {&place.geometry}, .remark = place.origin.remark};
  });
}

void add_measures(Layers& layers, Plan const& plan, Neighbourhood const& hood) {
  layers.add(hood, measures_views(plan, hood).front(), true, [&](std::size_t index) {
    auto const& measure = hood.measures[index];
    Element element{.id = measure.id,
                    .years = measure.years,
                    .tasks = names_of(measure.tasks, plan.tasks),
                    .text = measure.text,
                    .remark = measure.origin.remark};
    for (auto const& place : measure.places) {
      if (place.found()) {
        element.shapes.push_back(&hood.places[static_cast<std::size_t>(place.index)].geometry);
      }
    }
    return element;
  });
}

void add_blocks(Layers& layers, Plan const& plan, Neighbourhood const& hood) {
  for (auto const& view : places_views(plan, hood)) {
    if (view.key == "blocks") {
      layers.add(hood, view, false, [&](std::size_t index) {
        auto const& block = hood.blocks[index];
        Element element{.id = block.id, .remark = block.origin.remark};
        if (block.area.found()) {
          element.shapes.push_back(
              &hood.places[static_cast<std::size_t>(block.area.index)].geometry);
        }
        return element;
      });
    }
  }
}

std::vector<std::string> theme_names(ReportInput const& input) {
  std::vector<std::string> names;
  for (auto const* const hood : input.hoods) {
    for (auto const& theme : hood->themes) {
      auto const& name = theme.name.in(input.language);
      if (std::ranges::find(names, name) == names.end()) {
        names.push_back(name);
      }
    }
  }
  return names;
}

}  // namespace

MapBook map_layers(ReportInput const& input) {
  Layers measures{{"maatregelen", "measures"}, {"Maatregelen", "Measures"}, input.language};
  Layers places{{"plekken", "places"}, {"Plekken", "Places"}, input.language};
  Layers blocks{{"buurten", "blocks"}, {"Buurten", "Blocks"}, input.language};
  for (auto const* const hood : input.hoods) {
    add_measures(measures, input.plan, *hood);
    add_places(places, input.plan, *hood);
    add_blocks(blocks, input.plan, *hood);
  }
  MapBook book{report_date(input.plan), {}};
  measures.move_into(book, theme_names(input));
  places.move_into(book, {});
  blocks.move_into(book, {});
  return book;
}

}  // namespace wijk
