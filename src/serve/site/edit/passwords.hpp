// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/site/edit/edit.hpp"

namespace wijk::edit {

/// Why a password that was typed twice will not do; empty where it will.
Text wrong_with_passwords(std::string const& password, std::string const& again,
                          std::string const& account);
/// Four groups of letters and digits that are not mistaken for each other: 80 bits.
std::string one_time_password();
/// A password is typed by hand and never shown again.
Markup password_field(Call const& call, std::string const& name, Words label,
                      std::string const& error, bool is_new);

}  // namespace wijk::edit
