// SPDX-License-Identifier: EUPL-1.2
#include "show/render_views.hpp"

#include <nlohmann/json.hpp>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

/// A cell whose key says what it holds, so that zero, unknown and not stated stay apart.
Json cell_of(Cell const& cell, Column const& column, Language language, TraceOf const& trace) {
  if (is_blank(cell)) {
    return nullptr;
  }
  Json object;
  if (auto const* const amount = std::get_if<Cents>(&cell.value)) {
    object["cents"] = amount->value;
  } else if (auto const* const number = std::get_if<double>(&cell.value)) {
    bool const whole = *number == static_cast<double>(static_cast<std::int64_t>(*number));
    object["number"] = whole ? Json(static_cast<std::int64_t>(*number)) : Json(*number);
  } else if (auto const* const text = std::get_if<Text>(&cell.value)) {
    column.mark ? object["mark"] = true : object["text"] = text->in(language);
  } else {
    object["unknown"] = true;
  }
  if (!cell.unit.nl.empty()) {
    object["unit"] = cell.unit.in(language);
  }
  if (!cell.before.empty()) {
    object["qualifier"] = cell.before;
  }
  if (cell.more_to_come) {
    object["more_to_come"] = true;
  }
  if (!cell.pointer.empty()) {
    object["pointer"] = cell.pointer;
  }
  if (trace && !cell.pointer.empty()) {
    auto const from = trace(cell.pointer);
    object["file"] = from.place.file;
    object["line"] = from.place.line;
    object["source"] = from.source.in(language);
  }
  return object;
}

std::string_view kind_of(Row::Kind kind) {
  switch (kind) {
    case Row::Kind::group: return "group";
    case Row::Kind::total: return "total";
    case Row::Kind::line: break;
  }
  return "line";
}

Json row_of(View const& view, Row const& row, Language language, TraceOf const& trace) {
  auto cells = Json::object();
  for (std::size_t i = 0; i < view.columns.size(); ++i) {
    cells[view.columns[i].key] = cell_of(row.cells[i], view.columns[i], language, trace);
  }
  Json object{{"kind", kind_of(row.kind)}};
  if (row.group >= 0) {
    object["group"] = row.group;
  }
  object["cells"] = std::move(cells);
  return object;
}

Json view_of(Shown const& shown, Language language, TraceOf const& trace) {
  Json object;
  if (!shown.neighbourhood.empty()) {
    object["neighbourhood"] = shown.neighbourhood;
  }
  auto const& view = shown.view;
  object["key"] = view.key;
  object["title"] = view.title.in(language);
  object["columns"] = Json::array();
  for (auto const& column : view.columns) {
    object["columns"].push_back({{"key", column.key}, {"name", column.name.in(language)}});
  }
  object["rows"] = Json::array();
  for (auto const& row : view.rows) {
    object["rows"].push_back(row_of(view, row, language, trace));
  }
  object["notes"] = Json::array();
  for (auto const& note : view.notes) {
    object["notes"].push_back(note.in(language));
  }
  return object;
}

}  // namespace

std::string render_json(std::span<Shown const> views, Language language, TraceOf const& trace) {
  auto all = Json::array();
  for (auto const& shown : views) {
    all.push_back(view_of(shown, language, trace));
  }
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace wijk
