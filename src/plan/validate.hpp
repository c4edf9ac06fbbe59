// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/document.hpp"

namespace wijk {

/// Holds a document against the table in `schema.hpp`: keys, types, numbers, dates, choices, ids
/// and what refers to them. Everything that is wrong is found in one go.
void validate(Document const& document, Findings& findings);

}  // namespace wijk
