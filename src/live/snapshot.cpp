// SPDX-License-Identifier: EUPL-1.2
#include "live/snapshot.hpp"

#include "check/checked.hpp"
#include "plan/document_json.hpp"

namespace wijk {
namespace {

constexpr std::string_view kFile = "plan.json";

/// The document is one file that includes none.
Loaded only(std::string const& name, std::string text) {
  return name == kFile ? Loaded{std::move(text)} : Loaded{{}, Missing::not_there};
}

/// Empty cells of a table are not stated, so they need not be there.
void drop_nulls(nlohmann::ordered_json& object) {
  for (auto at = object.begin(); at != object.end();) {
    at = at->is_null() ? object.erase(at) : std::next(at);
  }
}

void drop_empty_cells(Node const& node, nlohmann::ordered_json& value) {
  if (node.is_table()) {
    for (auto& row : value) {
      drop_nulls(row);
      for (auto& cell : row) {
        cell.is_object() ? drop_nulls(cell) : static_cast<void>(0);
      }
    }
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    drop_empty_cells(node.items[i], value[i]);
  }
  for (auto const& member : node.members) {
    drop_empty_cells(member.value, value[member.key]);
  }
}

}  // namespace

SnapshotPtr make_snapshot(std::string plan, std::int64_t revision, std::string at,
                          nlohmann::ordered_json document, std::optional<Date> on) {
  auto made = std::make_shared<Snapshot>();
  made->plan = std::move(plan);
  made->revision = revision;
  made->at = std::move(at);
  made->document = std::move(document);
  auto const replace = nlohmann::ordered_json::error_handler_t::replace;
  // In lines, so that the place of a finding costs a short walk.
  auto const text = made->document.dump(1, ' ', false, replace);
  made->reading =
      read_plan(std::string{kFile}, [&](std::string const& name) { return only(name, text); });
  check_reading(made->reading, {on});
  return made;
}

nlohmann::ordered_json stored_document(Document const& document) {
  auto value = document_json(document);
  drop_empty_cells(document.root, value);
  return value;
}

}  // namespace wijk
