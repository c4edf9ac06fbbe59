// SPDX-License-Identifier: EUPL-1.2
//
// Linkages for programs: what `wijk link --format json` prints and the API answers.
#pragma once

#include "link/linkage.hpp"

#include <nlohmann/json_fwd.hpp>

namespace wijk {

/// What the linkages were found in; each outlives the scene.
struct LinkScene {
  Plan const& plan;
  Neighbourhood const& hood;
  Pairings const& pairings;
  Linkages const& all;
};

/// All linkages, with parts, reasons and near misses, in one language.
nlohmann::ordered_json linkages_json(LinkScene const& scene, Language language);

}  // namespace wijk
