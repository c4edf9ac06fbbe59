// SPDX-License-Identifier: EUPL-1.2
//
// Programmes of any size, made by rule: the same size gives the same bytes.
#pragma once

#include <map>
#include <string>

namespace wijk::bench {

struct Size {
  int neighbourhoods = 1;
  int measures = 100;  ///< in each neighbourhood
  int lines = 1000;    ///< budget lines in each neighbourhood
};

/// File names and texts: plan.yaml, and a YAML and a CSV file for each neighbourhood.
using Files = std::map<std::string, std::string>;
Files programme(Size const& size);

}  // namespace wijk::bench
