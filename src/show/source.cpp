// SPDX-License-Identifier: EUPL-1.2
#include "show/source.hpp"

#include "show/make.hpp"

#include <algorithm>
#include <charconv>

namespace wijk {
namespace {

std::string text_at(Node const& node, std::string_view key) {
  auto const* const value = node.find(key);
  return value != nullptr && value->is_scalar() ? value->text : std::string{};
}

Text one_source(Node const& node) {
  auto text = Text{text_at(node, "document"), text_at(node, "document")};
  auto const add = [&](std::string_view key, std::string_view dutch, std::string_view english) {
    if (auto const value = text_at(node, key); !value.empty()) {
      append(text, say(dutch, english, value));
    }
  };
  add("chapter", "h. {}", "ch. {}");
  add("page", "blz. {}", "p. {}");
  add("table", "{}", "{}");
  return text;
}

Text source_text(Node const& source) {
  if (source.is_list()) {
    Text all;
    for (auto const& one : source.items) {
      append(all, one_source(one), "; ");
    }
    return all;
  }
  return one_source(source);
}

/// Follows the rest of a pointer, and keeps the source of the last element that names one.
void follow(Document const& document, Node const& node, std::string_view pointer, Trace& found) {
  if (auto const* const source = node.find("source"); source != nullptr && !source->is_null()) {
    found.source = source_text(*source);
  }
  if (pointer.empty()) {
    found.a_list = node.is_list() || node.is_table();
    return;
  }
  auto const end = std::min(pointer.find('/', 1), pointer.size());
  auto const token = pointer.substr(1, end - 1);
  auto const rest = pointer.substr(end);
  std::size_t index = 0;
  bool const number =
      std::from_chars(token.data(), token.data() + token.size(), index).ec == std::errc{};
  if (node.is_table() && number && index < element_count(node)) {
    RowReader reader{document, *node.table};
    follow(document, reader.at(index), rest, found);
  } else if (node.is_list() && number && index < node.items.size()) {
    follow(document, node.items[index], rest, found);
  } else if (auto const* const value = node.find(token); value != nullptr) {
    follow(document, *value, rest, found);
  } else if (node.is_map() && number && index == 0) {
    follow(document, node, rest, found);  // one element that stands for a list of one
  }
}

/// Lines of files: "measures.yaml:14", "money.csv:2-8".
struct Lines {
  std::string file;
  std::uint32_t first, last;
};

void add_lines(std::vector<Lines>& all, Spot const& place) {
  auto const found = std::ranges::find(all, place.file, &Lines::file);
  if (found == all.end()) {
    all.push_back({place.file, place.line, place.line});
  } else {
    found->first = std::min(found->first, place.line);
    found->last = std::max(found->last, place.line);
  }
}

Text lines_text(std::vector<Lines> const& all) {
  Text text;
  for (auto const& [file, first, last] : all) {
    append(text, first == last ? say("{}:{}", "{}:{}", file, first)
                               : say("{}:{}-{}", "{}:{}-{}", file, first, last));
  }
  return text;
}

void add_sources(Row& row, TraceOf const& trace_of) {
  std::vector<Lines> lines;
  std::vector<Text> sources;
  for (auto const& cell : row.cells) {
    auto const from = cell.pointer.empty() ? Trace{} : trace_of(cell.pointer);
    if (cell.pointer.empty() || from.a_list) {
      continue;
    }
    add_lines(lines, from.place);
    if (!from.source.empty() && std::ranges::find(sources, from.source) == sources.end()) {
      sources.push_back(from.source);
    }
  }
  Text all;
  for (auto const& source : sources) {
    append(all, source, "; ");
  }
  row.cells.push_back(text_cell(lines_text(lines)));
  row.cells.push_back(text_cell(std::move(all)));
}

}  // namespace

Trace trace(Document const& document, std::string const& pointer) {
  Trace found;
  found.place = locate(document, pointer, false);
  follow(document, document.root, pointer, found);
  return found;
}

View with_sources(View view, TraceOf const& trace_of) {
  view.columns.push_back({.key = "place", .name = say("Plaats", "Place")});
  view.columns.push_back({.key = "source", .name = say("Bron", "Source")});
  for (auto& row : view.rows) {
    add_sources(row, trace_of);
  }
  return view;
}

}  // namespace wijk
