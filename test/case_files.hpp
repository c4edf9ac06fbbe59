// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "golden.hpp"
#include "plan/read.hpp"

namespace wijk::golden {

/// Loads the files of a case from its blocks. What Markdown cannot hold stands there as bytes
/// (```hex plan.yaml) or as what the disk says of it (```too-large budget.csv). The case must
/// outlive what is returned.
Load files_of(Case const& one);

}  // namespace wijk::golden
