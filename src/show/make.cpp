// SPDX-License-Identifier: EUPL-1.2
#include "show/make.hpp"

#include "finding/verify.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk {

Scene::Scene(Plan const& a_plan, Neighbourhood const& a_hood)
    : plan{a_plan},
      hood{a_hood},
      pointer{fmt::format("/neighbourhoods/{}", &a_hood - a_plan.neighbourhoods.data())} {}

std::string Scene::at(std::string_view list, std::size_t index, std::string_view field) const {
  return pointer + at_programme(list, index, field);
}

std::string at_programme(std::string_view list, std::size_t index, std::string_view field) {
  return field.empty() ? fmt::format("/{}/{}", list, index)
                       : fmt::format("/{}/{}/{}", list, index, field);
}

Cell text_cell(Text text, std::string pointer) { return {std::move(text), std::move(pointer)}; }

Cell choice_cell(std::string_view code, std::string pointer) {
  return {choice_name(code), std::move(pointer)};
}

Cell count_cell(std::size_t number, std::string pointer) {
  return {static_cast<double>(number), std::move(pointer)};
}

Cell mark_cell(bool yes, std::string pointer) {
  return yes ? Cell{Text{"●", "●"}, std::move(pointer)} : Cell{};
}

Cell unknown_cell(std::string pointer) { return {Cell::Unknown{}, std::move(pointer)}; }

Cell money_cell(Stated<Cents> const& amount, std::string pointer) {
  if (amount.known()) {
    return {amount.value, std::move(pointer)};
  }
  return amount.unknown() ? unknown_cell(std::move(pointer)) : Cell{};
}

Cell cost_cell(Cost const& cost, std::string pointer) {
  auto cell = money_cell(cost.amount, std::move(pointer));
  if (cost.amount.known() && cost.per == "year") {
    cell.unit = kPerYear;
  }
  return cell;
}

Cell number_cell(Stated<double> const& number, std::string pointer) {
  if (number.known()) {
    return {number.value, std::move(pointer)};
  }
  return number.unknown() ? unknown_cell(std::move(pointer)) : Cell{};
}

Cell integer_cell(Stated<std::int64_t> const& number, std::string pointer) {
  if (number.known()) {
    return {static_cast<double>(number.value), std::move(pointer)};
  }
  return number.unknown() ? unknown_cell(std::move(pointer)) : Cell{};
}

Cell period_cell(Stated<Period> const& period, std::string pointer) {
  if (period.known()) {
    return {say("{}", "{}", period.value), std::move(pointer)};
  }
  return period.unknown() ? unknown_cell(std::move(pointer)) : Cell{};
}

Cell sum_cell(Sum const& sum, Cents amount, std::string pointer) {
  if (sum.known == 0) {
    return sum.unknown > 0 ? unknown_cell(std::move(pointer)) : Cell{};
  }
  Cell cell{amount, std::move(pointer)};
  cell.more_to_come = sum.unknown > 0;
  return cell;
}

Cell covered_cell(Sum const& sum, std::string pointer) {
  bool const none = sum.covered == Cents{};
  if (none && sum.cover_unknown > 0) {
    return unknown_cell(std::move(pointer));
  }
  bool const silent = sum.known == 0 || sum.cover_not_stated == sum.known;
  if (none && silent) {
    return {};
  }
  Cell cell{sum.covered, std::move(pointer)};
  cell.more_to_come = sum.cover_unknown > 0;
  return cell;
}

Text task_numbers(Refs<Task> const& tasks) {
  std::vector<std::int32_t> numbers;
  for (auto const& task : tasks) {
    if (task.found()) {
      numbers.push_back(task.index + 1);
    }
  }
  std::ranges::sort(numbers);
  auto const shown = fmt::format("{}", fmt::join(numbers, ", "));
  return {shown, shown};
}

Text task_legend(Plan const& plan) {
  Text legend;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    append(legend, say("{} {}", "{} {}", i + 1, plan.tasks[i].name), "; ");
  }
  return say("Opgaven: {}.", "Tasks: {}.", legend);
}

void append(Text& text, Text const& more, std::string_view between) {
  for (auto const language : {Language::dutch, Language::english}) {
    auto& side = language == Language::dutch ? text.nl : text.en;
    if (!side.empty()) {
      side += between;
    }
    side += more.in(language);
  }
}

View new_view(std::string key, Text title, std::vector<Column> columns) {
  return {std::move(key), std::move(title), std::move(columns), {}, {}};
}

Row& add_row(View& view, Row::Kind kind) {
  auto const group = view.rows.empty() ? -1
                     : view.rows.back().kind == Row::Kind::group
                         ? static_cast<int>(view.rows.size()) - 1
                         : view.rows.back().group;
  view.rows.push_back({std::vector<Cell>(view.columns.size()), kind, group});
  return view.rows.back();
}

void put(View const& view, Row& row, std::string_view key, Cell cell) {
  auto const column = std::ranges::find(view.columns, key, &Column::key);
  verify(column != view.columns.end(), fmt::format("view {} has no column {}", view.key, key));
  row.cells[static_cast<std::size_t>(column - view.columns.begin())] = std::move(cell);
}

Row& add_group(View& view, Text name, std::string pointer) {
  auto& row = add_row(view, Row::Kind::group);
  row.cells.front() = text_cell(std::move(name), std::move(pointer));
  row.group = -1;
  return row;
}

Row& add_total(View& view, Text name, bool overall) {
  auto& row = add_row(view, Row::Kind::total);
  row.cells.front() = text_cell(std::move(name));
  row.group = overall ? -1 : row.group;
  return row;
}

std::vector<std::size_t> measures_of_theme(Neighbourhood const& hood, int theme) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < hood.measures.size(); ++i) {
    if (hood.measures[i].theme.index == theme) {
      found.push_back(i);
    }
  }
  return found;
}

std::vector<int> themes_in_use(Neighbourhood const& hood) {
  std::vector<bool> used(hood.themes.size() + 1);
  for (auto const& measure : hood.measures) {
    used[static_cast<std::size_t>(measure.theme.index + 1)] = true;
  }
  std::vector<int> themes;
  for (std::size_t i = 1; i < used.size(); ++i) {
    if (used[i]) {
      themes.push_back(static_cast<int>(i) - 1);
    }
  }
  if (used[0]) {
    themes.push_back(-1);
  }
  return themes;
}

Text theme_name(Neighbourhood const& hood, int theme) {
  return theme < 0 ? say("Zonder thema", "Without a theme")
                   : hood.themes[static_cast<std::size_t>(theme)].name;
}

std::string theme_pointer(Scene const& scene, int theme) {
  return theme < 0 ? scene.pointer + "/measures"
                   : scene.at("themes", static_cast<std::size_t>(theme));
}

}  // namespace wijk
