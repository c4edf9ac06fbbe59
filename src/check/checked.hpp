// SPDX-License-Identifier: EUPL-1.2
//
// Everything that is to be known about what was read, in the order in which people see it.
#pragma once

#include "check/check.hpp"
#include "plan/read.hpp"

namespace wijk {

/// Checks the plan where all of it could be read, applies what it accepts, and locates and sorts
/// all findings, those of reading as well.
void check_reading(Reading& reading, CheckOptions const& options);

}  // namespace wijk
