// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/new_element.hpp"

#include "write/template.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk::edit {
namespace {

/// What is asked at once although the plan can do without.
constexpr std::pair<std::string_view, std::string_view> kFirst[] = {
    {"measure", "text"},   {"measure", "theme"},      {"measure", "lead"},
    {"measure", "status"}, {"measure", "years"},      {"milestone", "when"},
    {"milestone", "kind"}, {"budget-line", "amount"}, {"budget-line", "cover"},
    {"place", "kind"},     {"place", "geometry"},     {"observation", "when"},
    {"agreement", "text"}, {"agreement", "partners"}, {"target", "value"},
    {"target", "by"},      {"cost", "amount"},        {"cost", "years"},
    {"cover", "partner"},  {"cover", "available"},    {"message", "text"},
    {"message", "when"},   {"meeting", "when"},       {"home-effect", "homes"},
    {"ambition", "text"},  {"vision", "text"},        {"strategy", "text"},
    {"option", "place"},   {"source", "chapter"},
};

std::vector<std::string> ids_in(Json const* list) {
  std::vector<std::string> ids;
  if (list != nullptr && list->is_array()) {
    for (auto const& item : *list) {
      if (item.is_object() && item.contains("id")) {
        ids.push_back(text_of(item["id"]).nl);
      }
    }
  }
  return ids;
}

/// The name to make an id of: of the element, or its kind.
std::string name_for_id(Json const& element, Record const& record) {
  for (auto const key : {"name", "title", "text"}) {
    if (element.contains(key)) {
      return text_of(element[key]).in(Language::dutch);
    }
  }
  return std::string{record.name};
}

}  // namespace

bool asked_first(Record const& record, Field const& field) {
  return field.required ||
         std::ranges::find(kFirst, std::pair{record.name, field.name}) != std::end(kFirst);
}

std::string id_for(std::string_view name, std::vector<std::string> const& taken) {
  auto id = id_from(name, "nieuw");
  // In an address a number is a position.
  id = id[0] >= '0' && id[0] <= '9' ? "n" + id : id;
  auto free = id;
  for (int number = 2; std::ranges::find(taken, free) != taken.end(); ++number) {
    free = fmt::format("{}-{}", id, number);
  }
  return free;
}

void put_in(Made& made, FieldAt const& list, Json element) {
  auto patch = Json::array();
  auto const& at = list.pointer;
  auto const id = element.contains("id") ? text_of(element["id"]).nl : std::string{};
  if (!list.field->list) {
    patch.push_back({{"op", "add"}, {"path", at}, {"value", std::move(element)}});
    made.pointer = at;
  } else if (list.value == nullptr || list.value->is_null()) {
    patch.push_back({{"op", "add"}, {"path", at}, {"value", Json::array({std::move(element)})}});
    made.pointer = fmt::format("{}/{}", at, id.empty() ? "0" : id);
  } else if (list.value->is_array()) {
    made.pointer = fmt::format("{}/{}", at, id.empty() ? std::to_string(list.value->size()) : id);
    patch.push_back({{"op", "add"}, {"path", at + "/-"}, {"value", std::move(element)}});
  } else {  // one source that stands without a list
    made.pointer = at + "/1";
    patch.push_back({{"op", "replace"},
                     {"path", at},
                     {"value", Json::array({*list.value, std::move(element)})}});
  }
  made.patch = std::move(patch);
}

Made made_of(FormScene const& scene, FieldAt const& list) {
  Made made;
  auto const& record = *list.field->record;
  auto element = Json::object();
  auto const* const id = record.field("id");
  if (id != nullptr) {
    element["id"] = "";
  }
  for (auto const& field : record.fields) {
    if (!has_inputs(field)) {
      continue;
    }
    auto const inputs = inputs_of(field, scene.call.request);
    made.inputs.insert(inputs.begin(), inputs.end());
    auto meant = meant_by(scene, field, inputs, field.required);
    if (!meant.problem.empty()) {
      made.errors.emplace(field.name, sentence(in(scene.call, meant.problem)));
    } else if (!meant.empty) {
      element[std::string{field.name}] = std::move(meant.value);
    }
  }
  if (id != nullptr) {
    element["id"] = id_for(name_for_id(element, record), ids_in(list.value));
  }
  put_in(made, list, std::move(element));
  return made;
}

}  // namespace wijk::edit
