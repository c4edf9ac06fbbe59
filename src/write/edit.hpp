// SPDX-License-Identifier: EUPL-1.2
//
// Changes to the text of a plan that leave every other byte as it was: comments, spacing, quotes
// and line ends too. A change is first computed as a splice, from the document alone; then all
// splices together give the new texts. Whether the new texts mean what was wanted is for the caller
// to see by reading them again: aliases and files that are included twice are not known here.
#pragma once

#include "finding/result.hpp"
#include "plan/document.hpp"
#include "plan/schema.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wijk {

/// Bytes of a file that make way for a text.
struct Splice {
  std::uint32_t file = 0;
  std::size_t at = 0;
  std::size_t size = 0;
  std::string text{};
};

/// A list of records as it stands in a document: YAML in either style, or a CSV table.
struct RecordList {
  Node const& node;
  Record const& record;  ///< what an element may hold, in the order in which new keys are written
};

/// A key and the text of its value; an empty text is "not stated".
struct KeyText {
  std::string_view key;
  std::string text;
};

/// Gives a key of an element another value. Refuses where the text there has a form that cannot be
/// changed in place, such as an alias or a text over several lines.
Result<Splice> replace_value(Document const& document, RecordList const& list, std::size_t element,
                             KeyText const& value);
Result<Splice> remove_element(Document const& document, RecordList const& list,
                              std::size_t element);
/// Adds an element behind the last one, written as that one is; empty texts are left out.
Result<Splice> append_element(Document const& document, RecordList const& list,
                              std::vector<KeyText> const& values);

/// The files that change, with their new texts. Refuses splices that overlap.
Result<std::vector<File>> apply(Document const& document, std::vector<Splice> splices);

}  // namespace wijk
