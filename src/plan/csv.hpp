// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wijk {

/// One cell as it stands in the text: without its quotes, doubled quotes still doubled.
struct CsvCell {
  std::string_view raw;
  bool quoted = false;
  std::size_t column = 1;  ///< in bytes from the start of the row, counting from 1
};

/// Puts the text of a cell into `into`, whose memory is used again.
void read_cell(CsvCell const& cell, std::string& into);

/// Where a row went.
struct RowEnd {
  std::size_t next = 0;   ///< offset of the next row
  std::size_t lines = 1;  ///< lines that the row took; more than one where quotes hold a line end
  bool quotes_closed = true;  ///< false: the rest of the file is inside quotes
  std::size_t stray = 0;  ///< column of text behind a closing quote, which no cell holds; 0: none
};

/// Cuts the row at `offset` into cells (RFC 4180) and calls `each(CsvCell)` for them.
template <class Each>
RowEnd for_each_cell(std::string_view text, std::size_t offset, char separator, Each each) {
  RowEnd end;
  auto at = offset;
  while (true) {
    CsvCell cell;
    cell.column = at - offset + 1;
    if (at < text.size() && text[at] == '"') {
      auto const start = ++at;
      cell.quoted = true;
      while (true) {
        at = text.find('"', at);
        if (at == std::string_view::npos) {
          return {text.size(), end.lines, false, end.stray};
        }
        if (at + 1 >= text.size() || text[at + 1] != '"') {
          break;
        }
        at += 2;
      }
      cell.raw = text.substr(start, at - start);
      for (char const letter : cell.raw) {
        end.lines += letter == '\n' ? 1 : 0;
      }
      ++at;
      while (at < text.size() && text[at] != separator && text[at] != '\n') {
        end.stray = end.stray == 0 && text[at] != '\r' ? at - offset + 1 : end.stray;
        ++at;
      }
    } else {
      auto const start = at;
      while (at < text.size() && text[at] != separator && text[at] != '\n') {
        ++at;
      }
      cell.raw = text.substr(start, at - start);
      if (cell.raw.ends_with('\r')) {
        cell.raw.remove_suffix(1);
      }
    }
    each(cell);
    if (at >= text.size() || text[at] == '\n') {
      end.next = at < text.size() ? at + 1 : at;
      return end;
    }
    ++at;
  }
}

}  // namespace wijk
