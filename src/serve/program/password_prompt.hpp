// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/program/order.hpp"

#include <string>

namespace wijk {

/// A new password for an account: twice and unseen from the terminal, or the first line of standard
/// input where that is none. Refuses one that is too short, is the name, or differs the second
/// time.
Result<std::string> ask_password(Order const& order);

}  // namespace wijk
