// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/site/edit/edit.hpp"

namespace wijk::edit {

/// The way to sign in with the provider of OpenID Connect; nothing where there is none.
Markup sign_in_with_provider(Call const& call, std::string const& back);
/// The way to sign out there as well, said after signing out here.
Markup sign_out_of_provider(Call const& call);

/// Where somebody goes on who just signed in and came from nowhere.
std::string first_page(Call const& call, Account const& account);

/// Whose an account is, as a field of a form about it; nothing where there is no provider.
Markup identity_field(Call const& call, std::string const& expected);
/// "anna@example.nl", and whether it was used; empty where the account is nobody's.
std::string identity_text(Call const& call, Identity const& identity);
/// Puts what such a form says into the store where it differs; what is wrong, or nothing.
Text save_identity(Call const& call, std::string const& account);

}  // namespace wijk::edit
