// SPDX-License-Identifier: EUPL-1.2
//
// The rules of each family, as `checks.cpp` lists them.
#pragma once

#include "check/check.hpp"

namespace wijk {

// money.cpp
void money_totals(Here const& here, Findings& findings);

}  // namespace wijk
