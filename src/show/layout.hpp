// SPDX-License-Identifier: EUPL-1.2
//
// How a view fits in a number of columns: which of its columns, how wide, and how amounts are
// written. Inside the room only.
#pragma once

#include "show/render_views.hpp"

namespace wijk {

/// How amounts are written: "€ 1.315.000", "1.315.000", or "1.315" in thousands.
enum class MoneyForm : std::uint8_t { euros, plain, thousands };

/// A cell as it is written. The tail stands behind the number and lines up with other tails; what
/// is n.t.b. needs no room for one.
struct Piece {
  std::string body;
  std::string tail;
  bool unknown = false;

  std::size_t width() const;
};

struct Slot {
  std::size_t column = 0;  ///< in the view
  std::string heading;
  std::size_t width = 0;
  std::size_t least = 0;  ///< in which no word has to be broken
  std::size_t tail = 0;   ///< of `width`, for tails
  bool right = false;
  bool mark = false;
};

struct Layout {
  MoneyForm money = MoneyForm::euros;
  bool rounded = false;  ///< an amount in thousands is not exact
  std::size_t gap = 2;
  std::size_t indent = 0;                ///< of the rows in a group
  std::size_t bar = 0;                   ///< columns for bars; 0: none are drawn
  std::vector<std::vector<Slot>> parts;  ///< one, or several that each start with the first column
  std::vector<std::vector<Piece>> rows;  ///< by row and column of the view
};

Layout layout_of(View const& view, ShowStyle const& style);

}  // namespace wijk
