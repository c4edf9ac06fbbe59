// SPDX-License-Identifier: EUPL-1.2
//
// A node of `Waits` in the plan: when it is, and where that is written.
#pragma once

#include "check/check.hpp"

namespace wijk {

/// The years of a measure, the moment of a milestone.
Stated<Period> const& period_of(Here const& here, Waits::Node node);

/// "…/measures/3", "…/measures/3/milestones/1", and a field of it.
std::string node_pointer(Here const& here, Waits::Node node, std::string_view field);
std::string period_pointer(Here const& here, Waits::Node node);
/// Where it says whether it has begun or happened.
std::string state_pointer(Here const& here, Waits::Node node);
/// The entry of the `after` that says so.
std::string wait_pointer(Here const& here, Waits::Wait const& wait);

}  // namespace wijk
