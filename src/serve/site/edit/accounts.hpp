// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/site/edit/edit.hpp"

namespace wijk::edit {

/// The fields of a form about an account: name shown, role, partner.
Markup account_fields(Call const& call, Account const& account);
/// Puts what such a form says into the account; what is wrong with it, or nothing.
Text read_account(Call const& call, Account& account);
/// A password that was just made, shown this once.
Markup one_time_box(Call const& call, std::string const& name, std::string const& password);

}  // namespace wijk::edit
