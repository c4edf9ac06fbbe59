// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/finding.hpp"

#include <vector>

namespace wijk {

/// What is found after a change and was not before it, of one severity; what the plan accepts is
/// not counted. A finding about an element that only got another position is not new.
std::vector<Finding> new_findings(Findings const& before, Findings const& after, Severity severity);

}  // namespace wijk
