// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace wijk {

/// Throw `Declined` where there is no such plan, and where a state is none of these.
void require_plan(Connection& connection, std::string const& plan);
void require_state(std::string const& state, std::initializer_list<std::string_view> known);

}  // namespace wijk
