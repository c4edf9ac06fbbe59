// SPDX-License-Identifier: EUPL-1.2
//
// Signing in and out. A browser gets a cookie that no script reads, and a token to send along with
// what it changes; a program asks for `"bearer": true` and gets the token itself.
#include "serve/api/handlers.hpp"
#include "serve/api/people.hpp"

namespace wijk::api {
namespace {

Json session_json(Call const& call, Session const& session) {
  return {{"account", account_json(call, session.account)},
          {"csrf", session.csrf},
          {"until", session.until}};
}

Answer too_often(Call const& call, std::int64_t wait_s) {
  return problem(429, "too-many-tries", call, {"Te vaak geprobeerd", "Tried too often"},
                 say("Probeer het over {} seconden weer.", "Try again in {} seconds.", wait_s))
      .with("Retry-After", std::to_string(wait_s));
}

Answer wrong(Call const& call) {
  return problem(401, "wrong-sign-in", call,
                 {"Naam of wachtwoord klopt niet", "Name or password is not right"})
      .with("WWW-Authenticate", "Bearer");
}

Answer signed_in(Call const& call, Session const& session, bool bearer) {
  static_cast<void>(
      call.service.store.note(session.account.name, "signed-in", "", call.service.clock()));
  auto json = session_json(call, session);
  if (bearer) {
    json["token"] = session.token;
  }
  auto answer = created(call, "/api/v1/sessions/current", json);
  answer.with("Cache-Control", "no-store");
  return bearer ? answer : answer.with("Set-Cookie", session_cookie(call.service, session.token));
}

}  // namespace

std::string session_cookie(Service const& service, std::string const& token) {
  return fmt::format("wijk_session={}; Path=/; HttpOnly; SameSite=Lax{}{}", token,
                     token.empty() ? "; Max-Age=0" : "", service.secure ? "; Secure" : "");
}

Answer sign_in(Call& call) {
  auto const body = body_object(call);
  if (!body) {
    return body.problem();
  }
  std::string bad;
  auto const name = text_member(*body, "name", bad);
  auto const password = text_member(*body, "password", bad, kLongestPassword);
  if (!bad.empty() || name.empty() || password.empty()) {
    return bad_member(call, bad.empty() ? (name.empty() ? "name" : "password") : bad);
  }
  auto const moment = call.service.clock();
  auto const tried = call.service.store.sign_in(name, password, call.request.remote, moment);
  if (!tried) {
    return refused(call, tried.refusal());
  }
  switch (tried->outcome) {
    case SignIn::Outcome::throttled: return too_often(call, tried->wait_s);
    case SignIn::Outcome::wrong: return wrong(call);
    case SignIn::Outcome::accepted: break;
  }
  return signed_in(call, tried->session, body->value("bearer", Json(false)) == Json(true));
}

Answer current_session(Call& call) {
  return json_answer(session_json(call, *call.session)).with("Cache-Control", "no-store");
}

Answer sign_out(Call& call) {
  auto const done = call.service.store.sign_out(call.session->token, call.service.clock());
  if (!done) {
    return refused(call, done.refusal());
  }
  note(call, "signed-out", "");
  return no_content().with("Set-Cookie", session_cookie(call.service, ""));
}

}  // namespace wijk::api
