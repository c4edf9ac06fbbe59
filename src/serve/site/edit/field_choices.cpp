// SPDX-License-Identifier: EUPL-1.2
//
// What can be chosen in a field.
#include "plan/choice_names.hpp"
#include "serve/site/edit/field_form.hpp"

#include <fmt/format.h>

namespace wijk::edit {
namespace {

constexpr std::string_view kLabels[] = {"A++++", "A+++", "A++", "A+", "A", "B",
                                        "C",     "D",    "E",   "F",  "G"};

/// Every measure, and under it its milestones: "mfa", "mfa/besluit".
std::vector<Choice> steps(FormScene const& scene) {
  std::vector<Choice> all;
  auto const language = scene.call.language;
  auto const list = list_of_kind(scene.hood, Kind::measure);
  for (auto const& measure : elements_of(scene.document, scene.hood, Kind::measure, language)) {
    all.push_back(measure);
    auto const at = field_at(scene.document, fmt::format("{}/{}", list, measure.value));
    auto const milestones =
        at && at->holder != nullptr ? at->holder->find("milestones") : Json::const_iterator{};
    if (!at || at->holder == nullptr || milestones == at->holder->end()) {
      continue;
    }
    for (auto const& milestone : *milestones) {
      if (milestone.is_object() && milestone.contains("id")) {
        auto const id = milestone["id"].is_string() ? milestone["id"].get<std::string>() : "";
        auto const name = milestone.contains("name") ? text_of(milestone["name"]).in(language) : id;
        all.push_back(
            {fmt::format("{}/{}", measure.value, id), fmt::format("{}: {}", measure.label, name)});
      }
    }
  }
  return all;
}

}  // namespace

std::vector<Choice> choices_of(FormScene const& scene, Field const& field) {
  std::vector<Choice> all;
  switch (field.type) {
    case Type::flag:
      return {{"ja", said(scene.call, "ja", "yes")}, {"nee", said(scene.call, "nee", "no")}};
    case Type::choice:
      for (auto const code : field.choices) {
        all.push_back({std::string{code}, in(scene.call, choice_name(code))});
      }
      return all;
    case Type::label:
      for (auto const label : kLabels) {
        all.push_back({std::string{label}, std::string{label}});
      }
      return all;
    case Type::ref:
      return elements_of(scene.document, scene.hood, field.refers_to, scene.call.language);
    case Type::wait: return steps(scene);
    default: return all;
  }
}

}  // namespace wijk::edit
