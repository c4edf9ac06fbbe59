// SPDX-License-Identifier: EUPL-1.2
//
// Values of a document, and the tokens of pointers into it.
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijk {

/// The same value, whatever the order of keys: 1 and 1.0 are the same, "1" is another.
bool same_value(nlohmann::ordered_json const& one, nlohmann::ordered_json const& other);

/// The tokens of a pointer (RFC 6901), unescaped; nothing where it is not one.
std::optional<std::vector<std::string>> tokens_of(std::string_view pointer);
/// "/" and the token, escaped.
std::string escaped_token(std::string_view token);
/// The pointer without its last token; empty for that of the whole document.
std::string_view around(std::string_view pointer);

/// "12" as 12; nothing for "012", "-" and names.
std::optional<std::size_t> position_in(std::string_view token);

/// The value that a pointer with positions leads to; null where there is none.
nlohmann::ordered_json const* value_at(nlohmann::ordered_json const& document,
                                       std::string_view pointer);

/// The id of an element, empty where it has none.
std::string id_of(nlohmann::ordered_json const& element);
/// The position of the first element with an id.
std::optional<std::size_t> find_id(nlohmann::ordered_json const& list, std::string_view id);

}  // namespace wijk
