// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"

namespace wijk {

/// Whether an agreement's test is about what a measure does to homes. An effect without a tenure
/// may be of any.
bool touches(AgreementTest const& test, HomeEffect const& effect);

}  // namespace wijk
