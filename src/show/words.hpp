// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/choice_names.hpp"

namespace wijk {

inline constexpr Words kToBeDetermined{"n.t.b.", "t.b.d."};
inline constexpr Words kPercent{"%", "%"};
inline constexpr Words kPerYear{"/jr", "/yr"};

/// Words as a text of the plan.
Text text_of(Words words);

}  // namespace wijk
