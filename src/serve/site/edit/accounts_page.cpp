// SPDX-License-Identifier: EUPL-1.2
//
// The accounts, for the administrator: /accounts.
#include "serve/oidc/provider.hpp"
#include "serve/site/edit/accounts.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/edit/passwords.hpp"
#include "serve/site/edit/provider.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

/// Whose it is at the provider of OpenID Connect.
Markup identity_of(Call const& call, std::vector<Identity> const& identities,
                   Account const& account) {
  auto const found = std::ranges::find(identities, account.name, &Identity::account);
  return escaped(found == identities.end() ? "" : identity_text(call, *found));
}

Markup list_of(Call const& call, std::vector<Account> const& accounts,
               std::vector<Identity> const& identities) {
  std::vector<std::string> head{said(call, "Naam", "Name"), said(call, "Getoond als", "Shown as"),
                                said(call, "Rol", "Role"), said(call, "Partij", "Partner"),
                                said(call, "Actief", "Active")};
  bool const with_provider = call.service.provider != nullptr;
  if (with_provider) {
    head.push_back(call.service.provider->name());
  }
  std::vector<std::vector<Markup>> rows;
  for (auto const& account : accounts) {
    if (account.role == Role::visitor && !account.active) {
      continue;  // forgotten
    }
    rows.push_back({link(address(call, "/accounts/" + percent_encoded(account.name)), account.name),
                    escaped(account.shown), escaped(role_name(call, account.role)),
                    escaped(account.partner.empty() ? "" : partner_name(call, account.partner)),
                    escaped(account.active ? said(call, "ja", "yes") : said(call, "nee", "no"))});
    if (with_provider) {
      rows.back().push_back(identity_of(call, identities, account));
    }
  }
  return table("accounts", said(call, "Wie kan inloggen", "Who can sign in"), head, rows);
}

Answer list_page(Call const& call, Markup const& above, std::string const& wrong_name = {},
                 int status = 200) {
  auto const accounts = call.service.store.accounts();
  auto const identities = call.service.store.identities();
  if (!accounts || !identities) {
    return refused_page(call, accounts ? identities.refusal() : accounts.refusal());
  }
  Text const title{"Accounts", "Accounts"};
  Account typed{.name = wrong_name.empty() ? "" : form_value(call.request, "naam"),
                .role = Role::partner};
  if (!wrong_name.empty()) {
    static_cast<void>(read_account(call, typed));
  }
  auto const fields =
      text_field({.name = "naam",
                  .label = said(call, "Naam om mee in te loggen", "Name to sign in with"),
                  .value = typed.name,
                  .hint = said(call, "Kleine letters, cijfers, -, punt en @.",
                               "Lower case letters, digits, -, dot and @."),
                  .error = wrong_name,
                  .required = true,
                  .autocomplete = "off"}) +
      account_fields(call, typed) +
      identity_field(call, wrong_name.empty() ? "" : form_value(call.request, "oidc")) +
      actions(button(said(call, "Account maken", "Make account")));
  return site_answer(
      call, {.title = title,
             .content = page_head(call, title) + above + list_of(call, *accounts, *identities) +
                        subtitle(said(call, "Nieuw account", "New account")) +
                        form(call, address(call, "/accounts"), fields) +
                        element("p", {},
                                link(address(call, "/logboek"),
                                     said(call, "Logboek: wie deed wat", "Log: who did what"))),
             .status = status});
}

}  // namespace

Answer accounts_page(Call& call) {
  if (auto const no = gate(call, Role::administrator)) {
    return *no;
  }
  auto const gone = query_value(call.request, "bericht") == "weg";
  return list_page(call, gone ? box("ok", said(call, "Het account is vergeten.",
                                               "The account has been forgotten."))
                              : Markup{});
}

Answer add_account(Call& call) {
  if (auto const no = gate(call, Role::administrator)) {
    return *no;
  }
  Account account{.name = form_value(call.request, "naam")};
  if (auto const wrong = read_account(call, account); !wrong.empty()) {
    return list_page(call, box("error", sentence(in(call, wrong))), " ", 422);
  }
  // Who signs in elsewhere needs no password here.
  bool const elsewhere =
      call.service.provider != nullptr && !form_value(call.request, "oidc").empty();
  auto const password =
      elsewhere ? std::optional<std::string>{} : std::optional{one_time_password()};
  auto const added = call.service.store.add_account(account, password, call.service.clock());
  if (!added || !*added) {
    auto const why = added ? said(call, "deze naam is al in gebruik", "this name is taken already")
                           : in(call, added.refusal().why);
    return list_page(call, {}, sentence(why), 422);
  }
  noted(call, "account-added", account.name);
  if (auto const unlinked = save_identity(call, account.name); !unlinked.empty()) {
    return list_page(call, box("error", sentence(in(call, unlinked))), {}, 422);
  }
  // A password is shown in the answer itself, for it is kept nowhere.
  auto const done =
      password
          ? one_time_box(call, account.name, *password)
          : box("ok", said(call, "Account {} is er nu.", "Account {} is there now.", account.name));
  return list_page(call, done, {}, 201).with("Cache-Control", "no-store");
}

}  // namespace wijk::edit
