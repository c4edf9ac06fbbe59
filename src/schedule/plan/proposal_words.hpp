// SPDX-License-Identifier: EUPL-1.2
//
// A proposal in sentences.
#pragma once

#include "schedule/plan/proposal.hpp"
#include "schedule/plan/words.hpp"

namespace wijk::schedule {

/// "bewezen: beter kan niet", "hoogstens 0,8 % onder wat kan".
Text verdict_text(YearsProposal const& proposal);
/// "opgaven € 900.000, koppelkansen € 80.000, te laat -€ 20.000": the parts that are not zero.
Text parts_text(Worth const& worth);
/// "`binnentuinen` begint in 2021 in plaats van 2018".
Text change_text(YearsPlan const& made, YearsChange const& change);
/// Why, with what it brings.
Text change_reason(YearsPlan const& made, YearsChange const& change,
                   Pairings const& pairings = usual_pairings());
Text price_text(YearsPlan const& made, YearsPrice const& price);
Text absent_text(YearsPlan const& made, YearsAbsent const& absent);
/// Why nothing is possible.
Text conflict_text(YearsPlan const& made, std::vector<Demand> const& demands);
/// What the present planning breaks; empty where nothing.
Text present_text(YearsPlan const& made, YearsProposal const& proposal);

}  // namespace wijk::schedule
