// SPDX-License-Identifier: EUPL-1.2
#include "live/difference.hpp"

#include "live/value.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;
using Ids = std::vector<std::string>;

/// The ids of a list where every element has one of its own, else none.
Ids ids_of(Json const& list) {
  Ids ids;
  for (auto const& element : list) {
    ids.push_back(id_of(element));
  }
  std::set<std::string> const different{ids.begin(), ids.end()};
  bool const named = different.size() == ids.size() && !different.contains("");
  return named ? ids : Ids{};
}

class Difference {
 public:
  void value(Json const& from, Json const& to, std::string const& at) {
    if (same_value(from, to)) {
      return;
    }
    if (from.is_object() && to.is_object()) {
      return members(from, to, at);
    }
    if (from.is_array() && to.is_array()) {
      auto const before = ids_of(from);
      auto const after = ids_of(to);
      bool const named = before.size() == from.size() && after.size() == to.size();
      return named ? by_id(from, before, to, after, at) : by_position(from, to, at);
    }
    patch.push_back({{"op", "replace"}, {"path", at}, {"value", to}});
  }

  Json patch = Json::array();

 private:
  void add(std::string const& at, Json const& what) {
    patch.push_back({{"op", "add"}, {"path", at}, {"value", what}});
  }
  void remove(std::string const& at) { patch.push_back({{"op", "remove"}, {"path", at}}); }

  void members(Json const& from, Json const& to, std::string const& at) {
    for (auto const& [key, gone] : from.items()) {
      if (!to.contains(key)) {
        remove(at + escaped_token(key));
      }
    }
    for (auto const& [key, item] : to.items()) {
      auto const found = from.find(key);
      found == from.end() ? add(at + escaped_token(key), item)
                          : value(*found, item, at + escaped_token(key));
    }
  }

  void by_id(Json const& from, Ids ids, Json const& to, Ids const& wanted, std::string const& at) {
    for (auto i = ids.size(); i-- > 0;) {
      if (std::ranges::find(wanted, ids[i]) == wanted.end()) {
        remove(fmt::format("{}/{}", at, i));
        ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      auto const here = ids.begin() + static_cast<std::ptrdiff_t>(i);
      auto const found = std::find(here, ids.end(), wanted[i]);
      auto const place = fmt::format("{}/{}", at, i);
      if (found == ids.end()) {
        add(place, to[i]);
        ids.insert(here, wanted[i]);
        continue;
      }
      if (found != here) {
        patch.push_back({{"op", "move"},
                         {"from", fmt::format("{}/{}", at, found - ids.begin())},
                         {"path", place}});
        ids.erase(found);
        ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(i), wanted[i]);
      }
      value(from[*find_id(from, wanted[i])], to[i], place);
    }
  }

  /// What is the same at the start and at the end stays.
  void by_position(Json const& from, Json const& to, std::string const& at) {
    auto const shorter = std::min(from.size(), to.size());
    std::size_t start = 0;
    while (start < shorter && same_value(from[start], to[start])) {
      ++start;
    }
    std::size_t end = 0;
    while (end < shorter - start &&
           same_value(from[from.size() - 1 - end], to[to.size() - 1 - end])) {
      ++end;
    }
    for (auto i = from.size() - end; i-- > shorter - end;) {
      remove(fmt::format("{}/{}", at, i));
    }
    for (auto i = start; i < to.size() - end; ++i) {
      auto const place = fmt::format("{}/{}", at, i);
      i < shorter - end ? value(from[i], to[i], place) : add(place, to[i]);
    }
  }
};

}  // namespace

Json difference(Json const& from, Json const& to) {
  Difference difference;
  difference.value(from, to, "");
  return std::move(difference.patch);
}

}  // namespace wijk
