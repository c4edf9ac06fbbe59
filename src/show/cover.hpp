// SPDX-License-Identifier: EUPL-1.2
//
// Who pays the budget, and what nobody pays yet. Inside the room only.
#pragma once

#include "show/make.hpp"

namespace wijk {

/// Cover by source and year slice: what is covered, what is still open, together the budget.
View cover_view(Scene const& scene, BudgetSums const& sums);
/// The sources, whose they are and what they hold.
View sources_view(Scene const& scene);
/// The budget by status: budgeted, intended, to be determined.
View status_view(Scene const& scene, BudgetSums const& sums);

}  // namespace wijk
