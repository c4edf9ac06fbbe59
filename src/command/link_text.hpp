// SPDX-License-Identifier: EUPL-1.2
//
// Linkages for people at a terminal and for spreadsheets.
#pragma once

#include "link/linkages_json.hpp"
#include "show/render_views.hpp"

namespace wijk {

/// How much of them is wanted.
struct LinkWish {
  std::size_t most = 10;     ///< linkages in the text
  bool near_misses = false;  ///< those as well
};

std::string link_text(LinkScene const& scene, LinkWish const& wish, ShowStyle const& style);
/// One row for each linkage, or for each near miss where those are asked for.
View link_view(LinkScene const& scene, LinkWish const& wish);

}  // namespace wijk
