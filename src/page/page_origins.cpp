// SPDX-License-Identifier: EUPL-1.2
//
// Where figures come from. A cell that is added up points at no line, and says so.
#include "page/page_table.hpp"
#include "show/words.hpp"

#include <algorithm>

namespace wijk {
namespace {

std::string place_text(Page const& page, Spot const& place) {
  return place.line == 0
             ? file_of(page, place)
             : file_of(page, place) + page.text(say(", regel {}", ", line {}", place.line));
}

bool is_figure(Cell const& cell) { return !std::holds_alternative<Text>(cell.value); }

/// What is known about the origin of one row.
struct Origins {
  std::vector<Markup> places;  ///< "money.csv, regel 4"; of a figure with its column before it
  std::vector<std::string> sources;  ///< documents, each once
  bool added_up = false;             ///< holds a figure that stands nowhere
};

void add_once(std::vector<std::string>& all, std::string text) {
  if (!text.empty() && std::ranges::find(all, text) == all.end()) {
    all.push_back(std::move(text));
  }
}

void add_once(std::vector<Markup>& all, Markup markup) {
  if (!markup.empty() && std::ranges::find(all, markup.xml, &Markup::xml) == all.end()) {
    all.push_back(std::move(markup));
  }
}

/// What a site says of a place: its name in the plan, with the way there.
Markup named_place(Page const& page, std::string const& pointer) {
  return page.input.place_name
             ? linked(page, pointer, escaped(page.text(page.input.place_name(pointer))))
             : Markup{};
}

Origins origins_of_row(Page const& page, View const& view, Row const& row) {
  Origins found;
  std::string own;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    auto const& cell = row.cells[i];
    auto const from = cell.pointer.empty() ? Trace{} : page.input.trace(cell.pointer);
    if (cell.pointer.empty() || from.a_list) {
      found.added_up = found.added_up || is_figure(cell);
      continue;
    }
    add_once(found.sources, page.text(from.source));
    if (page.site()) {
      bool const part_of_own = i > 0 && cell.pointer.starts_with(row.cells.front().pointer + "/");
      add_once(found.places, part_of_own ? Markup{} : named_place(page, cell.pointer));
      continue;
    }
    auto const place = place_text(page, from.place);
    if (i == 0 || own.empty()) {
      own = place;
      add_once(found.places, escaped(place));
    } else if (is_figure(cell) && place != own) {
      add_once(found.places, escaped(page.text(view.columns[i].name) + ": " + place));
    }
  }
  return found;
}

Markup list_of(std::vector<Markup> const& texts) {
  Markup all;
  for (auto const& text : texts) {
    all += all.empty() ? text : element("span", {}, element("br", {}), text);
  }
  return all;
}
Markup list_of(std::vector<std::string> const& texts) {
  std::vector<Markup> all;
  std::ranges::transform(texts, std::back_inserter(all), escaped);
  return list_of(all);
}

constexpr Words kAddedUp{"berekend uit de posten en lijsten van het plan",
                         "computed from the lines and lists of the plan"};

Markup origins_row(Page const& page, View const& view, Row const& row) {
  auto origins = origins_of_row(page, view, row);
  if (origins.added_up) {
    origins.places.push_back(escaped(page.text(kAddedUp)));
  }
  auto const nothing = page.text(Words{"niet genoemd", "not stated"});
  return element(
      "tr", {}, element("th", {{"scope", "row"}}, cell_text(row.cells.front(), page.language())),
      element("td", {}, list_of(origins.places)),
      element("td", {}, origins.sources.empty() ? escaped(nothing) : list_of(origins.sources)));
}

Markup origins_table(Page const& page, std::string const& id, View const& view,
                     std::string const& title) {
  Markup rows;
  for (auto const& row : view.rows) {
    if (!is_blank(row.cells.front())) {
      rows += origins_row(page, view, row);
    }
  }
  auto const head = [&](Words name) { return element("th", {{"scope", "col"}}, page.text(name)); };
  return scrolling(
      page, id,
      element("table", {{"class", "origins"}}, element("caption", {{"id", id}}, heard(page, title)),
              element("thead", {},
                      element("tr", {}, head({"Regel", "Row"}),
                              head({"Plaats in het plan", "Place in the plan"}),
                              head({"Bron", "Source"}))),
              element("tbody", {}, rows)));
}

/// A document, and the chapters of it that something was taken from.
struct Cited {
  std::string document;
  std::vector<std::string> chapters{};
};

/// Adds "document, h. 5.1; other, h. 2" to what is cited.
void cite(std::vector<Cited>& all, std::string_view sources) {
  while (!sources.empty()) {
    auto const one = sources.substr(0, sources.find("; "));
    sources.remove_prefix(std::min(one.size() + 2, sources.size()));
    auto const document = std::string{one.substr(0, one.find(", "))};
    auto found = std::ranges::find(all, document, &Cited::document);
    if (found == all.end()) {
      found = all.insert(all.end(), {document});
    }
    add_once(found->chapters, std::string{one.substr(std::min(document.size() + 2, one.size()))});
  }
}

/// The documents that a table was taken from, each with its chapters.
Markup origins_line(Page const& page, View const& view) {
  std::vector<Cited> cited;
  for (auto const& row : view.rows) {
    for (auto const& source : origins_of_row(page, view, row).sources) {
      cite(cited, source);
    }
  }
  std::string all;
  for (auto& [document, chapters] : cited) {
    std::ranges::sort(chapters);
    all += (all.empty() ? "" : "; ") + document;
    for (auto const& chapter : chapters) {
      all += (&chapter == chapters.data() ? ": " : " · ") + chapter;
    }
  }
  return all.empty() ? Markup{}
                     : element("p", {{"class", "note source"}},
                               page.text(Words{"Bron: ", "Source: "}), all, ".");
}

}  // namespace

Markup origins_of(Page const& page, std::string const& id, View const& view) {
  if (!page.input.trace) {
    return {};
  }
  if (page.paper()) {
    return origins_line(page, view);
  }
  auto const title = view.title.empty() ? page.text(Words{"deze tabel", "this table"})
                                        : "“" + page.text(view.title) + "”";
  auto const name = page.text(say("Waar {} vandaan komt", "Where {} comes from", title));
  return element("details", {{"class", "from"}}, element("summary", {}, name),
                 origins_table(page, id + "-from", view, name));
}

}  // namespace wijk
