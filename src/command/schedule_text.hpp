// SPDX-License-Identifier: EUPL-1.2
//
// A proposal for people at a terminal.
#pragma once

#include "command/schedule_views.hpp"
#include "show/render_views.hpp"

namespace wijk {

std::string proposal_text(ProposalScene const& scene, ShowStyle const& style);

}  // namespace wijk
