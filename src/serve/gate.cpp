// SPDX-License-Identifier: EUPL-1.2
#include "serve/gate.hpp"

#include "serve/language.hpp"
#include "serve/site/site.hpp"

namespace wijk {
namespace {

constexpr std::string_view kCookie = "wijk_session";
constexpr std::size_t kLongestToken = 256;

/// The token behind "Bearer ", whatever the case of that word; nothing where there is none.
std::optional<std::string> bearer(Request const& request) {
  auto const header = request.header("authorization");
  constexpr std::string_view kScheme = "bearer ";
  if (header.size() < kScheme.size()) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < kScheme.size(); ++i) {
    if (kScheme[i] != ' ' ? (header[i] | 0x20) != kScheme[i] : header[i] != ' ') {
      return std::nullopt;
    }
  }
  return std::string{header.substr(kScheme.size())};
}

/// A token is letters, digits and "-_=.+/"; anything else never came from us.
bool plausible(std::string_view token) {
  return !token.empty() && token.size() <= kLongestToken &&
         token.find_first_not_of(
             "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
             "0123456789-_=.+/") == std::string_view::npos;
}

/// Takes the same time wherever the two differ.
bool same_secret(std::string_view a, std::string_view b) {
  unsigned difference = a.size() == b.size() ? 0u : 1u;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    difference |= a[i] == b[i] ? 0u : 1u;
  }
  return difference == 0 && !a.empty();
}

bool changes(Method method) { return method != Method::get && method != Method::head; }

/// Whether a form or script of our own pages sent it, as the session's token proves.
bool from_our_page(Call const& call) {
  auto const header = call.request.header("x-csrf-token");
  auto const given =
      header.empty() ? call.request.form_field("csrf").value_or("") : std::string{header};
  return same_secret(given, call.session->csrf);
}

Role needed(Access access) {
  switch (access) {
    case Access::open: return Role::visitor;
    case Access::signed_in: return Role::resident;
    case Access::partner: return Role::partner;
    case Access::manager: return Role::manager;
    case Access::administrator: return Role::administrator;
  }
  return Role::administrator;
}

/// Programs are told to sign in; people are led to the page where they can.
Answer sign_in_first(Call const& call) {
  if (for_programs(call.request.path)) {
    return problem(401, "not-signed-in", call, {"Log eerst in", "Sign in first"})
        .with("WWW-Authenticate", "Bearer");
  }
  auto const back = address(call, call.request.path);
  return see_other(address(call, "/inloggen") + "?terug=" + percent_encoded(back));
}

}  // namespace

Answer refuse(Call const& call, int status, std::string_view kind, Text const& title,
              Text const& detail) {
  return for_programs(call.request.path) ? problem(status, kind, call, title, detail)
                                         : problem_page(status, call, title, detail);
}

std::optional<Answer> who_asks(Call& call) {
  auto const token = bearer(call.request);
  auto const secret = token ? token : call.request.cookie(kCookie);
  if (!secret) {
    return std::nullopt;
  }
  if (plausible(*secret)) {
    auto found = call.service.store.session(*secret, call.service.clock());
    if (!found) {
      return refuse(call, 503, "unavailable",
                    {"De server kan nu niet bij de opslag", "The server cannot reach its store"},
                    found.refusal().why);
    }
    call.session = std::move(*found);
  }
  if (token && !call.session) {
    return problem(401, "wrong-token", call,
                   {"Het token is onjuist of verlopen", "The token is wrong or has expired"})
        .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }
  return std::nullopt;
}

std::optional<Answer> let_in(Call const& call, Route const& route) {
  bool const change = changes(call.request.method);
  auto const site = call.request.header("sec-fetch-site");
  if (change && (site == "cross-site" || site == "same-site")) {
    return refuse(call, 403, "cross-site",
                  {"Dit kwam van een andere website", "This came from another website"});
  }
  bool const by_cookie = call.session && !bearer(call.request);
  if (change && by_cookie && !from_our_page(call)) {
    return refuse(call, 403, "csrf",
                  {"Dit formulier is niet meer geldig", "This form is no longer valid"},
                  {"Open de pagina opnieuw en probeer het nog eens.",
                   "Open the page again and try once more."});
  }
  if (route.access == Access::open) {
    return std::nullopt;
  }
  if (!call.session) {
    return sign_in_first(call);
  }
  if (call.session->account.role < needed(route.access)) {
    return refuse(call, 403, "forbidden",
                  {"Dit mag u met deze rol niet", "Your role may not do this"});
  }
  return std::nullopt;
}

}  // namespace wijk
