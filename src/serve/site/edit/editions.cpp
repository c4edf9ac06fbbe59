// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/editions.hpp"

#include "serve/editions.hpp"
#include "serve/site/edit/history.hpp"

#include <algorithm>

namespace wijk::edit {

std::vector<KeptEdition> editions_of(Call const& call) {
  auto const editions = call.service.store.editions(call.piece("plan"));
  return editions ? *editions : std::vector<KeptEdition>{};
}

std::optional<Signing> signing_of(Call const& call, std::string const& id) {
  auto const& plan = call.piece("plan");
  auto const editions = editions_of(call);
  auto const found = std::ranges::find(editions, id, &KeptEdition::id);
  if (found == editions.end()) {
    return std::nullopt;
  }
  Signing signing{*found, state_at(call, found->revision), {}, {}};
  if (auto const signed_off = call.service.store.sign_offs(plan, id)) {
    signing.signed_off = *signed_off;
  }
  signing.waiting = still_to_sign(signing.state->reading.plan, signing.signed_off);
  return signing;
}

std::string edition_state(Call const& call, KeptEdition const& edition) {
  return edition.state == "adopted" ? said(call, "vastgesteld op {}", "adopted on {}",
                                           moment_text(call, edition.adopted_at, true))
                                    : said(call, "open om te tekenen", "open for signing");
}

bool may_sign(Call const& call, Signing const& signing) {
  auto const account = call.account();
  auto const& done = signing.signed_off;
  return account.role >= Role::partner && !account.partner.empty() &&
         signing.edition.state == "open" &&
         std::ranges::find(done, account.partner, &SignOff::partner) == done.end();
}

std::optional<Markup> adopt(Call const& call, Signing const& signing, std::string const& reason) {
  auto const adoption = adopt_edition(call, signing.edition, signing.waiting, reason);
  if (auto const* const outcome = std::get_if<EditOutcome>(&adoption)) {
    return outcome_box(call, *outcome);
  }
  return std::holds_alternative<AlreadyAdopted>(adoption)
             ? std::optional{box("warning", said(call, "Deze editie is al vastgesteld.",
                                                 "This edition has been adopted already."))}
             : std::nullopt;
}

}  // namespace wijk::edit
