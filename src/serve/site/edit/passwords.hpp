// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/site/edit/edit.hpp"

namespace wijk::edit {

/// Shorter ones are refused: NIST SP 800-63B asks for 8, and length is what helps.
inline constexpr std::size_t kShortestPassword = 10;

/// Why a password will not do; empty where it will.
Text wrong_with_password(std::string const& password, std::string const& again);
/// Four groups of letters and digits that are not mistaken for each other: 80 bits.
std::string one_time_password();
/// A password is typed by hand and never shown again.
Markup password_field(Call const& call, std::string const& name, Words label,
                      std::string const& error, bool is_new);

}  // namespace wijk::edit
