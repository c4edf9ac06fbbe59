// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/api/api.hpp"

namespace wijk::api {

/// An account without what is never shown to others; with its contact for an administrator.
Json account_json(Call const& call, Account const& account);

/// Characters that a password has at least. No other demands: length is what counts (NIST SP
/// 800-63B, 5.1.1).
inline constexpr std::size_t kShortestPassword = 12;
inline constexpr std::size_t kLongestPassword = 256;

/// A session's cookie, as `gate.cpp` reads it; without a token: the one that takes it away.
std::string session_cookie(Service const& service, std::string const& token);

}  // namespace wijk::api
