// SPDX-License-Identifier: EUPL-1.2
//
// What is said about a linkage, in both languages: the terminal, JSON and the web say the same.
#pragma once

#include "link/linkage.hpp"

namespace wijk {

/// "€ 18.000 tot € 110.000", rounded to two digits: an estimate is no more exact than that.
Text money_range(Estimate const& euros);
/// "1 tot 4 weken"; empty where there are none.
Text weeks_range(Estimate const& weeks);
/// "maart 2021 tot en met juni 2022".
Text months_of(Days days);
/// "18 maanden later", "2 maanden eerder".
Text move_text(std::int32_t days);
/// How near two places are and how sure that is; `hood` has the places.
Text nearness_text(Apart const& apart, Neighbourhood const& hood);
/// Who carries it out, or that the plan names nobody.
Text partners_text(Partaker const& partaker, Plan const& plan);
/// What one part has to do.
Text part_text(Share const& part, Linkage const& linkage, Partaker const& partaker);
/// What keeps two works from being a linkage, and what would bring them together.
Text miss_text(NearMiss const& miss, Linkages const& all, Pairings const& pairings,
               Neighbourhood const& hood);
/// What was decided about it; empty where nothing was.
Text decision_text(Linkage const& linkage, Neighbourhood const& hood);
/// "a + b + c".
Text title_of(Linkage const& linkage, Linkages const& all);

}  // namespace wijk
