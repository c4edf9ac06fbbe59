// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "command/command.hpp"
#include "command/schedule_views.hpp"

namespace wijk {

/// A proposal as a workbook: a sheet for each table.
void write_book(ProposalScene const& scene, std::string const& path, Shell& shell);

}  // namespace wijk
