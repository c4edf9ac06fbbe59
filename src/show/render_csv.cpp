// SPDX-License-Identifier: EUPL-1.2
#include "show/render_views.hpp"
#include "show/words.hpp"

#include <algorithm>
#include <cstdlib>

namespace wijk {
namespace {

/// How the CSV of a language is written.
struct Dialect {
  Language language;
  char separator;
  char point;  ///< before decimals
  std::string_view start;
};

constexpr Dialect dialect_of(Language language) {
  return language == Language::dutch ? Dialect{language, ';', ',', "\xEF\xBB\xBF"}
                                     : Dialect{language, ',', '.', ""};
}

/// A field in quotes where it holds a separator, a quote or a line end (RFC 4180).
std::string quoted(std::string_view text, char separator) {
  auto const special = std::string{"\"\r\n"} + separator;
  if (text.find_first_of(special) == std::string_view::npos) {
    return std::string{text};
  }
  std::string field = "\"";
  for (char const letter : text) {
    field += letter == '"' ? "\"\"" : std::string(1, letter);
  }
  return field + '"';
}

std::string amount_text(Cents amount, Dialect const& dialect) {
  auto const absolute = std::abs(amount.value);
  auto text = fmt::format("{}{}", amount.value < 0 ? "-" : "", absolute / 100);
  return absolute % 100 == 0 ? text : fmt::format("{}{}{:02}", text, dialect.point, absolute % 100);
}

std::string number_text(double number, Dialect const& dialect) {
  auto text = fmt::format("{:.10g}", number);
  std::ranges::replace(text, '.', dialect.point);
  return text;
}

/// The value alone: how exact it is and what is still to come are columns of their own where it
/// matters, and a number must stay one.
std::string field_text(Cell const& cell, Column const& column, Dialect const& dialect) {
  if (auto const* const amount = std::get_if<Cents>(&cell.value)) {
    return amount_text(*amount, dialect);
  }
  if (auto const* const number = std::get_if<double>(&cell.value)) {
    return number_text(*number, dialect);
  }
  if (std::holds_alternative<Cell::Unknown>(cell.value)) {
    return std::string{kToBeDetermined.in(dialect.language)};
  }
  return column.mark && !is_blank(cell) ? "x" : cell_text(cell, dialect.language);
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
/// Injection").
std::string harmless(std::string text, Cell const& cell) {
  bool const formula = std::holds_alternative<Text>(cell.value) && !text.empty() &&
                       std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
  return formula ? "'" + text : text;
}

}  // namespace

std::string render_csv(View const& view, Language language) {
  auto const dialect = dialect_of(language);
  bool const grouped =
      std::ranges::any_of(view.rows, [](Row const& row) { return row.group >= 0; });
  bool const totals =
      std::ranges::any_of(view.rows, [](Row const& row) { return row.kind == Row::Kind::total; });
  std::string csv{dialect.start};
  std::string line;
  auto const field = [&](std::string_view text) {
    line +=
        (line.empty() ? "" : std::string(1, dialect.separator)) + quoted(text, dialect.separator);
  };
  auto const end = [&] {
    csv += line + "\r\n";
    line.clear();
  };
  if (totals) {
    field(Words{"rij", "row"}.in(language));
  }
  if (grouped) {
    field(Words{"groep", "group"}.in(language));
  }
  for (auto const& column : view.columns) {
    field(column.name.in(language));
  }
  end();
  for (auto const& row : view.rows) {
    if (row.kind == Row::Kind::group) {
      continue;
    }
    if (totals) {
      field(row.kind == Row::Kind::total ? Words{"totaal", "total"}.in(language)
                                         : Words{"regel", "line"}.in(language));
    }
    if (grouped) {
      field(row.group < 0 ? std::string{}
                          : cell_text(view.rows[static_cast<std::size_t>(row.group)].cells.front(),
                                      language));
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      field(harmless(field_text(row.cells[i], view.columns[i], dialect), row.cells[i]));
    }
    end();
  }
  return csv;
}

}  // namespace wijk
