// SPDX-License-Identifier: EUPL-1.2
//
// Facts about the programme as a whole. Inside the room only.
#pragma once

#include "show/make.hpp"

namespace wijk {

/// What the plan is: municipality, neighbourhoods, edition, and whose years it is about.
View plan_view(Plan const& plan, Neighbourhood const* hood);

}  // namespace wijk
