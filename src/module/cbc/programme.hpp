// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "schedule/years/programme.hpp"

namespace wijk::schedule::cbc {

Outcome solve(Programme const& programme, Guide const& guide);
Relaxation relax(Programme const& programme, std::function<bool()> const& stop);

}  // namespace wijk::schedule::cbc
