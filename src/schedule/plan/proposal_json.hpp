// SPDX-License-Identifier: EUPL-1.2
//
// A proposal for programs: what `wijk schedule --format json` prints and the API answers.
// docs/schedule.md, "Reading the answer", names its parts.
#pragma once

#include "schedule/plan/proposal.hpp"

#include <nlohmann/json_fwd.hpp>

namespace wijk::schedule {

nlohmann::ordered_json proposal_json(
    YearsPlan const& made, YearsProposal const& proposal, Language language,
    std::vector<ScheduleRule> const& rules = usual_schedule_rules(),
    Pairings const& pairings = usual_pairings());
nlohmann::ordered_json front_json(std::vector<FrontPoint> const& points, Front front);

/// "proven", "feasible", "none-found", "impossible".
std::string_view state_name(Answer::State state);

}  // namespace wijk::schedule
