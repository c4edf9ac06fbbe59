// SPDX-License-Identifier: EUPL-1.2
//
// A case as a programme: docs/schedule.md, "Model". Inside the room only.
#pragma once

#include "schedule/years/narrow.hpp"
#include "schedule/years/programme.hpp"

namespace wijk::schedule {

/// What a row of the programme stands for, if it is a limit that has a price.
struct RowOf {
  std::uint32_t row = 0;
  Demand demand;
  double unit = 1;  ///< the row is in so many euros, or of what the limit counts
};

struct Formulated {
  static constexpr std::uint32_t none = UINT32_MAX;
  Programme programme;
  std::vector<std::vector<std::uint32_t>> columns;  ///< of each item and way; none: closed or sure
  Picks sure;                                       ///< the way of an item that has no choice
  std::vector<RowOf> limits;
  /// What the columns behind those of ways stand for, in their order from `first_part`.
  struct Part {
    enum class Kind : std::uint8_t { done, step, pair, carry } kind = Kind::step;
    std::uint32_t index = 0;       ///< of the item, purpose, pair or purse
    std::uint32_t step = 0;        ///< or the year at the end of which it is carried
    int start_a = 0, start_b = 0;  ///< of a pair
    double unit = 1;
  };
  std::uint32_t first_part = 0;
  std::vector<Part> parts;
  bool possible = true;

  Picks picks_of(Values const& values) const;
};

/// The programme of the ways that are open. With `chained` money and stocks go on from slice to
/// slice in columns: leaner for many items, but without the knapsacks that cuts are made of.
Formulated formulate(Case const& of, Open const& open, bool chained);

/// The values of all columns for picks that hold.
Values values_of(Case const& of, Formulated const& formulated, Picks const& picks);

}  // namespace wijk::schedule
