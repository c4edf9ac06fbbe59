// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "write/template.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace wijk {

/// A plan that was kept as one document, as the files of a folder: `plan.yaml`, what the programme
/// shares in `programme/`, and a folder for each neighbourhood with its measures by theme, its
/// money as CSV and its places as GeoJSON. It means the same and is in the layout of `wijk format`.
/// Comments were not kept, and measures come in the order of their themes.
std::vector<NewFile> plan_files(nlohmann::ordered_json const& document);

}  // namespace wijk
