// SPDX-License-Identifier: EUPL-1.2
//
// The own account: what it may do, its password, and leaving: /account.
#include "serve/site/edit/cookie.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/edit/passwords.hpp"

namespace wijk::edit {
namespace {

constexpr Words kMay[] = {
    {"Lezen.", "Read."},
    {"Ideeën insturen en het antwoord volgen.", "Send ideas and follow the answer."},
    {"De onderdelen van de eigen partij wijzigen. Wat van een ander is, gaat als voorstel naar die "
     "partij.",
     "Change the parts of the own partner. What belongs to another goes to that partner as a "
     "proposal."},
    {"Het hele plan wijzigen, edities openen en vaststellen, een eerdere versie terugzetten.",
     "Change the whole plan, open and adopt editions, bring back an earlier version."},
    {"Ook accounts beheren en het logboek lezen.", "Manage accounts and read the log as well."},
};

Markup message(Call const& call) {
  auto const what = query_value(call.request, "bericht");
  if (what == "welkom") {
    return box("ok", said(call, "Welkom. Uw account is klaar.", "Welcome. Your account is ready."));
  }
  if (what == "wachtwoord") {
    return box("ok", said(call, "Uw wachtwoord is gewijzigd.", "Your password has been changed."));
  }
  return {};
}

Markup ways_on(Call const& call) {
  auto const& account = call.session->account;
  std::vector<Markup> items;
  for (auto const& plan : call.service.live.plans()) {
    auto const snapshot = call.service.live.current(plan);
    auto const name = snapshot == nullptr ? plan : in(call, snapshot->reading.plan.name);
    if (account.role >= Role::partner) {
      items.push_back(link(address(call, "/" + plan + "/voor-u"),
                           said(call, "Wat op u wacht in {}", "What waits for you in {}", name)));
    } else {
      items.push_back(link(address(call, "/" + plan), name));
    }
  }
  if (account.role == Role::administrator) {
    items.push_back(link(address(call, "/accounts"), said(call, "Accounts", "Accounts")));
    items.push_back(link(address(call, "/logboek"), said(call, "Logboek", "Log")));
  }
  return bullets(items);
}

/// Whether the account has a password here, and not OpenID Connect alone.
bool has_password(Call const& call) {
  auto const identity = call.service.store.identity(call.session->account.name);
  return !identity || !*identity || (*identity)->has_password;
}

/// The form to change the password, where there is one.
Markup password_part(Call const& call, std::string const& wrong_old, std::string const& wrong_new) {
  if (!has_password(call)) {
    return paragraph(said(call, "U logt in met OpenID Connect en hebt hier geen wachtwoord.",
                          "You sign in with OpenID Connect and have no password here."));
  }
  return form(
      call, address(call, "/account"),
      password_field(call, "oud", {"Wachtwoord van nu", "Present password"}, wrong_old, false) +
          password_field(call, "nieuw", {"Nieuw wachtwoord", "New password"}, wrong_new, true) +
          password_field(call, "nogmaals",
                         {"Nieuw wachtwoord nog een keer", "New password once more"}, "", true) +
          actions(button(said(call, "Wachtwoord wijzigen", "Change password"))));
}

Answer page(Call const& call, std::string const& wrong_old, std::string const& wrong_new,
            int status = 200) {
  auto const& account = call.session->account;
  Text const title{"Uw account", "Your account"};
  std::vector<Pair> rows{{said(call, "Naam", "Name"), escaped(account.name)},
                         {said(call, "Rol", "Role"), escaped(role_name(call, account.role))}};
  if (!account.partner.empty()) {
    rows.push_back({said(call, "Voor", "For"), escaped(partner_name(call, account.partner))});
  }
  rows.push_back({said(call, "Wat u mag", "What you may do"),
                  escaped(in(call, kMay[static_cast<std::size_t>(account.role)]))});
  return site_answer(
      call,
      {.title = title,
       .content = page_head(call, title) + message(call) + pairs(rows) + ways_on(call) +
                  subtitle(said(call, "Wachtwoord", "Password")) +
                  password_part(call, wrong_old, wrong_new) +
                  element("p", {},
                          link(address(call, "/account/verwijderen"),
                               said(call, "Mijn account verwijderen…", "Remove my account…"))),
       .status = status});
}

/// Whether the password is that of the account; the session made for asking ends at once.
bool knows_password(Call const& call, std::string const& password) {
  auto& store = call.service.store;
  auto const now = call.service.clock();
  auto const result = store.sign_in(call.session->account.name, password, call.request.remote, now);
  if (!result || result->outcome != SignIn::Outcome::accepted) {
    return false;
  }
  static_cast<void>(store.sign_out(result->session.token, now));
  return true;
}

std::string wrong_password(Call const& call) {
  return said(call, "Dit is niet uw wachtwoord, of u probeerde het te vaak.",
              "This is not your password, or you tried too often.");
}

}  // namespace

Answer account_page(Call& call) {
  if (auto const no = gate(call, Role::resident)) {
    return *no;
  }
  return page(call, {}, {});
}

Answer change_password(Call& call) {
  if (auto const no = gate(call, Role::resident)) {
    return *no;
  }
  auto const next = call.request.form_field("nieuw").value_or("");
  auto const again = call.request.form_field("nogmaals").value_or("");
  auto const problem = wrong_with_passwords(next, again, call.session->account.name);
  if (!problem.empty()) {
    return page(call, {}, sentence(in(call, problem)), 422);
  }
  if (!knows_password(call, call.request.form_field("oud").value_or(""))) {
    return page(call, wrong_password(call), {}, 422);
  }
  auto const name = call.session->account.name;
  auto const now = call.service.clock();
  auto const changed = call.service.store.set_password(name, next, now);
  if (!changed) {
    return refused_page(call, changed.refusal());
  }
  noted(call, "password-set", name);
  // A new password ends all sessions: this one goes on as a new one.
  auto const result = call.service.store.sign_in(name, next, call.request.remote, now);
  if (!result || result->outcome != SignIn::Outcome::accepted) {
    return see_other(address(call, "/inloggen"));
  }
  return see_other(with_fields(address(call, "/account"), {{"bericht", "wachtwoord"}}))
      .with("Set-Cookie", session_cookie(call.service, result->session.token));
}

Answer leave_page(Call& call) {
  if (auto const no = gate(call, Role::resident)) {
    return *no;
  }
  Text const title{"Uw account verwijderen?", "Remove your account?"};
  auto const wrong = query_value(call.request, "bericht") == "fout" ? wrong_password(call) : "";
  auto const password =
      has_password(call)
          ? password_field(call, "wachtwoord", {"Uw wachtwoord", "Your password"}, wrong, false)
          : Markup{};
  auto const fields =
      password +
      actions(button(said(call, "Verwijder mijn account", "Remove my account")) +
              button_link(address(call, "/account"), said(call, "Toch niet", "Rather not")));
  return site_answer(
      call,
      {.title = title,
       .content = page_head(call, title,
                            {"Uw naam en gegevens gaan weg en u kunt niet meer inloggen. Uw "
                             "ideeën en wijzigingen blijven staan, zonder uw naam.",
                             "Your name and data go and you can no longer sign in. Your ideas "
                             "and changes stay, without your name."}) +
                  form(call, address(call, "/account/verwijderen"), fields)});
}

Answer leave(Call& call) {
  if (auto const no = gate(call, Role::resident)) {
    return *no;
  }
  if (has_password(call) &&
      !knows_password(call, call.request.form_field("wachtwoord").value_or(""))) {
    return see_other(with_fields(address(call, "/account/verwijderen"), {{"bericht", "fout"}}));
  }
  auto const name = call.session->account.name;
  noted(call, "account-left", name);
  auto const gone = call.service.store.forget_account(name, call.service.clock());
  if (!gone) {
    return refused_page(call, gone.refusal());
  }
  return see_other(with_fields(address(call, "/inloggen"), {{"bericht", "weg"}}))
      .with("Set-Cookie", ended_cookie(call.service));
}

}  // namespace wijk::edit
