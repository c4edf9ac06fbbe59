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
  std::string pointer{};  ///< where in the document it comes from, for "where is this from?"
};

struct Column {
  std::string key;  ///< name in CSV and JSON
  Text name;        ///< heading for people
  bool number = false;
  bool total = false;  ///< a column of sums
};

struct Row {
  enum class Kind : std::uint8_t { line, group, total };
  std::vector<Cell> cells;
  Kind kind = Kind::line;
};

struct View {
  std::string key;  ///< "money", "measures", ...
  Text title;
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::vector<Text> notes;  ///< sentences under the table
};

/// Each view is about one neighbourhood of the plan, or the whole programme where it says so.
std::vector<View> overview_views(Plan const& plan, Neighbourhood const& hood);
std::vector<View> money_views(Plan const& plan, Neighbourhood const& hood);
std::vector<View> measures_views(Plan const& plan, Neighbourhood const& hood);
std::vector<View> timeline_views(Plan const& plan, Neighbourhood const& hood);
std::vector<View> tasks_views(Plan const& plan, Neighbourhood const& hood);
std::vector<View> partners_views(Plan const& plan, Neighbourhood const& hood);
std::vector<View> places_views(Plan const& plan, Neighbourhood const& hood);
std::vector<View> indicators_views(Plan const& plan, Neighbourhood const& hood);
std::vector<View> agreements_views(Plan const& plan, Neighbourhood const& hood);

}  // namespace wijk
