// SPDX-License-Identifier: EUPL-1.2
//
// Single fields of a plan's text given another value, by JSON pointer.
#pragma once

#include "write/edit.hpp"

namespace wijk {

struct FieldEdit {
  std::string pointer;  ///< "/neighbourhoods/0/measures/3/milestones/1/when"
  std::string text;     ///< as a plan writes it; empty: not stated
};

/// The files that change, with their new texts. Refuses where the text has a form that cannot be
/// changed in place.
Result<std::vector<File>> rewrite_fields(Document const& document,
                                         std::vector<FieldEdit> const& edits);

}  // namespace wijk
