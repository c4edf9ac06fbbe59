// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/document.hpp"

#include <nlohmann/json.hpp>

namespace wijk {

/// The document as JSON, includes resolved and tables as lists of objects: what programs exchange
/// and what the JSON Schema is about. A scalar without quotes that is a JSON boolean, or a number
/// as JSON writes it, becomes one; every other is a string, so that `read_plan` reads the same plan
/// from it.
nlohmann::ordered_json document_json(Document const& document);

}  // namespace wijk
