// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace wijk {

/// A value as the text of a YAML file, the way people write a plan: sources and lists of names on
/// one line, long texts over several. Reading it gives the same value again; a text that looks like
/// a number keeps its quotes.
std::string yaml_of(nlohmann::ordered_json const& value);

}  // namespace wijk
