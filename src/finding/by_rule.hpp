// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/finding.hpp"

#include <vector>

namespace wijk {

/// What one rule finds, in the order in which it stood.
using FindingGroup = std::vector<Finding const*>;

/// A group for each rule that found something: errors first, then warnings and notes, each in the
/// order of the rule book.
std::vector<FindingGroup> by_rule(std::vector<Finding const*> const& findings);

}  // namespace wijk
