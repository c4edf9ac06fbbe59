// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diff/meaning.hpp"

#include <optional>
#include <span>
#include <vector>

namespace wijk {

/// Two elements that are the same thing in two documents; one of them may not be there.
struct Match {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
};

/// Pairs the elements of two lists: by id where they have one, otherwise by what they say. Elements
/// without an id that say exactly the same are left out. In the order of `after`; what is only in
/// `before` comes last. Linear in the number of elements.
std::vector<Match> match_elements(Side const& before, Elements& old_elements, Side const& after,
                                  Elements& new_elements, Record const& record);

/// The fields by which an element without an id is recognised; empty names fill the rest.
std::span<std::string_view const> key_fields(Record const& record);

/// The ids that changed between two lists while the name stayed; `renames` takes them in.
void find_renames(Node const* before, Node const* after, Kind kind, Renames& renames);

}  // namespace wijk
