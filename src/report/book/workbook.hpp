// SPDX-License-Identifier: EUPL-1.2
//
// A workbook as a value: what is in its cells and how they look. Written as .xlsx by the module
// `xlsx` (src/module), which knows nothing of plans.
#pragma once

#include "plan/values.hpp"

#include <string>
#include <variant>
#include <vector>

namespace wijk {

/// How a cell looks. The colours and borders are the writer's.
enum class Look : std::uint8_t {
  plain,
  quiet,  ///< grey: to be read, not to be changed
  note,   ///< wrapped text
  title,
  head,
  head_number,
  input,        ///< text that may be changed
  money,        ///< computed
  money_input,  ///< an amount that may be changed
  total_name,
  total,
  count,
};

/// What stands in a cell. With a formula, `value` is what it comes to, so that viewers that do not
/// count show the right number. A text is never taken for a formula.
struct BookCell {
  std::uint32_t row = 0, column = 0;  ///< counting from 0
  std::variant<std::monostate, std::string, Cents, double> value{};
  std::string formula{};  ///< with English function names, without "="
  Look look = Look::plain;
};

struct BookColumn {
  double width = 10;  ///< in characters
  bool hidden = false;
};

/// A list to choose from in the cells of a column.
struct CellChoice {
  std::uint32_t column = 0, first_row = 0, last_row = 0;
  std::string list;  ///< a range, "=Lists!$A$1:$A$9"
};

struct Sheet {
  std::string name;
  std::vector<BookColumn> columns;
  std::vector<BookCell> cells;
  std::vector<CellChoice> choices;
  std::uint32_t frozen_rows = 0, frozen_columns = 0;
  std::uint32_t head_row = 0;     ///< repeated on every page
  std::uint32_t filter_rows = 0;  ///< rows below the head that can be filtered, 0: no filter
  bool landscape = true;
  bool hidden = false;
};

struct DefinedName {
  std::string name, range;
};

struct Workbook {
  std::string title, subject, author;
  Date created{};
  std::string unknown;  ///< the word for "to be determined", shown apart from amounts
  bool cents = false;   ///< some amount has cents, so all show them
  std::vector<DefinedName> names;
  std::vector<Sheet> sheets;
};

/// "C7", and for a range "$C$7:$C$90" of one column.
std::string cell_name(std::uint32_t row, std::uint32_t column);
std::string column_name(std::uint32_t column);

/// Names as Excel takes them: 31 characters, none of []:*?/\, no quote at an end, different from
/// those in `taken` whatever their case.
std::string sheet_name(std::string_view wanted, std::vector<std::string> const& taken);
/// "'Groen & water'!": a sheet as it stands in a formula.
std::string in_sheet(std::string_view name);

}  // namespace wijk
