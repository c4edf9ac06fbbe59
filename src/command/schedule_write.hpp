// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "command/command.hpp"
#include "command/schedule_views.hpp"

namespace wijk {

/// Puts a proposal into the text of the plan, with all comments as they are. Refuses, and writes
/// nothing, where the plan would then have errors or warnings that it has not now.
void write_schedule(ProposalScene const& scene, Reading const& reading, std::string const& path,
                    Shell& shell);

}  // namespace wijk
