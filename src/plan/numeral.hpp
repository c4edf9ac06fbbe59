// SPDX-License-Identifier: EUPL-1.2
//
// Digits as people write them in Dutch: points between thousands, a comma before the fraction.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wijk {

struct Numeral {
  std::string whole;           ///< digits before the fraction, without separators
  std::string fraction;        ///< digits after it
  bool decimal_point = false;  ///< the fraction followed a point, as in English
  std::string with_comma;      ///< the same with a comma
};

/// Reads digits without spaces, sign or unit; nothing where they are no number.
std::optional<Numeral> read_numeral(std::string_view text);

/// Without spaces, no-break spaces and thin spaces.
std::string without_spaces(std::string_view text);
void take_all(std::string& text, std::string_view part);
/// Takes a leading minus (hyphen or U+2212) or plus; true where it was a minus.
bool take_sign(std::string& text);
/// "1315000" as "1.315.000".
std::string grouped(std::string_view digits, std::string_view separator);

}  // namespace wijk
