// SPDX-License-Identifier: EUPL-1.2
//
// What the libraries offer that the program opens only when it needs them (`report/open_module`).
// Each exports one table of functions under the name of its type; they take and give values, and
// know nothing of plans.
#pragma once

#include "finding/result.hpp"
#include "report/workbook.hpp"

#include <string>

namespace wijk {

/// Excel workbooks: libxlsxwriter.
struct XlsxModule {
  static constexpr char const* kFile = "wijk_xlsx";
  static constexpr char const* kSymbol = "wijk_xlsx_module";
  /// The same workbook gives the same bytes.
  Result<Done> (*write)(Workbook const& book, std::string const& path);
};

}  // namespace wijk
