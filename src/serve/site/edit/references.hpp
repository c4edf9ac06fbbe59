// SPDX-License-Identifier: EUPL-1.2
//
// Who refers to an element: what stands in the way when it goes.
#pragma once

#include "serve/site/edit/field_at.hpp"

namespace wijk::edit {

struct Mention {
  std::string pointer;  ///< of the reference itself, with positions: "…/measures/3/after/0"
  std::string holder;   ///< of the element that refers, with ids
  Field const* field = nullptr;
  bool can_go = true;  ///< the element that refers can do without
};

/// In the order of the document. An element without an id is referred to by nobody.
std::vector<Mention> mentions_of(Json const& document, FieldAt const& at);

}  // namespace wijk::edit
