// SPDX-License-Identifier: EUPL-1.2
#include "live/pointer.hpp"

#include "live/value.hpp"

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

/// An id names the first element that has it; an element without one, or with the id of one before
/// it, is named by its position.
std::string name_in(Json const& list, std::string const& token) {
  auto const position = position_in(token);
  if (!position || *position >= list.size()) {
    return token;
  }
  auto const id = id_of(list[*position]);
  return !id.empty() && find_id(list, id) == position ? id : token;
}

/// The position of a token in a list, one beyond its end too; "-" stays.
std::optional<std::string> position_of(Json const& list, std::string const& token, bool last) {
  if (token == "-") {
    return last ? std::optional{token} : std::nullopt;
  }
  if (auto const found = find_id(list, token)) {
    return std::to_string(*found);
  }
  auto const position = position_in(token);
  return position && (last || *position < list.size()) ? std::optional{token} : std::nullopt;
}

}  // namespace

std::optional<std::string> with_positions(Json const& document, std::string_view pointer) {
  auto const tokens = tokens_of(pointer);
  if (!tokens) {
    return std::nullopt;
  }
  std::string positions;
  auto const* at = &document;
  for (std::size_t i = 0; i < tokens->size(); ++i) {
    bool const last = i + 1 == tokens->size();
    auto token = std::optional{(*tokens)[i]};
    if (at->is_array()) {
      token = position_of(*at, *token, last);
    } else if (!at->is_object()) {
      return std::nullopt;
    }
    at = token ? value_at(*at, escaped_token(*token)) : nullptr;
    if (!token || (at == nullptr && !last)) {
      return std::nullopt;
    }
    positions += escaped_token(*token);
  }
  return positions;
}

std::string with_ids(Json const& document, std::string_view pointer) {
  auto const tokens = tokens_of(pointer);
  if (!tokens) {
    return std::string{pointer};
  }
  std::string ids;
  auto const* at = &document;
  for (auto const& token : *tokens) {
    ids += escaped_token(at != nullptr && at->is_array() ? name_in(*at, token) : token);
    at = at != nullptr ? value_at(*at, escaped_token(token)) : nullptr;
  }
  return ids;
}

}  // namespace wijk
