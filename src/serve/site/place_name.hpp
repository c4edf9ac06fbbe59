// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/document.hpp"

namespace wijk {

/// What people call the place that a pointer (with positions) leads to: "maatregel “MFA”, jaren".
Text place_name(Document const& document, std::string_view pointer);

}  // namespace wijk
