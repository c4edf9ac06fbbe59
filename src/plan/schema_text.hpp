// SPDX-License-Identifier: EUPL-1.2
//
// The table of `schema.hpp` as others want it: a JSON Schema for editors and programs, Markdown for
// people. Both are published (schema/plan.schema.json, docs/plan-format.md), a test compares them.
#pragma once

#include <string>

namespace wijk {

/// JSON Schema draft 7 of a plan as it is written, with `include` wherever the reader follows it.
std::string schema_json();

/// The reference of all records and fields, in English and Dutch.
std::string schema_markdown();

}  // namespace wijk
