// SPDX-License-Identifier: EUPL-1.2
//
// A provider of OpenID Connect, as its relying party: the authorization code flow with PKCE (OpenID
// Connect Core 1.0, Discovery 1.0, RP-Initiated Logout 1.0). What it is asked takes seconds at
// worst: only requests that have threads of their own may do so (server.cpp).
#pragma once

#include "serve/oidc/ask.hpp"
#include "serve/oidc/ticket.hpp"
#include "store/store.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <variant>

namespace wijk::oidc {

struct Settings {
  std::string issuer;
  std::string client, secret;
  std::string name;  ///< what people call it: "Gemeente Groningen"
};

/// What the provider says of itself.
struct Metadata {
  std::string authorization, token, keys_from;
  std::string userinfo, end_session;  ///< empty: it has none
  bool secret_in_form = false;        ///< else in a header
  Json keys{};
  Time read{};
};
using MetadataPtr = std::shared_ptr<Metadata const>;

enum class Failure : std::uint8_t { unreachable, untrusted };
using Outcome = std::variant<Vouched, Failure>;

/// May be used from any thread.
class Provider {
 public:
  using Log = std::function<void(std::string const&)>;

  Provider(Settings settings, Log log);

  std::string const& name() const { return x_settings.name; }
  std::string const& issuer() const { return x_settings.issuer; }
  TicketKey const& key() const { return x_key; }
  void log(std::string const& line) const { x_log("OpenID Connect: " + line); }

  /// Reads what the provider says of itself, so that the first who signs in need not wait for it.
  void get_ready();
  /// Where somebody signs in, to come back at `back`; empty where the provider does not answer.
  std::string sign_in_address(Ticket const& ticket, std::string const& back);
  /// Where somebody ends the session at the provider; empty where it offers none, or was not asked
  /// yet. Asks nothing.
  std::string sign_out_address(std::string const& back) const;
  /// Who came back with a code.
  Outcome who(std::string const& code, Ticket const& ticket, std::string const& back, Moment now);

 private:
  MetadataPtr known() const;
  MetadataPtr metadata(Time until);
  MetadataPtr read(Time until) const;
  MetadataPtr with_new_keys(MetadataPtr const& of, Time until);
  Json claims_of(std::string const& id_token, std::string const& nonce, Moment now,
                 MetadataPtr metadata, Time until);
  void add_address(Json& claims, std::string const& access_token, Metadata const& metadata,
                   Time until) const;

  Settings x_settings;
  Log x_log;
  TicketKey x_key;
  mutable std::mutex x_mutex;
  MetadataPtr x_known;
  Time x_not_before{};  ///< after it failed
};

}  // namespace wijk::oidc
