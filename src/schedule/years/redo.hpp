// SPDX-License-Identifier: EUPL-1.2
//
// Decides a few items anew, as a programme of their own. Inside the room only.
#pragma once

#include "schedule/years/board.hpp"

#include <functional>
#include <optional>

namespace wijk::schedule {

struct Redone {
  double gain = 0;
  bool solved = false;     ///< nothing better can be had from these items
  std::uint64_t work = 0;  ///< iterations times rows
};
/// Leaves the best choice that it finds, of those that differ in these items alone, on the board.
Redone redo(Case const& of, Board& board, std::vector<std::uint32_t> const& items,
            std::uint64_t seed, std::function<bool()> const& stop);

/// Some choice that holds, from the programme of everything.
struct Any {
  std::optional<Picks> picks;
  bool none = false;  ///< proven that there is none
};
Any find_any(Case const& of, std::function<bool()> const& stop);

}  // namespace wijk::schedule
