// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/api/api.hpp"

namespace wijk::api {

/// An account without what is never shown to others; with its contact for an administrator.
Json account_json(Call const& call, Account const& account);

inline constexpr std::size_t kLongestPassword = 256;  ///< bytes of it that a request may hold

/// A session's cookie, as `gate.cpp` reads it; without a token: the one that takes it away.
std::string session_cookie(Service const& service, std::string const& token);

}  // namespace wijk::api
