// SPDX-License-Identifier: EUPL-1.2
//
// One account, for the administrator: /accounts/{account}. Its role, a new password, and forgetting
// who it was.
#include "serve/site/edit/accounts.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/edit/passwords.hpp"
#include "serve/site/edit/provider.hpp"

namespace wijk::edit {
namespace {

std::string own_address(Call const& call) {
  return address(call, "/accounts/" + percent_encoded(call.piece("account")));
}

std::optional<Account> account_asked(Call const& call) {
  auto const found = call.service.store.account(call.piece("account"));
  bool const there = found && *found && !(*found)->name.starts_with("verwijderd-");
  return there ? **found : std::optional<Account>{};
}

Markup change_form(Call const& call, Account const& account) {
  auto const identity = call.service.store.identity(account.name);
  return form(
      call, own_address(call),
      account_fields(call, account) +
          identity_field(call, identity && *identity ? (*identity)->expected : "") +
          check_field("actief", "ja", said(call, "Kan inloggen", "Can sign in"), account.active) +
          actions(button(said(call, "Opslaan", "Save"), "primary-action", "stap", "opslaan")));
}

Markup password_form(Call const& call) {
  return form(call, own_address(call),
              paragraph(said(call,
                             "Wie zijn wachtwoord kwijt is, krijgt van u een nieuw. Lopende "
                             "sessies eindigen.",
                             "Who lost the password gets a new one from you. Sessions end.")) +
                  actions(button(said(call, "Nieuw wachtwoord maken", "Make a new password"),
                                 "secondary-action", "stap", "wachtwoord")));
}

Markup forget_form(Call const& call, bool confirm_missing) {
  auto const wrong = confirm_missing
                         ? box("error", said(call, "Zet eerst het vinkje.", "Tick the box first."))
                         : Markup{};
  return form(
      call, own_address(call),
      paragraph(said(call,
                     "Naam en gegevens gaan weg. Wat gedaan is blijft staan onder een "
                     "nummer. Dit is niet terug te draaien.",
                     "Name and data go. What was done stays under a number. This cannot be "
                     "undone.")) +
          wrong +
          check_field("zeker", "ja",
                      said(call, "Ja, vergeet dit account", "Yes, forget this account"), false) +
          actions(
              button(said(call, "Vergeten", "Forget"), "secondary-action", "stap", "vergeten")));
}

Answer page(Call const& call, Account const& account, Markup const& above,
            bool confirm_missing = false, int status = 200) {
  auto const title = say("Account {}", "Account {}", account.name);
  auto const since = say("Sinds {}.", "Since {}.", moment_text(call, account.since, true));
  return site_answer(
      call,
      {.title = title,
       .content =
           page_head(call, title, since) + above + change_form(call, account) +
           subtitle(said(call, "Wachtwoord", "Password")) + password_form(call) +
           subtitle(said(call, "Vergeten", "Forgetting")) + forget_form(call, confirm_missing) +
           element("p", {},
                   link(address(call, "/accounts"), said(call, "Alle accounts", "All accounts"))),
       .status = status});
}

Answer save(Call const& call, Account account) {
  if (auto const wrong = read_account(call, account); !wrong.empty()) {
    return page(call, account, box("error", sentence(in(call, wrong))), false, 422);
  }
  account.active = form_value(call.request, "actief") == "ja";
  bool const own = account.name == call.account().name;
  if (own && (!account.active || account.role != Role::administrator)) {
    return page(
        call, account,
        box("error", said(call, "U kunt uzelf niet buitensluiten. Vraag een andere beheerder.",
                          "You cannot lock yourself out. Ask another administrator.")),
        false, 422);
  }
  auto const changed = call.service.store.change_account(account, call.service.clock());
  if (!changed) {
    return refused_page(call, changed.refusal());
  }
  noted(call, "account-changed", account.name);
  if (auto const wrong = save_identity(call, account.name); !wrong.empty()) {
    return page(call, account, box("error", sentence(in(call, wrong))), false, 422);
  }
  return see_other(with_fields(own_address(call), {{"bericht", "opgeslagen"}}));
}

Answer new_password(Call const& call, Account const& account) {
  auto const password = one_time_password();
  auto const changed =
      call.service.store.set_password(account.name, password, call.service.clock());
  if (!changed) {
    return refused_page(call, changed.refusal());
  }
  noted(call, "password-set", account.name);
  return page(call, account, one_time_box(call, account.name, password))
      .with("Cache-Control", "no-store");
}

Answer forget(Call const& call, Account const& account) {
  if (form_value(call.request, "zeker") != "ja") {
    return page(call, account, {}, true, 422);
  }
  if (account.name == call.account().name) {
    return page(call, account,
                box("error", said(call, "Uw eigen account verwijdert u bij “Uw account”.",
                                  "Remove your own account at “Your account”.")),
                false, 422);
  }
  noted(call, "account-forgotten", account.name);
  auto const gone = call.service.store.forget_account(account.name, call.service.clock());
  if (!gone) {
    return refused_page(call, gone.refusal());
  }
  return see_other(with_fields(address(call, "/accounts"), {{"bericht", "weg"}}));
}

}  // namespace

Answer one_account_page(Call& call) {
  if (auto const no = gate(call, Role::administrator)) {
    return *no;
  }
  auto const account = account_asked(call);
  if (!account) {
    return not_found(call);
  }
  bool const saved = query_value(call.request, "bericht") == "opgeslagen";
  return page(call, *account, saved ? box("ok", said(call, "Opgeslagen.", "Saved.")) : Markup{});
}

Answer change_one_account(Call& call) {
  if (auto const no = gate(call, Role::administrator)) {
    return *no;
  }
  auto const account = account_asked(call);
  if (!account) {
    return not_found(call);
  }
  auto const step = form_value(call.request, "stap");
  return step == "wachtwoord" ? new_password(call, *account)
         : step == "vergeten" ? forget(call, *account)
                              : save(call, *account);
}

}  // namespace wijk::edit
