// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/result.hpp"
#include "report/book/workbook.hpp"

namespace wijk {

/// Writes a workbook as .xlsx (ECMA-376). Refuses where the file cannot be written or a text is
/// longer than a cell can hold.
Result<Done> write_xlsx(Workbook const& book, std::string const& path);

}  // namespace wijk
