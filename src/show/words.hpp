// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/text.hpp"

#include <string_view>

namespace wijk {

inline constexpr Words kToBeDetermined{"n.t.b.", "t.b.d."};
inline constexpr Words kPercent{"%", "%"};
inline constexpr Words kPerYear{"/jr", "/yr"};

/// What a choice of the schema is called: "to-be-determined" is "nog te bepalen". A code without
/// words of its own is its own name; nothing is nothing.
Text choice_name(std::string_view code);

/// Words as a text of the plan.
Text text_of(Words words);

}  // namespace wijk
