// SPDX-License-Identifier: EUPL-1.2
#include "page/page_table.hpp"

#include "show/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk {
namespace {

/// As many columns as a sheet of A4 has room for.
constexpr std::size_t kPaperColumns = 7;
constexpr std::size_t kShort = 8;  ///< rows that stay together on a sheet

/// A table is of bare amounts where every column but the first is of slices: "in euro's" is said
/// once, above it.
bool has_bare_money(View const& view) {
  auto const is_money = [](Row const& row) {
    return std::ranges::any_of(
        row.cells, [](Cell const& cell) { return std::holds_alternative<Cents>(cell.value); });
  };
  return view.columns.size() > 3 && std::ranges::any_of(view.rows, is_money) &&
         std::ranges::all_of(view.columns.begin() + 1, view.columns.end(), &Column::number);
}

bool says_nothing(View const& view, std::size_t column) {
  return std::ranges::all_of(view.rows,
                             [&](Row const& row) { return is_blank(row.cells[column]); });
}

void drop(View& view, std::size_t column) {
  auto const at = static_cast<std::ptrdiff_t>(column);
  view.columns.erase(view.columns.begin() + at);
  for (auto& row : view.rows) {
    row.cells.erase(row.cells.begin() + at);
  }
}

/// Leaves out spare columns: those that say nothing, and on paper those that there is no room for.
void make_room(Page const& page, View& view) {
  for (auto column = view.columns.size(); column-- > 1;) {
    if (view.columns[column].spare > 0 && says_nothing(view, column)) {
      drop(view, column);
    }
  }
  while (page.paper() && view.columns.size() > kPaperColumns) {
    auto const most = std::ranges::max_element(view.columns, {}, &Column::spare);
    if (most->spare == 0) {
      return;
    }
    drop(view, static_cast<std::size_t>(most - view.columns.begin()));
  }
}

std::string class_of(Column const& column) {
  static constexpr std::string_view kPeriods[] = {"years", "when", "by", "baseline_when", "per"};
  bool const period = std::ranges::find(kPeriods, column.key) != std::end(kPeriods);
  return column.total    ? "n total"
         : column.number ? "n"
         : column.mark   ? "mark"
         : period        ? "years"
                         : "";
}

Markup head_cell(Page const& page, Column const& column) {
  auto const kind = class_of(column);
  if (column.name.empty()) {
    return element("td", {});
  }
  if (column.brief.empty()) {
    return element("th", {{"scope", "col"}, only_if(!kind.empty(), {"class", kind})},
                   page.text(column.name));
  }
  return element("th", {{"scope", "col"}, {"class", kind}, {"title", page.text(column.name)}},
                 page.text(column.brief), heard(page, " " + page.text(column.name)));
}

Markup table_head(Page const& page, View const& view) {
  bool const named =
      std::ranges::any_of(view.columns, [](Column const& one) { return !one.name.empty(); });
  if (!named) {
    return {};
  }
  Markup cells;
  for (auto const& column : view.columns) {
    cells += head_cell(page, column);
  }
  return element("thead", {}, element("tr", {}, cells));
}

/// True where a pointer leads to an element of a list: "/neighbourhoods/2/measures/14".
bool is_element(std::string_view pointer) {
  auto const token = pointer.substr(pointer.rfind('/') + 1);
  return !token.empty() && token.find_first_not_of("0123456789") == std::string_view::npos;
}

/// On a site what a cell names leads to its page; a moment names nothing.
Markup named_cell(Page const& page, Column const& column, Cell const& cell, bool bare) {
  auto const text = cell_markup(page, column, cell, bare);
  bool const name = std::holds_alternative<Text>(cell.value) && !is_blank(cell) &&
                    class_of(column).empty() && is_element(cell.pointer);
  return name ? linked(page, cell.pointer, text) : text;
}

/// On a site a row of what its table lists can be led to: "agreements-3".
std::string row_id(Page const& page, View const& view, Row const& row) {
  std::string_view const pointer = row.cells.front().pointer;
  if (!page.site() || !is_element(pointer)) {
    return {};
  }
  auto const list = pointer.substr(0, pointer.rfind('/'));
  auto const name = list.substr(list.rfind('/') + 1);
  return name == view.key ? fmt::format("{}-{}", name, pointer.substr(list.size() + 1)) : "";
}

Markup table_row(Page const& page, View const& view, Row const& row, bool bare) {
  auto const first = linked(page, row.kind == Row::Kind::group ? row.cells.front().pointer : "",
                            escaped(cell_text(row.cells.front(), page.language())));
  if (row.kind == Row::Kind::group) {
    return element(
        "tr", {{"class", "group"}},
        element("th", {{"scope", "rowgroup"}, {"colspan", std::to_string(view.columns.size())}},
                first));
  }
  Markup cells = element("th", {{"scope", "row"}},
                         named_cell(page, view.columns.front(), row.cells.front(), false));
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    auto const kind = class_of(view.columns[i]);
    cells += element("td", {only_if(!kind.empty(), {"class", kind})},
                     named_cell(page, view.columns[i], row.cells[i], bare));
  }
  auto const id = row_id(page, view, row);
  return element(
      "tr",
      {only_if(!id.empty(), {"id", id}), only_if(row.kind == Row::Kind::total, {"class", "sum"})},
      cells);
}

