// SPDX-License-Identifier: EUPL-1.2
//
// Our own CSV reader, since no packaged library tells the column of a cell, which every finding
// needs (docs/decisions/0004).
#include "plan/csv.hpp"

#include "plan/formats.hpp"

#include <algorithm>
#include <vector>

namespace wijk {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Far more than a budget has; each column costs time in each row.
constexpr std::size_t kMostColumns = 1'000;

char separator_of(std::string_view header) {
  char best = ';';
  auto most = std::ranges::count(header, ';');
  for (char const other : {',', '\t'}) {
    auto const count = std::ranges::count(header, other);
    if (count > most) {
      most = count;
      best = other;
    }
  }
  return best;
}

bool is_blank(std::string_view text, std::size_t offset) {
  return text[offset] == '\n' || (text[offset] == '\r' && text.substr(offset, 2) == "\r\n");
}

Finding& row_width(Findings& findings, Document const& document, Mark mark, std::size_t cells,
                   std::size_t columns) {
  return found_at(findings, document, "csv-width", mark, 1,
                  say("deze rij heeft {} cellen, de kop heeft {} kolommen",
                      "this row has {} cells, the header has {} columns", cells, columns),
                  say("zet een tekst met een scheidingsteken erin tussen aanhalingstekens",
                      "put a text that holds a separator between quotes"));
}

/// Quotes that do not close, or that close too early; false where no further row can be read.
bool quotes_hold(RowEnd const& row, Mark mark, Document const& document, Findings& findings) {
  auto const twice = say("zet een aanhalingsteken in een tekst twee keer: `\"\"`",
                         "write a quote inside a text twice: `\"\"`");
  if (!row.quotes_closed) {
    found_at(findings, document, "csv-quotes", mark, 1,
             say("in deze rij gaan aanhalingstekens open die nooit sluiten",
                 "quotes open in this row and never close"),
             twice);
  } else if (row.stray != 0) {
    mark.column += static_cast<std::uint32_t>(row.stray - 1);
    found_at(findings, document, "csv-quotes", mark, 1,
             say("achter het sluitende aanhalingsteken staat nog tekst",
                 "there is text behind the closing quote"),
             twice);
  }
  return row.quotes_closed;
}

}  // namespace

void read_cell(CsvCell const& cell, std::string& into) {
  into.assign(cell.raw);
  if (cell.quoted) {
    bool doubled = false;  // the quote before this one, of which one stays
    std::erase_if(into, [&](char letter) { return doubled = letter == '"' && !doubled; });
    return;
  }
  auto const first = into.find_first_not_of(' ');
  auto const last = into.find_last_not_of(' ');
  if (first == std::string::npos) {
    into.clear();
  } else if (first != 0 || last + 1 != into.size()) {
    into = into.substr(first, last - first + 1);
  }
}

Node read_csv(Document const& document, std::uint32_t file, Findings& findings) {
  if (!is_text(document, file, findings)) {
    return {};
  }
  std::string_view const text = document.files[file].text;
  auto table = std::make_shared<Table>();
  table->file = file;
  std::size_t const start = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  table->separator = separator_of(text.substr(start, text.find('\n', start) - start));
  auto end = for_each_cell(text, start, table->separator, [&](CsvCell const& cell) {
    read_cell(cell, table->header.emplace_back());
    table->header_marks.push_back({1, static_cast<std::uint32_t>(start + cell.column), file});
  });
  if (table->header.size() > kMostColumns) {
    found_at(
        findings, document, "csv-width", {1, 1, file}, 1,
        say("de kop heeft {} kolommen, er worden er ten hoogste {} gelezen",
            "the header has {} columns, {} are read at most", table->header.size(), kMostColumns));
    return {};
  }
  if (!quotes_hold(end, {1, static_cast<std::uint32_t>(start + 1), file}, document, findings)) {
    return {};
  }
  std::size_t line = 1 + end.lines;
  while (end.next < text.size()) {
    if (is_blank(text, end.next)) {
      end.next = std::min(text.find('\n', end.next), text.size() - 1) + 1;
      ++line;
      continue;
    }
    auto const offset = end.next;
    Mark const mark{static_cast<std::uint32_t>(line), 1, file};
    std::size_t cells = 0;
    end = for_each_cell(text, offset, table->separator, [&](CsvCell const&) { ++cells; });
    if (!quotes_hold(end, mark, document, findings)) {
      break;
    }
    if (cells != table->header.size()) {
      row_width(findings, document, mark, cells, table->header.size());
    }
    table->rows.push_back({offset, static_cast<std::uint32_t>(line)});
    line += end.lines;
  }
  Node node;
  node.kind = Node::Kind::table;
  node.mark = {1, 1, file};
  node.table = std::move(table);
  return node;
}

}  // namespace wijk
