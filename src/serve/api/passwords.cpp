// SPDX-License-Identifier: EUPL-1.2
//
// A new password: of one's own with the present one, of another by an administrator.
#include "serve/api/handlers.hpp"
#include "serve/api/people.hpp"
#include "serve/password.hpp"

namespace wijk::api {
namespace {

/// Nothing where the present password is right; trying is throttled like signing in.
std::optional<Answer> check_present(Call const& call, std::string const& present) {
  auto const moment = call.service.clock();
  auto const tried =
      call.service.store.sign_in(call.account().name, present, call.request.remote, moment);
  if (!tried) {
    return refused(call, tried.refusal());
  }
  if (tried->outcome != SignIn::Outcome::accepted) {
    return forbidden(call,
                     say("het huidige wachtwoord klopt niet", "the present password is not right"));
  }
  if (auto const done = call.service.store.sign_out(tried->session.token, moment); !done) {
    return refused(call, done.refusal());
  }
  return std::nullopt;
}

}  // namespace

Answer set_password(Call& call) {
  auto const name = piece(call, "account");
  bool const own = name == call.account().name;
  if (!own && call.account().role != Role::administrator) {
    return forbidden(call, say("dit account is niet van u", "this account is not yours"));
  }
  auto const body = body_object(call);
  if (!body) {
    return body.problem();
  }
  std::string wrong;
  auto const password = text_member(*body, "password", wrong, kLongestPassword);
  auto const present = text_member(*body, "present", wrong, kLongestPassword);
  if (!wrong.empty()) {
    return bad_member(call, wrong);
  }
  if (auto const why = wrong_with_password(password, name); !why.empty()) {
    return bad_request(call, why);
  }
  if (own) {
    if (auto const problem = check_present(call, present)) {
      return *problem;
    }
  }
  auto const set = call.service.store.set_password(name, password, call.service.clock());
  if (!set) {
    return refused(call, set.refusal());
  }
  if (!*set) {
    return not_found(call, say("er is geen account `{}`", "there is no account `{}`", name));
  }
  static_cast<void>(
      call.service.store.note(call.account().name, "password-set", name, call.service.clock()));
  return no_content();
}

}  // namespace wijk::api
