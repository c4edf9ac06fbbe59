// SPDX-License-Identifier: EUPL-1.2
//
// A printed table that lost its column positions: which readings there are, and whether any gives
// the printed totals. A reading puts the cells of every row, in their order, into columns; which
// columns stay empty is what was lost.
#pragma once

#include "plan/values.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace wijk {

/// The cells of a row, and what is known to stand in a column from elsewhere. A cell that is n.t.b.
/// takes a column but adds nothing: a printed sum cannot hold what nobody knows.
struct LostRow {
  std::vector<Cents> cells;
  std::vector<std::optional<Cents>> fixed;  ///< by column, or empty
};

struct LostTable {
  std::size_t columns = 0;
  std::vector<LostRow> rows;
  std::vector<Stated<Cents>> totals;  ///< in their order; they too may have lost their columns
};

/// What holds in the best reading: the one that gives most of the printed totals.
struct Readings {
  std::uint64_t count = 0;              ///< readings of the rows; saturates
  std::vector<std::size_t> column_of;   ///< of each printed total
  std::vector<std::size_t> never;       ///< totals that no reading gives, wherever they stand
  std::vector<std::size_t> missed;      ///< totals that no reading gives in these columns
  std::uint64_t giving_the_others = 0;  ///< readings that give all totals that are not missed
};

/// Decides by exact search. Nothing where the table is too large to decide.
std::optional<Readings> find_readings(LostTable const& table);

}  // namespace wijk
