// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "page/page.hpp"

namespace wijk {

/// On which sheet of a PDF that Chromium made each target of a link is; empty where the file is not
/// as expected, so that contents go without numbers rather than with wrong ones.
SheetNumbers sheet_numbers(std::string_view pdf);

}  // namespace wijk
