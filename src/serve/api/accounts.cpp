// SPDX-License-Identifier: EUPL-1.2
//
// Accounts: made, changed and forgotten by an administrator; a password also by whose it is.
#include "serve/api/handlers.hpp"
#include "serve/api/people.hpp"
#include "serve/api/values.hpp"
#include "serve/password.hpp"

namespace wijk::api {
namespace {

Answer no_account(Call const& call) {
  return not_found(
      call, say("er is geen account `{}`", "there is no account `{}`", piece(call, "account")));
}

Given<Account> account_of_path(Call const& call) {
  auto const found = call.service.store.account(piece(call, "account"));
  if (!found) {
    return refused(call, found.refusal());
  }
  return *found ? Given<Account>{**found} : Given<Account>{no_account(call)};
}

/// Takes what the object says over what the account has; the name of a member that is wrong.
std::string take_over(Json const& object, Account& account) {
  std::string wrong;
  auto const text = [&](char const* name, std::string& field) {
    if (object.contains(name)) {
      field = text_member(object, name, wrong);
    }
  };
  text("shown", account.shown);
  text("partner", account.partner);
  text("contact", account.contact);
  if (auto const role = text_member(object, "role", wrong);
      !role.empty() && (!parse_role(role, account.role) || account.role == Role::visitor)) {
    wrong = "role";
  }
  if (auto const active = object.find("active"); active != object.end()) {
    wrong = active->is_boolean() ? wrong : "active";
    account.active = active->is_boolean() ? active->get<bool>() : account.active;
  }
  return account.role == Role::partner && account.partner.empty() && wrong.empty() ? "partner"
                                                                                   : wrong;
}

bool is_account_name(std::string_view name) {
  return !name.empty() && name.size() <= 64 &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.@") ==
             std::string_view::npos;
}

std::string account_path(std::string const& name) {
  return fmt::format("{}/accounts/{}", kRoot, percent_encoded(name));
}

}  // namespace

Json account_json(Call const& call, Account const& account) {
  Json json{{"name", account.name},          {"shown", account.shown},
            {"role", name_of(account.role)}, {"partner", text_or_null(account.partner)},
            {"active", account.active},      {"since", text_or_null(account.since)}};
  if (call.account().role == Role::administrator) {
    json["contact"] = text_or_null(account.contact);
  }
  json["links"] = Json::object({{"self", link(call, account_path(account.name))}});
  return json;
}

Answer accounts(Call& call) {
  auto const all = call.service.store.accounts();
  if (!all) {
    return refused(call, all.refusal());
  }
  return listed(call, all->size(), [&](std::size_t i) { return account_json(call, (*all)[i]); });
}

Answer account(Call& call) {
  auto const found = account_of_path(call);
  return found ? json_answer(account_json(call, *found)) : found.problem();
}

Answer add_account(Call& call) {
  auto const body = body_object(call);
  if (!body) {
    return body.problem();
  }
  Account account;
  std::string wrong;
  account.name = text_member(*body, "name", wrong);
  auto const password = text_member(*body, "password", wrong, kLongestPassword);
  auto const bad = take_over(*body, account);
  if (!is_account_name(account.name)) {
    wrong = "name";
  } else if (!wrong_with_password(password, account.name).empty()) {
    wrong = "password";
  }
  if (!wrong.empty() || !bad.empty()) {
    return bad_member(call, wrong.empty() ? bad : wrong);
  }
  if (account.shown.empty()) {
    account.shown = account.name;
  }
  auto const added = call.service.store.add_account(account, password, call.service.clock());
  if (!added) {
    return refused(call, added.refusal());
  }
  if (!*added) {
    return conflict(
        call, say("er is al een account `{}`", "there is an account `{}` already", account.name));
  }
  note(call, "account-added", account.name);
  auto const kept = call.service.store.account(account.name);
  return created(call, account_path(account.name),
                 account_json(call, kept && *kept ? **kept : account));
}

Answer change_account(Call& call) {
  auto const body = body_object(call);
  auto found = account_of_path(call);
  if (!body || !found) {
    return body ? found.problem() : body.problem();
  }
  if (auto const wrong = take_over(*body, *found); !wrong.empty()) {
    return bad_member(call, wrong);
  }
  bool const own = found->name == call.account().name;
  if (own && (found->role != Role::administrator || !found->active)) {
    return conflict(call, say("u kunt uzelf het beheer niet afnemen",
                              "you cannot take administration from yourself"));
  }
  auto const changed = call.service.store.change_account(*found, call.service.clock());
  if (!changed) {
    return refused(call, changed.refusal());
  }
  if (!*changed) {
    return no_account(call);
  }
  note(call, "account-changed", found->name);
  return json_answer(account_json(call, *found));
}

Answer forget_account(Call& call) {
  auto const name = piece(call, "account");
  if (name == call.account().name) {
    return conflict(call, say("u kunt uzelf niet verwijderen", "you cannot remove yourself"));
  }
  auto const forgotten = call.service.store.forget_account(name, call.service.clock());
  if (!forgotten) {
    return refused(call, forgotten.refusal());
  }
  if (!*forgotten) {
    return no_account(call);
  }
  note(call, "account-forgotten", "");
  return no_content();
}

}  // namespace wijk::api
