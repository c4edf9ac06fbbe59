// SPDX-License-Identifier: EUPL-1.2
#include "live/patch.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostOperations = 1'000;
constexpr std::size_t kMostBytes = 1'000'000;
/// As deep as a plan is read, and the patch and its operation around it.
constexpr std::size_t kDeepestValue = 66;

/// Without recursion: a hostile patch may be nested deeper than the stack is.
bool too_deep(Json const& patch) {
  std::vector<std::pair<Json const*, std::size_t>> open{{&patch, 1}};
  while (!open.empty()) {
    auto const [value, depth] = open.back();
    open.pop_back();
    if (depth > kDeepestValue) {
      return true;
    }
    if (value->is_structured()) {
      for (auto const& item : *value) {
        open.emplace_back(&item, depth + 1);
      }
    }
  }
  return false;
}

std::optional<Text> operation_problem(Json const& operation) {
  static constexpr std::string_view kNames[] = {"add", "remove", "replace", "move", "copy", "test"};
  auto const text = [&](char const* key) {
    auto const found = operation.find(key);
    return found != operation.end() && found->is_string() ? found->get<std::string>() : "?";
  };
  if (!operation.is_object()) {
    return say("dit is geen bewerking", "this is no operation");
  }
  auto const name = text("op");
  if (std::ranges::find(kNames, name) == std::end(kNames)) {
    return say("`op` is add, remove, replace, move, copy of test",
               "`op` is add, remove, replace, move, copy or test");
  }
  bool const from = name == "move" || name == "copy";
  bool const value = name == "add" || name == "replace" || name == "test";
  for (auto const* const key : {"path", from ? "from" : "path"}) {
    auto const pointer = text(key);
    if (!pointer.empty() && pointer[0] != '/') {
      return say("`{}` hoort een adres als `/name/nl` te zijn",
                 "`{}` should be an address such as `/name/nl`", key);
    }
  }
  if (value && !operation.contains("value")) {
    return say("`value` ontbreekt", "`value` is missing");
  }
  return std::nullopt;
}

std::optional<Text> size_problem(Json const& patch) {
  try {
    auto const text = patch.dump();
    if (text.size() > kMostBytes) {
      return say("deze wijziging is groter dan 1 MB", "this change is larger than 1 MB");
    }
    if (text.find("\\u0000") != std::string::npos) {
      return say("in deze wijziging staat een nulteken", "this change holds a zero character");
    }
  } catch (Json::exception const&) {
    return say("deze wijziging is geen UTF-8", "this change is not UTF-8");
  }
  return std::nullopt;
}

}  // namespace

std::optional<BadPatch> shape_problem(Json const& patch) {
  if (!patch.is_array()) {
    return BadPatch{say("een wijziging is een lijst van bewerkingen (JSON Patch, RFC 6902)",
                        "a change is a list of operations (JSON Patch, RFC 6902)")};
  }
  if (patch.size() > kMostOperations) {
    return BadPatch{say("deze wijziging heeft {} bewerkingen; het mogen er {} zijn",
                        "this change has {} operations; there may be {}", patch.size(),
                        kMostOperations)};
  }
  if (too_deep(patch)) {
    return BadPatch{say("deze wijziging is te diep genest", "this change is nested too deeply")};
  }
  if (auto problem = size_problem(patch)) {
    return BadPatch{std::move(*problem)};
  }
  for (std::size_t i = 0; i < patch.size(); ++i) {
    if (auto const problem = operation_problem(patch[i])) {
      return BadPatch{say("bewerking {}: {}", "operation {}: {}", i + 1, *problem),
                      fmt::format("/{}", i)};
    }
  }
  return std::nullopt;
}

}  // namespace wijk
