// SPDX-License-Identifier: EUPL-1.2
//
// The totals that a plan prints, to be held against what its budget lines come to. Inside the room
// only.
#pragma once

#include "show/make.hpp"

namespace wijk {

/// What a printed total is about: a theme, or -1 for everything; a slice, or nothing for all years.
struct About {
  int theme = -1;
  std::optional<Period> slice{};
};

/// The printed total of that, nullptr where the plan prints none.
PrintedTotal const* printed_total(Neighbourhood const& hood, About const& about);

/// A total as printed, and by how much the lines together are more.
struct Printed {
  Cell amount, difference;
};
Printed printed_cells(Scene const& scene, About const& about, Sum const& computed);

}  // namespace wijk
