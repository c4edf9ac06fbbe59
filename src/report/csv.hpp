// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"

#include <string>

namespace wijk {

/// The budget lines of a neighbourhood as CSV that a Dutch Excel opens as it is: UTF-8 with a byte
/// order mark, `;`, comma before cents, no points between thousands. A plan may include the file
/// again: it reads as the same budget lines, but for a line with several sources, which keeps the
/// first. A text that a spreadsheet would take for a formula (it starts with = + - @) gets a blank
/// in front: spreadsheets then leave it a text, and our reader drops the blank unless the cell has
/// to stand between quotes as well.
std::string csv_report(Neighbourhood const& hood);

}  // namespace wijk
