// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/values.hpp"

namespace wijk {

/// CBS region codes: GM and four digits, WK and six, BU and eight (CBS, Kerncijfers wijken en
/// buurten).
Parsed<std::string> check_cbs_code(std::string_view text);
/// Energy labels of NTA 8800 (Regeling energieprestatie gebouwen): A++++, A+++, A++, A+, A to G.
Parsed<std::string> check_energy_label(std::string_view text);
/// How good a label is: 0 for A++++ to 10 for G, -1 for what is no label.
int label_rank(std::string_view label);
/// The currency other than the euro that an amount names, or nothing.
std::string_view other_currency(std::string_view text);

}  // namespace wijk
