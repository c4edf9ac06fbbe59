// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/site/edit/outcome.hpp"

namespace wijk::edit {

/// An edition with all that is known about its signing.
struct Signing {
  KeptEdition edition;
  SnapshotPtr state;  ///< the plan as it is to be adopted
  std::vector<SignOff> signed_off;
  std::vector<std::string> waiting;  ///< partners that lead a measure and did not sign
};
/// Nothing where there is no such edition.
std::optional<Signing> signing_of(Call const& call, std::string const& edition);
std::vector<KeptEdition> editions_of(Call const& call);
/// "Open om te tekenen", "vastgesteld op …".
std::string edition_state(Call const& call, KeptEdition const& edition);
/// Whether the account can sign: it acts for a partner that has not signed an open edition.
bool may_sign(Call const& call, Signing const& signing);

/// Adopts the edition, and records it in the plan. The page that says why not, or nothing.
std::optional<Markup> adopt(Call const& call, Signing const& signing, std::string const& reason);

}  // namespace wijk::edit
