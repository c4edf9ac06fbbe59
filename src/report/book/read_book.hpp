// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wijk {

/// A cell of a workbook that somebody saved, whatever it was saved with. Cells that hold nothing
/// are not there.
struct ReadCell {
  std::uint32_t row = 0, column = 0;  ///< counting from 0
  std::string text{};                 ///< as it is stored; of a number its digits
  std::optional<double> number{};     ///< where it is stored as a number
  bool formula = false;
  bool error = false;  ///< "#REF!", "#NAME?"; TRUE and FALSE, which no line holds
};

struct ReadSheet {
  std::string name;
  std::vector<ReadCell> cells{};  ///< by row, then by column
};

using ReadSheets = std::vector<ReadSheet>;

}  // namespace wijk
