// SPDX-License-Identifier: EUPL-1.2
#include "serve/oidc/provider.hpp"

#include "serve/http.hpp"
#include "serve/oidc/token.hpp"

#include <sodium.h>

#include <algorithm>

namespace wijk::oidc {
namespace {

using namespace std::chrono_literals;
using Clocking = std::chrono::steady_clock;

constexpr auto kPatience = 6s;  // for all that one request asks together
constexpr auto kTrue = 1h;      // what the provider says of itself
constexpr auto kRest = 10s;     // after it did not answer

std::string text_of(Json const& object, char const* name) {
  auto const found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::string with(std::string address, std::string_view name, std::string_view value) {
  address += address.find('?') == std::string::npos ? '?' : '&';
  return address.append(name) + "=" + percent_encoded(value);
}

std::string field(std::string_view name, std::string_view value) {
  return std::string{name} + "=" + percent_encoded(value);
}

/// RFC 6749, 2.3.1: both as in a form.
std::string basic(Settings const& settings) {
  auto const pair = percent_encoded(settings.client) + ":" + percent_encoded(settings.secret);
  constexpr int kVariant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_encoded_len(pair.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<unsigned char const*>(pair.data()),
                    pair.size(), kVariant);
  text.pop_back();  // its NUL
  return "Basic " + text;
}

bool takes_header(Json const& json) {
  auto const ways = json.find("token_endpoint_auth_methods_supported");
  return ways == json.end() || !ways->is_array() ||
         std::ranges::find(*ways, Json("client_secret_basic")) != ways->end();
}

/// Some providers write true as a text.
bool is_verified(Json const& claims) {
  auto const found = claims.find("email_verified");
  return found != claims.end() && (*found == true || *found == "true");
}

}  // namespace

Provider::Provider(Settings settings, Log log)
    : x_settings{std::move(settings)}, x_log{std::move(log)}, x_key{key_of(x_settings.secret)} {}

MetadataPtr Provider::known() const {
  std::scoped_lock const lock{x_mutex};
  return x_known;
}

void Provider::get_ready() { metadata(Clocking::now() + kPatience); }

/// What was known goes on being true where the provider does not answer.
MetadataPtr Provider::metadata(Time until) {
  {
    std::scoped_lock const lock{x_mutex};
    auto const now = Clocking::now();
    if (now < x_not_before || (x_known != nullptr && now < x_known->read + kTrue)) {
      return x_known;
    }
  }
  auto fresh = read(until);
  std::scoped_lock const lock{x_mutex};
  if (fresh == nullptr) {
    x_not_before = Clocking::now() + kRest;
  } else {
    x_known = std::move(fresh);
  }
  return x_known;
}

MetadataPtr Provider::read(Time until) const {
  auto base = x_settings.issuer;
  base.resize(base.size() - (base.ends_with('/') ? 1 : 0));
  auto const told = ask({.url = base + "/.well-known/openid-configuration"}, until);
  auto const& json = told.json;
  if (!told.trouble.empty()) {
    log(told.trouble);
    return nullptr;
  }
  Metadata found{.authorization = text_of(json, "authorization_endpoint"),
                 .token = text_of(json, "token_endpoint"),
                 .keys_from = text_of(json, "jwks_uri"),
                 .userinfo = text_of(json, "userinfo_endpoint"),
                 .end_session = text_of(json, "end_session_endpoint"),
                 .secret_in_form = !takes_header(json),
                 .read = Clocking::now()};
  if (text_of(json, "issuer") != x_settings.issuer) {
    log("--oidc-issuer is " + x_settings.issuer + ", but it calls itself " +
        json.value("issuer", Json{}).dump());
    return nullptr;
  }
  if (!is_safe(found.authorization) || !is_safe(found.token) || !is_safe(found.keys_from)) {
    log("an address for signing in, tokens or keys is missing, or not https");
    return nullptr;
  }
  auto keys = ask({.url = found.keys_from}, until);
  if (!keys.trouble.empty()) {
    log(keys.trouble);
    return nullptr;
  }
  found.keys = std::move(keys.json);
  return std::make_shared<Metadata const>(std::move(found));
}

MetadataPtr Provider::with_new_keys(MetadataPtr const& of, Time until) {
  auto keys = ask({.url = of->keys_from}, until);
  if (!keys.trouble.empty()) {
    log(keys.trouble);
    return of;
  }
  auto fresh = *of;
  fresh.keys = std::move(keys.json);
  std::scoped_lock const lock{x_mutex};
  return x_known = std::make_shared<Metadata const>(std::move(fresh));
}

std::string Provider::sign_in_address(Ticket const& ticket, std::string const& back) {
  auto const found = metadata(Clocking::now() + kPatience);
  if (found == nullptr) {
    return {};
  }
  auto address = with(found->authorization, "response_type", "code");
  address = with(address, "client_id", x_settings.client);
  address = with(address, "redirect_uri", back);
  address = with(address, "scope", "openid email");
  address = with(address, "state", ticket.state);
  address = with(address, "nonce", ticket.nonce);
  address = with(address, "code_challenge", challenge_of(ticket.verifier));
  address = with(address, "code_challenge_method", "S256");
  return with(address, "ui_locales", ticket.english ? "en" : "nl");
}

std::string Provider::sign_out_address(std::string const& back) const {
  auto const found = known();
  return found == nullptr || !is_safe(found->end_session)
             ? std::string{}
             : with(with(found->end_session, "client_id", x_settings.client),
                    "post_logout_redirect_uri", back);
}

Outcome Provider::who(std::string const& code, Ticket const& ticket, std::string const& back,
                      Moment now) {
  auto const until = Clocking::now() + kPatience;
  auto const found = metadata(until);
  if (found == nullptr) {
    return Failure::unreachable;
  }
  auto form = field("grant_type", "authorization_code") + "&" + field("code", code) + "&" +
              field("redirect_uri", back) + "&" + field("code_verifier", ticket.verifier);
  if (found->secret_in_form) {
    form += "&" + field("client_id", x_settings.client) + "&" +
            field("client_secret", x_settings.secret);
  }
  auto const told = ask({.url = found->token,
                         .form = form,
                         .authorization = found->secret_in_form ? "" : basic(x_settings)},
                        until);
  if (!told.trouble.empty()) {
    log(told.trouble);
    return told.refused ? Failure::untrusted : Failure::unreachable;
  }
  auto claims = claims_of(text_of(told.json, "id_token"), ticket.nonce, now, found, until);
  if (claims.is_null()) {
    return Failure::untrusted;
  }
  if (!claims.contains("email")) {
    add_address(claims, text_of(told.json, "access_token"), *found, until);
  }
  return Vouched{x_settings.issuer, text_of(claims, "sub"),
                 is_verified(claims) ? text_of(claims, "email") : ""};
}

/// Null where the token cannot be trusted. Keys are read again once where the one of the token is
/// not among them.
Json Provider::claims_of(std::string const& id_token, std::string const& nonce, Moment now,
                         MetadataPtr metadata, Time until) {
  Expected const expected{x_settings.issuer, x_settings.client, nonce, now.unix_ms / 1000};
  auto token = read_token(id_token, metadata->keys, expected);
  if (token.unknown_key) {
    metadata = with_new_keys(metadata, until);
    token = read_token(id_token, metadata->keys, expected);
  }
  if (!token.wrong.empty()) {
    log("the ID token is " + token.wrong);
  }
  return token.claims;
}

/// Many providers tell the e-mail address apart from the token (Core, 5.3 and 5.4).
void Provider::add_address(Json& claims, std::string const& access_token, Metadata const& metadata,
                           Time until) const {
  bool const sendable = access_token.find_first_of("\r\n") == std::string::npos;
  if (metadata.userinfo.empty() || access_token.empty() || !sendable) {
    return;
  }
  auto const told =
      ask({.url = metadata.userinfo, .authorization = "Bearer " + access_token}, until);
  if (!told.trouble.empty()) {
    log(told.trouble);
  } else if (text_of(told.json, "sub") == text_of(claims, "sub")) {
    claims["email"] = text_of(told.json, "email");
    claims["email_verified"] = is_verified(told.json);
  }
}

}  // namespace wijk::oidc
