// SPDX-License-Identifier: EUPL-1.2
//
// Whose a part of the plan is, and who may change it.
#pragma once

#include "live/snapshot.hpp"
#include "store/rows.hpp"

#include <string>
#include <string_view>

namespace wijk {

/// The partner that owns what a pointer (with positions) leads to: of a measure and all in it, and
/// of its budget lines, the lead; of a cover its partner; of an element that names one partner
/// alone, that partner. Empty: the programme's, which only its manager changes. `document` may be
/// one before or after a change.
std::string owner_of(nlohmann::ordered_json const& document, std::string_view pointer);

enum class Permission : std::uint8_t {
  may,      ///< change it at once
  propose,  ///< to its owner
  may_not,
};

/// Whether an account may make a change of which every part belongs to one of `owners`.
Permission permission(Account const& account, std::vector<std::string> const& owners);

}  // namespace wijk
