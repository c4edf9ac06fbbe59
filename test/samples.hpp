// SPDX-License-Identifier: EUPL-1.2
//
// Plans to try a law on: those of the golden cases, and the real ones in plans/.
#pragma once

#include "plan/read.hpp"

#include <map>
#include <string>
#include <vector>

namespace wijk::samples {

struct Sample {
  std::string name;
  std::map<std::string, std::string> files;  ///< name to text; the plan starts in plan.yaml

  Load load() const;
  Document document() const;
};

/// Every case of test/cases that has a plan.yaml, and every folder of plans/.
std::vector<Sample> const& all();

}  // namespace wijk::samples
