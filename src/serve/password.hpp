// SPDX-License-Identifier: EUPL-1.2
//
// What a new password has to be, wherever it is chosen: on the site, over the API or in a terminal.
#pragma once

#include "finding/text.hpp"

#include <cstddef>
#include <string_view>

namespace wijk {

/// Characters that a password has at least. No other demands: length is what counts (NIST SP
/// 800-63B, 5.1.1).
inline constexpr std::size_t kShortestPassword = 12;

/// Why a password will not do for the account of that name; empty where it will.
Text wrong_with_password(std::string_view password, std::string_view account);

}  // namespace wijk
