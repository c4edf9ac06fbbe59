// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/accounts.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

constexpr Role kRoles[] = {Role::resident, Role::partner, Role::manager, Role::administrator};

std::vector<Choice> roles(Call const& call) {
  std::vector<Choice> all;
  for (auto const role : kRoles) {
    all.push_back({std::string{name_of(role)}, role_name(call, role)});
  }
  return all;
}

/// The partners of all plans.
std::vector<Choice> partners(Call const& call) {
  std::vector<Choice> all{{"", said(call, "geen", "none")}};
  for (auto const& plan : call.service.live.plans()) {
    auto const snapshot = call.service.live.current(plan);
    for (auto const& partner :
         snapshot == nullptr ? std::vector<Partner>{} : snapshot->reading.plan.partners) {
      if (std::ranges::find(all, partner.id, &Choice::value) == all.end()) {
        all.push_back({partner.id, in(call, partner.name)});
      }
    }
  }
  return all;
}

}  // namespace

Markup account_fields(Call const& call, Account const& account) {
  return text_field({.name = "getoond",
                     .label = said(call, "Naam die collega's zien", "Name that colleagues see"),
                     .value = account.shown}) +
         choice_field("rol", said(call, "Rol", "Role"), roles(call),
                      std::string{name_of(account.role)}) +
         choice_field("partij", said(call, "Handelt voor", "Acts for"), partners(call),
                      account.partner,
                      said(call, "Nodig voor een redacteur van een partij.",
                           "Needed for an editor of a partner."));
}

/// What the form says of an account; empty words where it is not right.
Text read_account(Call const& call, Account& account) {
  account.shown = form_value(call.request, "getoond");
  account.partner = form_value(call.request, "partij");
  if (!parse_role(form_value(call.request, "rol"), account.role) || account.role == Role::visitor) {
    return {"kies een rol", "choose a role"};
  }
  if (account.role == Role::partner && account.partner.empty()) {
    return {"kies voor welke partij dit account handelt",
            "choose which partner this account acts for"};
  }
  return {};
}

Markup one_time_box(Call const& call, std::string const& name, std::string const& password) {
  return box(
      "ok",
      said(call, "Het wachtwoord van {}. U ziet het maar één keer.",
           "The password of {}. You see it only once.", name),
      element("p", {}, element("code", {{"class", "one-time"}}, password)) +
          paragraph(said(call,
                         "Geef het persoonlijk door. De gebruiker kan het wijzigen bij "
                         "“Uw account”.",
                         "Pass it on in person. The user can change it at “Your account”.")));
}

}  // namespace wijk::edit
