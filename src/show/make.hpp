// SPDX-License-Identifier: EUPL-1.2
//
// What the views are made of: cells from the values of a plan, and rows that are filled in by the
// key of their column. Inside the room only.
#pragma once

#include "show/view.hpp"
#include "show/words.hpp"

#include <string>
#include <string_view>

namespace wijk {

/// The neighbourhood that is shown, with the way to its elements.
struct Scene {
  Plan const& plan;
  Neighbourhood const& hood;
  std::string pointer;  ///< "/neighbourhoods/2"

  Scene(Plan const& a_plan, Neighbourhood const& a_hood);
  /// "/neighbourhoods/2/measures/14", and with a field "/neighbourhoods/2/measures/14/years".
  std::string at(std::string_view list, std::size_t index, std::string_view field = {}) const;
};

/// "/tasks/3": of what belongs to the programme.
std::string at_programme(std::string_view list, std::size_t index, std::string_view field = {});

// Cells.
Cell text_cell(Text text, std::string pointer = {});
Cell choice_cell(std::string_view code, std::string pointer = {});
Cell count_cell(std::size_t number, std::string pointer = {});
Cell mark_cell(bool yes, std::string pointer = {});
Cell unknown_cell(std::string pointer = {});
Cell money_cell(Stated<Cents> const& amount, std::string pointer = {});
/// The amount of a cost, with "/jr" behind it where it is per year.
Cell cost_cell(Cost const& cost, std::string pointer = {});
Cell number_cell(Stated<double> const& number, std::string pointer = {});
Cell integer_cell(Stated<std::int64_t> const& number, std::string pointer = {});
Cell period_cell(Stated<Period> const& period, std::string pointer = {});
/// The amounts of budget lines together: blank where none states one, n.t.b. where none is known.
Cell sum_cell(Sum const& sum, Cents amount, std::string pointer = {});

/// What is covered of budget lines: n.t.b. where none is yet and it is to be determined, blank
/// where nothing is said.
Cell covered_cell(Sum const& sum, std::string pointer = {});

/// The names of what is referred to, with commas; the id where the plan has no such element.
template <class Element>
Text names_of(Refs<Element> const& refs, std::vector<Element> const& elements) {
  Text names;
  for (auto const& ref : refs) {
    auto const name = name_of(ref, elements);
    names.nl += (names.nl.empty() ? "" : ", ") + name.in(Language::dutch);
    names.en += (names.en.empty() ? "" : ", ") + name.in(Language::english);
  }
  return names;
}
template <class Element>
Text name_of(Ref<Element> const& ref, std::vector<Element> const& elements) {
  return ref.found() ? elements[static_cast<std::size_t>(ref.index)].name : Text{ref.id, ref.id};
}

template <class Element>
bool refers(Refs<Element> const& refs, std::size_t index) {
  for (auto const& ref : refs) {
    if (ref.index == static_cast<std::int32_t>(index)) {
      return true;
    }
  }
  return false;
}

/// "1, 3, 7": tasks by their place in the programme, as the legend of `task_legend` numbers them.
Text task_numbers(Refs<Task> const& tasks);
/// A note that says which task each number is.
Text task_legend(Plan const& plan);

/// One text behind the other in both languages.
void append(Text& text, Text const& more, std::string_view between = ", ");

// Tables.
View new_view(std::string key, Text title, std::vector<Column> columns);
/// A new row with a blank cell for each column, in the group of the row before it.
Row& add_row(View& view, Row::Kind kind = Row::Kind::line);
/// Puts a cell in the column of that key.
void put(View const& view, Row& row, std::string_view key, Cell cell);
/// A row with a name in its first cell and the rest blank.
Row& add_group(View& view, Text name, std::string pointer);
/// A row of sums under the rows before it; `overall`: of the whole table, in no group.
Row& add_total(View& view, Text name, bool overall = true);

/// The measures of a theme in the order of the plan, -1: those without one.
std::vector<std::size_t> measures_of_theme(Neighbourhood const& hood, int theme);
/// The themes that have measures, -1 last where there are measures without one.
std::vector<int> themes_in_use(Neighbourhood const& hood);
Text theme_name(Neighbourhood const& hood, int theme);
std::string theme_pointer(Scene const& scene, int theme);

}  // namespace wijk
