// SPDX-License-Identifier: EUPL-1.2
//
// What is certain about a period that was written no more exactly than "2018-2019". Rules use the
// reading that is kindest to the plan, so that what they find holds in every reading.
#pragma once

#include "plan/values.hpp"

namespace wijk {

/// The latest day on which something that runs in the period can begin: of "2018-2019" 2018-12-31.
Date latest_start(Period const& period);
/// The earliest day on which it can be finished: of "2018-2019" 2019-01-01; none where it is open.
std::optional<Date> earliest_end(Period const& period);
/// Whether the last day of the period lies before that day; an open one never does.
bool is_over(Period const& period, Date day);
bool overlap(Period const& a, Period const& b);
/// Whether `inner` begins no earlier and ends no later; an open one ends no later than an open one.
bool within(Period const& inner, Period const& outer);

}  // namespace wijk
