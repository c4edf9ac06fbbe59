// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/api/values.hpp"

namespace wijk::api {

/// A finding: rule, severity, message, why, hint, and where it is, by position and with ids.
/// `document` is the one that it was found in.
Json finding_json(Json const& document, Finding const& finding);
Json findings_json(Json const& document, std::vector<Finding> const& findings);

}  // namespace wijk::api