/// A body for each group, so that its head is known to belong to its rows.
Markup table_bodies(Page const& page, View const& view, bool bare) {
  Markup bodies, rows;
  int group = -2;
  std::size_t count = 0;
  auto const close = [&] {
    if (!rows.empty()) {
      bodies += element("tbody", {only_if(count <= kShort, {"class", "whole"})}, rows);
      rows = {};
      count = 0;
    }
  };
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    auto const& row = view.rows[i];
    auto const own = row.kind == Row::Kind::group ? static_cast<int>(i) : row.group;
    if (own != group) {
      close();
      group = own;
    }
    rows += table_row(page, view, row, bare);
    ++count;
  }
  close();
  return bodies;
}

/// What the short headings of a table stand for.
Markup brief_legend(Page const& page, View const& view) {
  Markup items;
  for (auto const& column : view.columns) {
    if (!column.brief.empty()) {
      items += element("li", {}, page.text(column.name));
    }
  }
  return items.empty() ? Markup{} : element("ol", {{"class", "brief"}}, items);
}

Markup caption_of(Page const& page, View const& view, std::string const& id, bool bare,
                  std::string_view heading) {
  auto title = page.text(view.title);
  bool const said = title.empty() || title == heading;
  title = title.empty() ? std::string{heading} : title;
  auto const unit = bare ? page.text(Words{"in euro's", "in euros"}) : std::string{};
  if (said && !page.paper()) {
    auto const loud = heard(page, title + " ");
    return element("caption", {{"id", id}}, loud, unit);
  }
  if (said) {
    return unit.empty() ? Markup{} : element("caption", {}, unit);
  }
  return element("caption", {{"id", id}}, title,
                 unit.empty() ? Markup{} : element("small", {}, " " + unit));
}

}  // namespace

Markup cell_markup(Page const& page, Column const& column, Cell const& cell, bool bare_money) {
  if (is_blank(cell)) {
    return column.mark    ? Markup{}
           : page.paper() ? element("span", {{"class", "none"}}, "–")
                          : element("span", {{"class", "none"}},
                                    element("span", {{"aria-hidden", "true"}}, "–"),
                                    heard(page, page.text(Words{"niet genoemd", "not stated"})));
  }
  auto text = cell_text(cell, page.language());
  if (std::holds_alternative<Cell::Unknown>(cell.value)) {
    return element("span", {{"class", "open"}}, text);
  }
  if (column.mark && std::holds_alternative<Text>(cell.value)) {
    return page.paper() ? escaped(text)
                        : element("span", {}, element("span", {{"aria-hidden", "true"}}, text),
                                  heard(page, page.text(Words{"ja", "yes"})));
  }
  if (bare_money && std::holds_alternative<Cents>(cell.value)) {
    for (std::string_view const sign : {"€ ", "€"}) {
      if (auto const at = text.find(sign); at != std::string::npos) {
        text.erase(at, sign.size());
      }
    }
  }
  return escaped(text);
}

Markup scrolling(Page const& page, std::string const& labelled_by, Markup const& inside) {
  if (page.paper()) {
    return inside;
  }
  return element("div",
                 {{"class", "scroll"},
                  {"role", "region"},
                  {"aria-labelledby", labelled_by},
                  {"tabindex", "0"}},
                 inside);
}

Markup table_of(Page const& page, std::string const& id, View view, std::string_view heading) {
  make_room(page, view);
  bool const bare = has_bare_money(view);
  Markup all;
  if (view.rows.empty()) {
    all += element("p", {{"class", "nothing"}},
                   view.notes.empty() ? page.text(Words{"Het plan noemt hier niets.",
                                                        "The plan states nothing here."})
                                      : page.text(view.notes.front()));
    return all;
  }
  all += brief_legend(page, view);
  all += scrolling(page, id + "-title",
                   element("table", {{"id", id}, {"class", "view " + view.key}},
                           caption_of(page, view, id + "-title", bare, heading),
                           table_head(page, view), table_bodies(page, view, bare)));
  for (auto const& note : view.notes) {
    all += element("p", {{"class", "note"}}, prose(page.text(note)));
  }
  // On paper a short table stays whole.
  bool const is_short = view.rows.size() <= kShort;
  return element("div", {{"class", is_short ? "table short" : "table"}}, all,
                 origins_of(page, id, view));
}

Markup table_of(Part const& part, View view, std::string_view heading) {
  auto const id = part.id("table-" + view.key);
  return table_of(part.page, id, std::move(view), heading);
}

Markup tables_of(Part const& part, Views const& views, std::string_view heading) {
  Markup all;
  for (auto const& view : views) {
    if (!view.repeats) {
      all += table_of(part, view, heading);
    }
  }
  return all;
}

}  // namespace wijk
