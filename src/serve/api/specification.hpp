// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/api/api.hpp"

namespace wijk::api {

/// openapi.yaml, as it was when this program was built.
std::string const& specification();
Json specification_as_json();

}  // namespace wijk::api
