// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/store.hpp"

namespace wijk {

/// "2026-11-26T09:30:00.123Z"
std::string iso(Moment moment);

}  // namespace wijk
