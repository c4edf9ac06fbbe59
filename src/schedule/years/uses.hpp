// SPDX-License-Identifier: EUPL-1.2
//
// What the open ways do to each row of a kind: what is spent in each year of a purse, or asked in
// each slice of a limit. Inside the room only.
#pragma once

#include "schedule/years/narrow.hpp"

namespace wijk::schedule {

struct Use {
  std::uint32_t item = 0, way = 0;
  std::int64_t amount = 0;
};
using Uses = std::vector<Use>;  ///< of one row, by item

/// Of each row; `effects` says of which kind.
std::vector<Uses> uses_of(Case const& of, Open const& open, std::vector<Effect> Way::*effects,
                          std::size_t rows);

/// The most that the uses of a row can come to: an item counts in one way.
std::int64_t most_of(Uses const& uses);

/// In which amounts are counted, so that the largest of these rows becomes about 100: a solver's
/// tolerance is then less than a cent on 100,000.
double unit_of(Uses const* uses, std::size_t rows);

}  // namespace wijk::schedule
