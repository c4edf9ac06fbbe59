// SPDX-License-Identifier: EUPL-1.2
#include "plan/csv.hpp"
#include "write/format.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string quoted(std::string_view cell) {
  std::string text = "\"";
  for (char const letter : cell) {
    text += letter;
    if (letter == '"') {
      text += '"';
    }
  }
  return text + '"';
}

/// A cell needs quotes where it would be cut, trimmed or taken for quoted without them.
std::string written(std::string const& cell, char separator) {
  bool const needs = cell.find(separator) != std::string::npos ||
                     cell.find_first_of("\"\r\n") != std::string::npos || cell.starts_with(' ') ||
                     cell.ends_with(' ');
  return needs ? quoted(cell) : cell;
}

/// Which separator the reader will find again: that which the header has most of.
char separator_of(std::string_view header) {
  char best = ';';
  for (char const other : {',', '\t'}) {
    if (std::ranges::count(header, other) > std::ranges::count(header, best)) {
      best = other;
    }
  }
  return best;
}

}  // namespace

Result<std::string> format_csv(std::string const& text, ValueTypes const& types) {
  std::string result = text.starts_with(kByteOrderMark) ? std::string{kByteOrderMark} : "";
  auto const start = result.size();
  auto const separator =
      separator_of(std::string_view{text}.substr(start, text.find('\n', start) - start));
  std::size_t line = 1;
  bool whole = true;
  std::string cell_text;
  for (RowEnd end{start, 0, true}; end.next < text.size() && whole;) {
    auto const row = end.next;
    std::string cells;
    std::size_t column = 0;
    end = for_each_cell(text, row, separator, [&](CsvCell const& cell) {
      read_cell(cell, cell_text);
      cells += column == 0 ? "" : std::string{separator};
      cells +=
          written(row == start ? cell_text : written_form(types, 0, column, cell_text), separator);
      ++column;
    });
    whole = end.quotes_closed && end.stray == 0;
    line += end.lines;
    result += cells.empty() ? "" : cells + '\n';
  }
  if (!whole) {
    return Refusal{say("regel {}: achter een aanhalingsteken staat nog tekst",
                       "line {}: there is text behind a closing quote", line - 1)};
  }
  return result;
}

}  // namespace wijk
