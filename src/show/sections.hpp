// SPDX-License-Identifier: EUPL-1.2
//
// What can be asked of a plan, as `wijk show PLAN SECTION` and reports list it.
#pragma once

#include "show/view.hpp"

#include <span>

namespace wijk {

struct Section {
  std::string_view key;
  Words name;
  Words what;  ///< what it shows, in a few words
  Views (*views)(Plan const& plan, Neighbourhood const& hood);
};

/// All sections in the order in which a reader wants them.
std::span<Section const> sections();

}  // namespace wijk
