// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"
#include "store/rows.hpp"

#include <string>
#include <vector>

namespace wijk::api {

/// The partners that lead a measure and have not signed yet, in the order of the plan.
std::vector<std::string> still_to_sign(Plan const& plan, std::vector<SignOff> const& sign_offs);

}  // namespace wijk::api
