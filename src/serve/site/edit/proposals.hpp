// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/site/edit/outcome.hpp"

namespace wijk::edit {

/// Whether the account may accept or decline: the partner whose it is, and a manager.
bool may_answer(Call const& call, Proposal const& proposal);
std::string state_name(Call const& call, std::string const& state);
/// "In welke jaren, maatregel ‘MFA’": the first place that the patch changes, and how many more.
std::string what_about(Call const& call, Proposal const& proposal);

}  // namespace wijk::edit
