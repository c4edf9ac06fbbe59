// SPDX-License-Identifier: EUPL-1.2
//
// The pages of a neighbourhood, as its navigation lists them. Inside the room only.
#pragma once

#include "serve/site/site.hpp"

#include <span>

namespace wijk {

struct Tab {
  std::string_view key;
  std::string_view path;  ///< behind the address of the neighbourhood
  Words name;
};

/// In the order in which they are shown.
std::span<Tab const> hood_tabs();

}  // namespace wijk
