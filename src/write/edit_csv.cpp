// SPDX-License-Identifier: EUPL-1.2
#include "plan/csv.hpp"

#include "write/places.hpp"

#include <algorithm>

namespace wijk {
namespace {

std::string csv_cell(std::string_view value, char separator, bool quoted) {
  bool const needs_quotes = value.find_first_of("\"\r\n") != std::string_view::npos ||
                            value.find(separator) != std::string_view::npos ||
                            value.starts_with(' ') || value.ends_with(' ');
  if (!quoted && !needs_quotes) {
    return std::string{value};
  }
  std::string cell = "\"";
  for (char const letter : value) {
    cell += letter == '"' ? "\"\"" : std::string(1, letter);
  }
  return cell + '"';
}

Refusal no_column(Document const& document, Table const& table, std::string_view key) {
  return cannot_edit(document, {1, 1, table.file},
                     say("er is geen kolom `{}`; voeg haar toe aan de kop en aan elke rij",
                         "there is no column `{}`; add it to the header and to every row", key));
}

}  // namespace

Result<Splice> replace_csv(Document const& document, Table const& table, std::size_t row,
                           KeyText const& value) {
  std::string_view const text = document.files[table.file].text;
  auto const wanted = std::ranges::find(table.header, value.key) - table.header.begin();
  Splice splice{.file = table.file};
  std::ptrdiff_t column = 0;
  for_each_cell(text, table.rows.at(row).offset, table.separator, [&](CsvCell const& cell) {
    if (column++ == wanted) {
      auto const quotes = cell.quoted ? 1u : 0u;
      splice.at = static_cast<std::size_t>(cell.raw.data() - text.data()) - quotes;
      splice.size = cell.raw.size() + 2 * quotes;
      splice.text = csv_cell(value.text, table.separator, cell.quoted && !value.text.empty());
    }
  });
  if (column <= wanted) {
    return no_column(document, table, value.key);
  }
  return splice;
}

Splice remove_csv(Document const& document, Table const& table, std::size_t row) {
  auto const& text = document.files[table.file].text;
  auto const at = table.rows.at(row).offset;
  auto const end = for_each_cell(text, at, table.separator, [](CsvCell const&) {});
  return {table.file, at, end.next - at, {}};
}

Result<Splice> append_csv(Document const& document, Table const& table,
                          std::vector<KeyText> const& values) {
  std::string_view const text = document.files[table.file].text;
  std::string row;
  for (auto const& [key, value] : values) {
    if (!value.empty() && std::ranges::find(table.header, key) == table.header.end()) {
      return no_column(document, table, key);
    }
  }
  for (std::size_t column = 0; column < table.header.size(); ++column) {
    auto const value = std::ranges::find(values, table.header[column], &KeyText::key);
    row += column > 0 ? std::string(1, table.separator) : std::string{};
    row += value != values.end() ? csv_cell(value->text, table.separator, false) : std::string{};
  }
  auto const end = line_break(text);
  return Splice{table.file, text.size(), 0,
                text.ends_with('\n') ? row.append(end) : std::string{end} + row};
}

}  // namespace wijk
