// SPDX-License-Identifier: EUPL-1.2
//
// Adopting an edition, for the API and the site alike: the store keeps that it was adopted, and the
// plan lists it.
#pragma once

#include "serve/service.hpp"

#include <string>
#include <variant>
#include <vector>

namespace wijk {

/// The partners that lead a measure and have not signed yet, in the order of the plan.
std::vector<std::string> still_to_sign(Plan const& plan, std::vector<SignOff> const& sign_offs);

struct Adopted {};
struct AlreadyAdopted {};
/// Or what became of putting it in the plan, where it did not become `Accepted`.
using Adoption = std::variant<Adopted, AlreadyAdopted, EditOutcome>;

/// Adopts the edition in the name of who calls. `missing` did not sign; `reason` says why it is
/// adopted without them. Nothing is adopted where the plan cannot take it.
Adoption adopt_edition(Call const& call, KeptEdition const& edition,
                       std::vector<std::string> const& missing, std::string const& reason);

}  // namespace wijk
