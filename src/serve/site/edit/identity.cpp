// SPDX-License-Identifier: EUPL-1.2
//
// Whose an account is at the provider of OpenID Connect, in the forms of the administrator.
#include "serve/oidc/provider.hpp"
#include "serve/site/edit/provider.hpp"

namespace wijk::edit {

Markup identity_field(Call const& call, std::string const& expected) {
  if (call.service.provider == nullptr) {
    return {};
  }
  return text_field(
      {.name = "oidc",
       .label =
           said(call, "Bij {} (mag leeg)", "At {} (may be empty)", call.service.provider->name()),
       .value = expected,
       .hint = said(call,
                    "Het e-mailadres, of het kenmerk dat iemand ziet die daar inlogt en hier nog "
                    "geen account heeft. De rol blijft die van dit formulier.",
                    "The e-mail address, or the mark that is shown to who signs in there and has "
                    "no account here yet. The role stays the one of this form."),
       .autocomplete = "off"});
}

std::string identity_text(Call const& call, Identity const& identity) {
  return identity.subject.empty()
             ? said(call, "{} (nog niet gebruikt)", "{} (not used yet)", identity.expected)
             : identity.expected;
}

Text save_identity(Call const& call, std::string const& account) {
  auto& store = call.service.store;
  auto const wanted = form_value(call.request, "oidc");
  auto const known = store.identity(account);
  if (!known || call.service.provider == nullptr) {
    return known ? Text{} : known.refusal().why;
  }
  if (wanted == (*known ? (*known)->expected : std::string{})) {
    return {};
  }
  auto const linked = store.link_account(account, wanted, call.service.clock());
  if (!linked || !*linked) {
    return linked ? say("`{}` hoort al bij een ander account",
                        "`{}` belongs to another account already", wanted)
                  : linked.refusal().why;
  }
  noted(call, "account-linked", account);
  return {};
}

}  // namespace wijk::edit
