// SPDX-License-Identifier: EUPL-1.2
//
// Takes away what no choice can have, so that the programme is small and tight. Inside the room
// only.
#pragma once

#include "schedule/years/case.hpp"

namespace wijk::schedule {

/// The ways that are still open for each item, by number, and the items that must be done.
struct Open {
  std::vector<std::vector<std::uint32_t>> ways;
  std::vector<bool> must;
  bool possible = true;
};
Open open_of(Case const& of);

/// Carries starts along the orders, both ways, and the duty to be done back along them.
void narrow_by_order(Case const& of, Open& open);

/// Takes away from a case the ways that cost more than there is, that another is as good as in
/// everything, and that no order leaves room for.
void narrow(Case& of);

}  // namespace wijk::schedule
