// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/text.hpp"

#include <string_view>

namespace wijk {

/// What a choice of the schema is called: "to-be-determined" is "nog te bepalen". A code without
/// words of its own is its own name; nothing is nothing.
Text choice_name(std::string_view code);

}  // namespace wijk
