// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/site/hood_page.hpp"

namespace wijk {

/// Observations as dots over the years, targets as lines; empty where there is neither.
/// Observations without a year stand at the left.
Markup indicator_chart(HoodPage const& page, std::size_t indicator);

}  // namespace wijk
