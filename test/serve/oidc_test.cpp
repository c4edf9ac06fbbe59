// SPDX-License-Identifier: EUPL-1.2
//
// Tokens of OpenID Connect, signed here in all the ways that are wrong, and what comes back from a
// provider without one. With a real provider: test/browser/oidc.test.mjs.
#include "edit_forms.hpp"
#include "serve/oidc/provider.hpp"
#include "serve/oidc/token.hpp"

#include <cjose/cjose.h>
#include <gtest/gtest.h>
#include <sodium.h>

namespace wijk::oidc {
namespace {

using serving::header_of;
using serving::says;
using serving::Serving;

constexpr std::int64_t kNow = 1'795'683'600;
Expected const kExpected{"https://in.test", "wijk", "n-1", kNow};

Json claims() {
  return {{"iss", "https://in.test"}, {"aud", "wijk"},   {"nonce", "n-1"}, {"sub", "s-1"},
          {"iat", kNow - 1},          {"exp", kNow + 60}};
}

std::string base64(std::string_view text) {
  std::string out(sodium_base64_encoded_len(text.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING),
                  '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<unsigned char const*>(text.data()),
                    text.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  out.pop_back();
  return out;
}

/// A key that was made for this test.
struct Key {
  cjose_jwk_t* jwk;
  std::string id;

  Key(cjose_jwk_t* made, std::string name) : jwk{made}, id{std::move(name)} {
    cjose_jwk_set_kid(jwk, id.data(), id.size(), nullptr);
  }
  Key(Key const&) = delete;
  Key& operator=(Key const&) = delete;
  ~Key() { cjose_jwk_release(jwk); }

  Json shown() const {
    std::unique_ptr<char, decltype(&std::free)> const text{cjose_jwk_to_json(jwk, false, nullptr),
                                                           &std::free};
    return Json::parse(text.get());
  }
  std::string token(char const* algorithm, Json const& said,
                    std::string const& critical = {}) const {
    auto* const header = cjose_header_new(nullptr);
    cjose_header_set(header, "alg", algorithm, nullptr);
    cjose_header_set(header, "kid", id.c_str(), nullptr);
    if (!critical.empty()) {
      cjose_header_set_raw(header, "crit", critical.c_str(), nullptr);
    }
    auto const text = said.dump();
    auto* const signed_one = cjose_jws_sign(
        jwk, header, reinterpret_cast<std::uint8_t const*>(text.data()), text.size(), nullptr);
    char const* out = nullptr;
    cjose_jws_export(signed_one, &out, nullptr);
    std::string token{out};
    cjose_jws_release(signed_one);
    cjose_header_release(header);
    return token;
  }
};

cjose_jwk_t* new_rsa(std::size_t bits = 2048) {
  std::uint8_t const exponent[] = {1, 0, 1};
  return cjose_jwk_create_RSA_random(bits, exponent, sizeof exponent, nullptr);
}
Key const& rsa() {
  static Key const key{new_rsa(), "r-1"};
  return key;
}
Key const& curve() {
  static Key const key{cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, nullptr), "e-1"};
  return key;
}
Json keys() { return {{"keys", {rsa().shown(), curve().shown()}}}; }

std::string wrong(std::string const& token, Json const& set = keys()) {
  return read_token(token, set, kExpected).wrong;
}
std::string wrong_with(char const* name, Json const& value) {
  auto said = claims();
  said[name] = value;
  return wrong(rsa().token("RS256", said));
}

TEST(OidcToken, OfTheProviderIsTaken) {
  auto const token = read_token(rsa().token("RS256", claims()), keys(), kExpected);
  EXPECT_EQ(token.wrong, "");
  EXPECT_EQ(token.claims.at("sub"), "s-1");
  EXPECT_EQ(wrong(curve().token("ES256", claims())), "");
}

TEST(OidcToken, WithAnotherSignatureIsRefused) {
  Key const stranger{new_rsa(), "r-1"};
  EXPECT_EQ(wrong(stranger.token("RS256", claims())), "with a wrong signature");
  Key const other{cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, nullptr), "e-1"};
  EXPECT_EQ(wrong(other.token("ES256", claims())), "with a wrong signature");
  auto token = rsa().token("RS256", claims());
  auto said = claims();
  said["sub"] = "s-2";
  auto const first = token.find('.');
  token.replace(first + 1, token.rfind('.') - first - 1, base64(said.dump()));
  EXPECT_EQ(wrong(token), "with a wrong signature");
}

TEST(OidcToken, ThatIsNotSignedIsRefused) {
  for (std::string const algorithm : {"none", "None", "NONE", ""}) {
    auto const token =
        base64(Json{{"alg", algorithm}, {"kid", "r-1"}}.dump()) + "." + base64(claims().dump());
    EXPECT_NE(wrong(token + "."), "") << algorithm;
    EXPECT_NE(wrong(token + ".AAAA"), "") << algorithm;
    EXPECT_NE(wrong(token), "") << algorithm;
  }
}

/// The public key as the secret of a symmetric signature: what everybody could make.
TEST(OidcToken, SignedWithThePublicKeyIsRefused) {
  auto const known = rsa().shown().dump();
  Key const secret{cjose_jwk_create_oct_spec(reinterpret_cast<std::uint8_t const*>(known.data()),
                                             known.size(), nullptr),
                   "r-1"};
  EXPECT_EQ(wrong(secret.token("HS256", claims())), "signed in a way that is not taken (HS256)");
  EXPECT_EQ(wrong(rsa().token("RS512", claims())), "signed in a way that is not taken (RS512)");
}

TEST(OidcToken, OfAnUnknownKeyAsksForNewOnes) {
  Key const fresh{new_rsa(), "r-2"};
  auto const token = read_token(fresh.token("RS256", claims()), keys(), kExpected);
  EXPECT_TRUE(token.unknown_key);
  EXPECT_TRUE(token.claims.is_null());
  EXPECT_FALSE(read_token(rsa().token("RS256", claims()), keys(), kExpected).unknown_key);
}

TEST(OidcToken, TakesKeysForWhatTheyAreFor) {
  auto const token = rsa().token("RS256", claims());
  for (auto const& [name, value] :
       {std::pair{"use", "enc"}, std::pair{"alg", "RS512"}, std::pair{"kty", "oct"}}) {
    auto key = rsa().shown();
    key[name] = value;
    EXPECT_EQ(wrong(token, {{"keys", {key}}}), "signed with an unknown key") << name;
  }
  EXPECT_EQ(wrong(token, {{"keys", {rsa().shown(), rsa().shown()}}}), "signed with an unknown key");
  for (Json const& set : {Json::object(), Json{{"keys", "x"}}, Json{{"keys", {1, nullptr}}}}) {
    EXPECT_EQ(wrong(token, set), "signed with an unknown key") << set;
  }
  Key const weak{new_rsa(1024), "r-1"};
  EXPECT_EQ(wrong(weak.token("RS256", claims()), {{"keys", {weak.shown()}}}),
            "signed with an unknown key");
}

TEST(OidcToken, HoldsItsClaimsAgainstWhatWasAsked) {
  EXPECT_NE(wrong_with("iss", "https://in.test/"), "");
  EXPECT_NE(wrong_with("aud", "other"), "");
  EXPECT_NE(wrong_with("aud", {"wijk", "other"}), "") << "of two, and not said for whom";
  EXPECT_NE(wrong_with("azp", "other"), "");
  EXPECT_NE(wrong_with("nonce", "n-2"), "");
  EXPECT_NE(wrong_with("nonce", nullptr), "");
  EXPECT_NE(wrong_with("sub", ""), "");
  EXPECT_NE(wrong_with("exp", kNow - 61), "");
  EXPECT_NE(wrong_with("exp", "never"), "");
  EXPECT_NE(wrong_with("exp", 1e300), "");
  EXPECT_NE(wrong_with("nbf", kNow + 61), "");
  EXPECT_NE(wrong_with("iat", kNow + 61), "");
  EXPECT_NE(wrong_with("iat", kNow - 601), "");
  EXPECT_EQ(wrong_with("aud", {"wijk"}), "");
  EXPECT_EQ(wrong_with("exp", kNow - 59), "") << "clocks differ a little";
  auto both = claims();
  both["aud"] = {"other", "wijk"};
  both["azp"] = "wijk";
  EXPECT_EQ(wrong(rsa().token("RS256", both)), "");
}

TEST(OidcToken, ThatIsNoneIsRefused) {
  for (std::string const& text : {std::string{}, std::string{"a.b.c"}, std::string{"..."},
                                  std::string(20'000, 'a'), std::string{"\xFF\0.\0", 4}}) {
    EXPECT_NE(wrong(text), "");
  }
  EXPECT_NE(wrong(rsa().token("RS256", Json::array())), "");
  EXPECT_NE(wrong(rsa().token("RS256", claims(), R"(["exp"])")), "");
}

TEST(OidcTicket, IsReadByItsMakersOnly) {
  auto const key = key_of("geheim");
  auto const ticket = new_ticket("/groningen?a=é", true, 1000);
  auto const text = sealed(ticket, key);
  auto const read = opened(text, key, 2000);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->state, ticket.state);
  EXPECT_EQ(read->nonce, ticket.nonce);
  EXPECT_EQ(read->verifier, ticket.verifier);
  EXPECT_EQ(read->back, "/groningen?a=é");
  EXPECT_TRUE(read->english);
  EXPECT_EQ(text.find("groningen"), std::string::npos);
  EXPECT_FALSE(opened(text, key, 1000 + kTicketSeconds * 1000));
  EXPECT_FALSE(opened(text, key_of("anders"), 2000));
  auto changed = text;
  changed[60] = changed[60] == 'A' ? 'B' : 'A';
  EXPECT_FALSE(opened(changed, key, 2000));
  for (std::string const& none : {std::string{}, std::string{"AAAA"}, std::string(9000, 'A')}) {
    EXPECT_FALSE(opened(none, key, 2000));
  }
  EXPECT_TRUE(new_ticket(std::string(1001, 'x'), false, 0).back.empty());
}

TEST(OidcTicket, ChallengeIsThatOfTheStandard) {
  EXPECT_EQ(challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");  // RFC 7636, appendix B
}

TEST(OidcAddress, IsEncryptedOrOfThisMachine) {
  for (auto const* const safe :
       {"https://in.test", "http://127.0.0.1:80/x", "http://[::1]/", "http://localhost"}) {
    EXPECT_TRUE(is_safe(safe)) << safe;
  }
  for (auto const* const unsafe :
       {"", "https://", "http://in.test", "http://localhost.in.test", "http://127.0.0.1.test",
        "file:///etc/passwd", "https://a@b", "https://in.test/\r\n", "ftp://127.0.0.1"}) {
    EXPECT_FALSE(is_safe(unsafe)) << unsafe;
  }
}

/// A server whose provider is not there: nobody listens on port 1.
struct Served : Serving {
  std::vector<std::string> lines;
  Provider provider{{"http://127.0.0.1:1", "wijk", "geheim", "Gemeente Test"},
                    [this](std::string const& line) { lines.push_back(line); }};
  Served() { service.provider = &provider; }

  Answer back(std::string const& query, std::string const& cookie = {}) {
    return ask(Method::get, "/inloggen/oidc/terug?" + query, "",
               {{"Cookie", "wijk_oidc=" + cookie}});
  }
};

TEST(OidcPages, AreThereWithAProviderOnly) {
  Serving without;
  EXPECT_EQ(without.get("/inloggen/oidc").status, 404);
  EXPECT_EQ(without.get("/inloggen/oidc/terug").status, 404);
  EXPECT_FALSE(says(without.get("/inloggen"), "/inloggen/oidc"));
  Served with;
  auto const page = with.get("/inloggen?terug=/groningen");
  EXPECT_TRUE(says(page, "Inloggen met Gemeente Test"));
  EXPECT_TRUE(says(page, "/inloggen/oidc?terug=%2Fgroningen"));
  EXPECT_TRUE(says(page, "type=\"password\""));
}

TEST(OidcPages, SayThatTheProviderDoesNotAnswer) {
  Served served;
  auto const answer = served.get("/inloggen/oidc");
  EXPECT_EQ(answer.status, 424);
  EXPECT_TRUE(says(answer, "Gemeente Test antwoordt nu niet")) << *answer.body;
  EXPECT_TRUE(says(served.get("/en/inloggen/oidc"), "Gemeente Test does not answer now"));
  ASSERT_EQ(served.lines.size(), 1U) << "it is left alone for a while";
  EXPECT_TRUE(served.lines[0].starts_with(
      "OpenID Connect: http://127.0.0.1:1/.well-known/openid-configuration: "))
      << served.lines[0];
}

TEST(OidcPages, TakeNobodyWhoDoesNotComeFromHere) {
  Served served;
  auto const ticket = new_ticket("", false, served.clock().unix_ms);
  auto const cookie = sealed(ticket, served.provider.key());
  EXPECT_EQ(served.back("code=x&state=" + ticket.state).status, 400);
  EXPECT_EQ(served.back("code=x&state=other", cookie).status, 400);
  EXPECT_EQ(served.back("code=x", cookie).status, 400);
  EXPECT_EQ(served.back("code=x&state=" + ticket.state + "&iss=https://evil.test", cookie).status,
            424);
  auto const old = new_ticket("", false, served.clock().unix_ms - 700'000);
  EXPECT_EQ(served.back("code=x&state=" + old.state, sealed(old, served.provider.key())).status,
            400);
  auto const none = served.back("state=" + ticket.state + "&error=access_denied", cookie);
  EXPECT_EQ(none.status, 403);
  EXPECT_TRUE(says(none, "U bent niet ingelogd bij Gemeente Test"));
  EXPECT_TRUE(header_of(none, "Set-Cookie").starts_with("wijk_oidc=;")) << "used once";
  EXPECT_EQ(served.back("state=" + ticket.state + "&error=server_error", cookie).status, 424);
}

TEST(OidcPages, LetTheAdministratorSayWhoseAnAccountIs) {
  Served served;
  served.as("admin");
  auto const made = send(served, "/accounts",
                         {{"naam", "anna"}, {"rol", "manager"}, {"oidc", "anna@gemeente.test"}});
  EXPECT_EQ(made.status, 201);
  EXPECT_FALSE(says(made, "one-time\">")) << "it needs no password";
  EXPECT_TRUE(says(made, "anna@gemeente.test (nog niet gebruikt)"));
  auto const taken = send(served, "/accounts",
                          {{"naam", "bert"}, {"rol", "manager"}, {"oidc", "ANNA@gemeente.test"}});
  EXPECT_EQ(taken.status, 422);
  EXPECT_TRUE(says(taken, "hoort al bij een ander account"));
  auto const who = *served.store.sign_in_vouched(
      {"http://127.0.0.1:1", "s-1", "anna@gemeente.test"}, served.clock());
  EXPECT_EQ(who.outcome, SignIn::Outcome::accepted);
  auto const same = send(served, "/accounts/anna",
                         {{"rol", "manager"}, {"actief", "ja"}, {"oidc", "anna@gemeente.test"}});
  EXPECT_EQ(same.status, 303);
  EXPECT_TRUE(*served.store.session(who.session.token, served.clock())) << "nothing changed";
  auto const gone =
      send(served, "/accounts/anna", {{"rol", "manager"}, {"actief", "ja"}, {"oidc", ""}});
  EXPECT_EQ(gone.status, 303);
  EXPECT_FALSE(*served.store.session(who.session.token, served.clock()));
  EXPECT_TRUE(served.store.identities()->empty());
}

}  // namespace
}  // namespace wijk::oidc
