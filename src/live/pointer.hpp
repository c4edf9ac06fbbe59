// SPDX-License-Identifier: EUPL-1.2
//
// Pointers into a document that survive editing: an element of a list is named by its id where it
// has one ("/neighbourhoods/de-wijert/measures/mfa/status"), else by its position.
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace wijk {

/// With positions for ids, as RFC 6901 has it. "-" at the end stays. Nothing where an id is not
/// there; whether the last token is there is not asked.
std::optional<std::string> with_positions(nlohmann::ordered_json const& document,
                                          std::string_view pointer);
/// With ids for positions, where the elements have ids.
std::string with_ids(nlohmann::ordered_json const& document, std::string_view pointer);

}  // namespace wijk
