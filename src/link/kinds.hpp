// SPDX-License-Identifier: EUPL-1.2
//
// Of what kinds a work is. Inside the room only.
#pragma once

#include "link/partaker.hpp"

namespace wijk {

/// What a clause looks at.
struct Described {
  std::string nature;
  std::vector<std::string> actions;
  bool option = false;
  bool residents = false;
  std::string name;   ///< lower case, with a space before each word
  std::string words;  ///< the same, of name and text
};

Described described(Measure const& measure);
Described described(SiteOption const& option);
Described described(OutsideWork const& work);

/// The kinds of a work at a place of this kind; empty: wherever it is done.
std::vector<std::uint16_t> kinds_of(Described const& work, std::string const& place,
                                    Pairings const& pairings);

}  // namespace wijk
