// SPDX-License-Identifier: EUPL-1.2
#include "serve/oidc/token.hpp"

#include <cjose/cjose.h>
#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace wijk::oidc {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongest = 16u << 10;
constexpr std::int64_t kSkew = 60;        // seconds that two clocks may differ
constexpr std::int64_t kOldest = 600;     // it was asked for a moment ago
constexpr std::size_t kLeastBits = 2048;  // of RSA (NIST SP 800-131A)

struct Release {
  void operator()(cjose_jws_t* token) const { cjose_jws_release(token); }
  void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }
  void operator()(char* text) const { cjose_get_dealloc()(text); }
};
using TokenPtr = std::unique_ptr<cjose_jws_t, Release>;
using KeyPtr = std::unique_ptr<cjose_jwk_t, Release>;

std::string text_of(Json const& object, char const* name) {
  auto const found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::string header_of(cjose_jws_t* token, char const* name) {
  auto const* const value = cjose_header_get(cjose_jws_get_protected(token), name, nullptr);
  return value == nullptr ? std::string{} : std::string{value};
}

bool is_critical(cjose_jws_t* token) {
  std::unique_ptr<char, Release> const value{
      cjose_header_get_raw(cjose_jws_get_protected(token), "crit", nullptr)};
  return value != nullptr;
}

/// Whether a key of the set is for signatures of the kind, and is the one that is named.
bool fits(Json const& key, std::string const& algorithm, std::string const& id) {
  auto const use = key.is_object() ? text_of(key, "use") : std::string{"none"};
  bool const rsa = algorithm == "RS256";
  return (use.empty() || use == "sig") && text_of(key, "kty") == (rsa ? "RSA" : "EC") &&
         (rsa || text_of(key, "crv") == "P-256") &&
         (text_of(key, "alg").empty() || text_of(key, "alg") == algorithm) &&
         (id.empty() || text_of(key, "kid") == id);
}

/// The one key that fits; null where there is none, or there are several.
KeyPtr key_for(Json const& keys, std::string const& algorithm, std::string const& id) {
  std::vector<Json> fitting;
  auto const list = keys.find("keys");
  if (list != keys.end() && list->is_array()) {
    std::ranges::copy_if(*list, std::back_inserter(fitting),
                         [&](Json const& key) { return fits(key, algorithm, id); });
  }
  if (fitting.size() != 1) {
    return nullptr;
  }
  auto const text = fitting.front().dump();
  KeyPtr key{cjose_jwk_import(text.c_str(), text.size(), nullptr)};
  bool const strong = key != nullptr && (algorithm != "RS256" ||
                                         cjose_jwk_get_keysize(key.get(), nullptr) >= kLeastBits);
  return strong ? std::move(key) : nullptr;
}

std::int64_t seconds_of(Json const& claims, char const* name) {
  auto const found = claims.find(name);
  if (found == claims.end() || !found->is_number()) {
    return 0;
  }
  auto const seconds = found->get<double>();  // fractions are allowed
  return seconds > 0 && seconds < 1e12 ? static_cast<std::int64_t>(seconds) : 0;
}

bool is_for(Json const& claims, std::string const& client) {
  auto const audience = claims.find("aud");
  if (audience == claims.end()) {
    return false;
  }
  auto const party = text_of(claims, "azp");
  if (audience->is_string()) {
    return *audience == client && (party.empty() || party == client);
  }
  return audience->is_array() && std::ranges::find(*audience, Json(client)) != audience->end() &&
         (party == client || (audience->size() == 1 && party.empty()));
}

std::string wrong_with(Json const& claims, Expected const& expected) {
  auto const issued = seconds_of(claims, "iat");
  return !claims.is_object()                          ? "no claims"
         : text_of(claims, "iss") != expected.issuer  ? "of another issuer (iss)"
         : !is_for(claims, expected.client)           ? "for another client (aud, azp)"
         : text_of(claims, "nonce") != expected.nonce ? "not what was asked for now (nonce)"
         : text_of(claims, "sub").empty()             ? "of nobody (sub)"
         : seconds_of(claims, "exp") <= expected.now_s - kSkew ? "expired (exp)"
         : seconds_of(claims, "nbf") > expected.now_s + kSkew  ? "not valid yet (nbf)"
         : issued > expected.now_s + kSkew || issued < expected.now_s - kOldest
             ? "made at another time (iat); do the clocks differ?"
             : "";
}

}  // namespace

Token read_token(std::string const& compact, Json const& keys, Expected const& expected) {
  TokenPtr const token{compact.size() > kLongest
                           ? nullptr
                           : cjose_jws_import(compact.data(), compact.size(), nullptr)};
  if (token == nullptr) {
    return {.wrong = "no signed token"};
  }
  auto const algorithm = header_of(token.get(), "alg");
  if ((algorithm != "RS256" && algorithm != "ES256") || is_critical(token.get())) {
    return {.wrong = fmt::format("signed in a way that is not taken ({:.20})", algorithm)};
  }
  auto const key = key_for(keys, algorithm, header_of(token.get(), "kid"));
  if (key == nullptr) {
    return {.wrong = "signed with an unknown key", .unknown_key = true};
  }
  std::uint8_t* text = nullptr;  // of the token
  std::size_t length = 0;
  if (!cjose_jws_verify(token.get(), key.get(), nullptr) ||
      !cjose_jws_get_plaintext(token.get(), &text, &length, nullptr)) {
    return {.wrong = "with a wrong signature"};
  }
  auto claims = Json::parse(text, text + length, nullptr, false);
  if (auto wrong = wrong_with(claims, expected); !wrong.empty()) {
    return {.wrong = std::move(wrong)};
  }
  return {.claims = std::move(claims)};
}

}  // namespace wijk::oidc
