// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/api/api.hpp"

namespace wijk::api {

/// Which files brought works from elsewhere: {"file", "at", "works"}.
Json works_files_json(std::vector<KeptWorks> const& files);

}  // namespace wijk::api
