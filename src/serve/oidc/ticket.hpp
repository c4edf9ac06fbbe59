// SPDX-License-Identifier: EUPL-1.2
//
// What has to be known when somebody comes back from the provider. It is kept by the browser, in a
// cookie that only this server, or another with the same secret, can read or make.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wijk::oidc {

struct Ticket {
  std::string state, nonce;
  std::string verifier;  ///< of PKCE (RFC 7636)
  std::string back;      ///< where to go on
  bool english = false;
  std::int64_t until_ms = 0;
};

inline constexpr int kTicketSeconds = 600;

using TicketKey = std::array<unsigned char, 32>;
TicketKey key_of(std::string_view secret);

/// A `back` that is too long for a cookie is left out.
Ticket new_ticket(std::string back, bool english, std::int64_t now_ms);
std::string sealed(Ticket const& ticket, TicketKey const& key);
/// Nothing where it is not one of ours, or too old.
std::optional<Ticket> opened(std::string_view text, TicketKey const& key, std::int64_t now_ms);

/// The challenge of a verifier: S256.
std::string challenge_of(std::string_view verifier);

}  // namespace wijk::oidc
