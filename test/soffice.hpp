// SPDX-License-Identifier: EUPL-1.2
//
// LibreOffice as a second opinion on workbooks. Tests that ask for it are skipped where it is not
// installed; `script/bootstrap` does not install it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace wijk::soffice {

bool is_there();

/// The texts in the cells of a sheet, row by row.
using Cells = std::vector<std::vector<std::string>>;

/// Opens a workbook, computes every formula anew whatever values it holds, and gives its sheets.
/// Numbers have a point and no separators.
std::map<std::string, Cells> recalculated(std::filesystem::path const& book);

/// Opens a workbook and saves it again as .xlsx into another folder; the new path.
std::filesystem::path saved_again(std::filesystem::path const& book,
                                  std::filesystem::path const& folder);

}  // namespace wijk::soffice
