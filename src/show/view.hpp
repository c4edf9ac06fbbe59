// SPDX-License-Identifier: EUPL-1.2
//
// What can be shown of a plan, as tables of values: the terminal, CSV, JSON, HTML and Excel all
// render these same views, so they cannot contradict each other.
#pragma once

#include "plan/plan.hpp"
#include "plan/sums.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wijk {

/// One cell. Amounts and numbers stay values, so that a spreadsheet can count with them; `unknown`
/// is "n.t.b." and an empty text is "not stated".
struct Cell {
  struct Unknown {};
  std::variant<Text, Cents, double, Unknown> value;
  std::string pointer{};      ///< where in the document it comes from, for "where is this from?"
  std::string_view before{};  ///< how exact a number is: "≈", ">", "<", "≥", "≤", or nothing
  Words unit{};               ///< behind a number: "%", "m", "/jr"; or nothing
  bool more_to_come = false;  ///< a sum some of whose parts are n.t.b.: at least this much
};

struct Column {
  std::string key;  ///< name in CSV and JSON
  Text name;        ///< heading for people; a table whose columns have none has no head
  bool number = false;
  bool total = false;      ///< a column of sums
  bool mark = false;       ///< a column of yes ("●") and no (empty)
  bool bar = false;        ///< numbers that may be drawn as bars
  std::uint8_t spare = 0;  ///< how soon it is left out where there is little room; 0: never
  Text brief{};  ///< a short heading where there is little room; the name becomes a legend
};

/// The cells of a row are as many as the columns; its first cell points at what the row is about.
struct Row {
  enum class Kind : std::uint8_t { line, group, total };
  std::vector<Cell> cells;
  Kind kind = Kind::line;
  int group = -1;  ///< the row that heads its group, -1: none
};

struct View {
  std::string key;  ///< "money", "measures", ...
  Text title;       ///< may be empty: the table speaks for itself
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::vector<Text> notes;  ///< sentences under the table
  bool repeats = false;     ///< says nothing that the views before it do not show to people
};

using Views = std::vector<View>;

/// Each section of a plan is a list of views, the main one first. `hood` is an element of
/// `plan.neighbourhoods`.
Views programme_views(Plan const& plan);  ///< of all neighbourhoods together
Views overview_views(Plan const& plan, Neighbourhood const& hood, std::optional<Date> on = {});
Views money_views(Plan const& plan, Neighbourhood const& hood);
Views measures_views(Plan const& plan, Neighbourhood const& hood);
Views timeline_views(Plan const& plan, Neighbourhood const& hood);
Views tasks_views(Plan const& plan, Neighbourhood const& hood);
Views partners_views(Plan const& plan, Neighbourhood const& hood);
Views places_views(Plan const& plan, Neighbourhood const& hood);
Views indicators_views(Plan const& plan, Neighbourhood const& hood);
Views agreements_views(Plan const& plan, Neighbourhood const& hood);

/// How a cell reads for people: "€ 1.315.000", "≈ 1.200", "41 %", "n.t.b.", "€ 150.000+",
/// "€ 50.000/jr".
std::string cell_text(Cell const& cell, Language language);
/// What stands behind the number of a cell: " %", "/jr", "+".
std::string cell_tail(Cell const& cell, Language language);
/// True where a cell says nothing: not stated.
bool is_blank(Cell const& cell);

}  // namespace wijk
