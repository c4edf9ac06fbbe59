// SPDX-License-Identifier: EUPL-1.2
//
// An ID token held against the provider's keys and against what was asked (OpenID Connect Core 1.0,
// 3.1.3.7). The only place that knows cjose.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace wijk::oidc {

struct Expected {
  std::string issuer, client, nonce;
  std::int64_t now_s = 0;  ///< seconds since 1970
};

struct Token {
  nlohmann::json claims{};   ///< where nothing is wrong
  std::string wrong{};       ///< for the log
  bool unknown_key = false;  ///< the provider may have got new keys meanwhile
};

/// `keys` is a JSON Web Key Set (RFC 7517). RS256 and ES256 only, so that no key is taken for one
/// of another kind.
Token read_token(std::string const& compact, nlohmann::json const& keys, Expected const& expected);

}  // namespace wijk::oidc
