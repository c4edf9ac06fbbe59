// SPDX-License-Identifier: EUPL-1.2
//
// Who asks, and whether that is allowed. Inside the room only.
#pragma once

#include "serve/service.hpp"

#include <optional>

namespace wijk {

/// The problem in the form that fits the address: JSON for programs, a page for people.
Answer refuse(Call const& call, int status, std::string_view kind, Text const& title,
              Text const& detail = {});

/// Puts the session of the cookie or the bearer's token into the call. A cookie that is wrong,
/// expired or malformed makes a visitor; a wrong token is refused, for a program meant it.
std::optional<Answer> who_asks(Call& call);

/// Whether the account of the call may call the route, with what it sent along.
std::optional<Answer> let_in(Call const& call, Route const& route);

}  // namespace wijk
