// SPDX-License-Identifier: EUPL-1.2
//
// Views for people at a terminal, for spreadsheets and for programs.
#pragma once

#include "show/source.hpp"
#include "show/timeline.hpp"
#include "show/view.hpp"

#include <span>
#include <string>

namespace wijk {

struct ShowStyle {
  Language language = Language::dutch;
  bool colour = false;
  std::size_t width = 80;  ///< columns that no line goes beyond; 40 at least
};

/// A table. Where it does not fit: spare columns go, amounts are in thousands, texts wrap, and in
/// the end the table is cut into parts that repeat the first column.
std::string render_table(View const& view, ShowStyle const& style);
/// Bars on an axis of years, grouped by theme, with a legend.
std::string render_timeline(Timeline const& timeline, ShowStyle const& style);

/// One table as CSV (RFC 4180, CRLF). Dutch as a Dutch Excel opens it: byte order mark, semicolons,
/// decimal comma; English as programs expect it: commas, decimal point. Amounts in euros.
std::string render_csv(View const& view, Language language);

/// A view and whose it is: the id of a neighbourhood, or nothing for the programme.
struct Shown {
  std::string neighbourhood;
  View view;
};

/// A JSON array of views. A cell is `{"text"}`, `{"cents"}`, `{"number"}`, `{"mark"}`, or
/// `{"unknown": true}`, with `pointer` where it comes from; null is not stated. With `trace` it
/// also has `file`, `line` and `source`.
std::string render_json(std::span<Shown const> views, Language language, TraceOf const& trace = {});

}  // namespace wijk
