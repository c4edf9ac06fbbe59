// SPDX-License-Identifier: EUPL-1.2
//
// Linkages for people at a terminal, for programs and for spreadsheets.
#pragma once

#include "link/linkage.hpp"
#include "show/render_views.hpp"

namespace wijk {

/// What the linkages were found in, and how much of them is wanted.
struct LinkScene {
  Plan const& plan;
  Neighbourhood const& hood;
  Pairings const& pairings;
  Linkages const& all;
  std::size_t most = 10;     ///< linkages in the text
  bool near_misses = false;  ///< those as well
};

std::string link_text(LinkScene const& scene, ShowStyle const& style);
std::string link_json(LinkScene const& scene, Language language);
/// One row for each linkage, or for each near miss where those are asked for.
View link_view(LinkScene const& scene);

}  // namespace wijk
