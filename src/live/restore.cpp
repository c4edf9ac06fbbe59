// SPDX-License-Identifier: EUPL-1.2
#include "finding/verify.hpp"
#include "live/difference.hpp"
#include "live/kept.hpp"
#include "live/value.hpp"

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

/// Coarser, for two states that have little in common: whole parts of the plan.
Json part_by_part(Json const& from, Json const& to) {
  auto patch = Json::array();
  for (auto const& [key, gone] : from.items()) {
    if (!to.contains(key)) {
      patch.push_back({{"op", "remove"}, {"path", escaped_token(key)}});
    }
  }
  for (auto const& [key, value] : to.items()) {
    if (!from.contains(key) || !same_value(from[key], value)) {
      patch.push_back({{"op", "add"}, {"path", escaped_token(key)}, {"value", value}});
    }
  }
  return patch;
}

/// What was adopted is history, and no part of what a plan says: it stays listed.
void keep_adopted(Json const& now, Json& then) {
  auto const found = now.find("editions");
  if (found == now.end() || !found->is_array()) {
    return;
  }
  auto editions = then.value("editions", Json::array());
  for (auto const& edition : *found) {
    if (!edition.is_object() || edition.value("status", "") == "draft") {
      continue;
    }
    if (auto const at = find_id(editions, id_of(edition))) {
      editions[*at] = edition;
    } else {
      editions.push_back(edition);
    }
  }
  if (!editions.empty()) {
    then["editions"] = std::move(editions);
  }
}

}  // namespace

Result<Edit> Live::restore_patch(std::string const& plan, std::int64_t revision) {
  auto const now = current(plan);
  auto const text = now != nullptr ? x_store.document(plan, revision)
                                   : Result<std::optional<std::string>>{no_such_plan(plan)};
  if (!text) {
    return text.refusal();
  }
  if (!*text) {
    return Refusal{say("revisie {} is er niet", "there is no revision {}", revision)};
  }
  auto then = parsed_document(**text);
  if (!then) {
    return then.refusal();
  }
  keep_adopted(now->document, *then);
  auto worked = work_out(now->document, difference(now->document, *then), Naming::positions);
  verify(std::holds_alternative<Worked>(worked), "a difference applies where it comes from");
  auto patch = std::move(std::get<Worked>(worked).ids);
  if (shape_problem(patch)) {
    patch = part_by_part(now->document, *then);
  }
  return Edit{std::move(patch), now->revision, fmt::format("terug naar revisie {}", revision)};
}

}  // namespace wijk
