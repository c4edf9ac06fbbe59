// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/result.hpp"
#include "report/book/read_book.hpp"

#include <span>
#include <string_view>

namespace wijk {

/// Reads the sheets of those names from the bytes of an .xlsx (ECMA-376), as Excel, LibreOffice or
/// we wrote it; sheets that are not there are left out. Refuses what is no workbook, is protected
/// by a password, damaged, or unpacks to more than `Package` reads.
Result<ReadSheets> read_xlsx(std::string_view bytes, std::span<std::string const> names);

}  // namespace wijk
