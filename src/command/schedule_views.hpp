// SPDX-License-Identifier: EUPL-1.2
//
// A proposal as tables: the terminal and the workbook show the same.
#pragma once

#include "schedule/plan/proposal.hpp"
#include "show/view.hpp"

namespace wijk {

using namespace schedule;

/// A plan for years and what was proposed for it.
struct ProposalScene {
  YearsPlan const& made;
  YearsProposal const& proposal;
};

/// What starts in each slice, what it asks and what there is.
View slices_view(ProposalScene const& scene);
/// What each source is asked, and has, in each slice.
View purses_view(ProposalScene const& scene);
/// How many works each partner has at once.
View loads_view(ProposalScene const& scene);
/// Each measure: now, proposed, and why.
View placements_view(ProposalScene const& scene);
/// What is assumed.
View assumptions_view(ProposalScene const& scene);
View front_view(std::vector<FrontPoint> const& points, Front front);

}  // namespace wijk
