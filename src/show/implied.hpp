// SPDX-License-Identifier: EUPL-1.2
//
// What follows from observations together: where a count and the share that it is are known, the
// whole is known too. Inside the room only.
#pragma once

#include "show/make.hpp"

namespace wijk {

/// A value in the unit of its indicator: percent, euros or a plain number.
Cell value_cell(Indicator const& indicator, Stated<double> const& value, std::string_view qualifier,
                std::string pointer);

/// Of each share whose part or whole is measured at the same time: the third of the three.
View implied_view(Scene const& scene);

}  // namespace wijk
