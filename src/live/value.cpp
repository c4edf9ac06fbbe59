// SPDX-License-Identifier: EUPL-1.2
#include "live/value.hpp"

#include <algorithm>
#include <charconv>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

bool same_members(Json const& one, Json const& other) {
  for (auto const& [key, value] : one.items()) {
    auto const found = other.find(key);
    if (found == other.end() || !same_value(value, *found)) {
      return false;
    }
  }
  return true;
}

Json const* step(Json const& from, std::string const& token) {
  if (from.is_object()) {
    auto const found = from.find(token);
    return found == from.end() ? nullptr : &*found;
  }
  auto const position = from.is_array() ? position_in(token) : std::nullopt;
  return position && *position < from.size() ? &from[*position] : nullptr;
}

}  // namespace

bool same_value(Json const& one, Json const& other) {
  if (one.is_object() && other.is_object()) {
    return one.size() == other.size() && same_members(one, other);
  }
  if (one.is_array() && other.is_array()) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), same_value);
  }
  return one == other;
}

std::optional<std::vector<std::string>> tokens_of(std::string_view pointer) {
  std::vector<std::string> tokens;
  if (!pointer.empty() && pointer[0] != '/') {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '/') {
      tokens.emplace_back();
    } else if (pointer[i] != '~') {
      tokens.back() += pointer[i];
    } else if (++i < pointer.size() && (pointer[i] == '0' || pointer[i] == '1')) {
      tokens.back() += pointer[i] == '0' ? '~' : '/';
    } else {
      return std::nullopt;
    }
  }
  return tokens;
}

std::string escaped_token(std::string_view token) {
  std::string text = "/";
  for (char const letter : token) {
    letter == '~' ? text += "~0" : letter == '/' ? text += "~1" : text += letter;
  }
  return text;
}

std::string_view around(std::string_view pointer) {
  auto const slash = pointer.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : pointer.substr(0, slash);
}

std::optional<std::size_t> position_in(std::string_view token) {
  std::size_t position = 0;
  auto const* const end = token.data() + token.size();
  auto const [read, problem] = std::from_chars(token.data(), end, position);
  bool const whole = problem == std::errc{} && read == end && !token.empty();
  return whole && (token == "0" || token[0] != '0') ? std::optional{position} : std::nullopt;
}

Json const* value_at(Json const& document, std::string_view pointer) {
  auto const tokens = tokens_of(pointer);
  auto const* at = tokens ? &document : nullptr;
  for (std::size_t i = 0; at != nullptr && i < tokens->size(); ++i) {
    at = step(*at, (*tokens)[i]);
  }
  return at;
}

std::string id_of(Json const& element) {
  auto const id = element.is_object() ? element.find("id") : element.end();
  if (!element.is_object() || id == element.end()) {
    return {};
  }
  if (id->is_string()) {
    return id->get<std::string>();
  }
  return id->is_number() ? id->dump() : std::string{};
}

std::optional<std::size_t> find_id(Json const& list, std::string_view id) {
  for (std::size_t i = 0; i < list.size() && !id.empty(); ++i) {
    if (id_of(list[i]) == id) {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace wijk
