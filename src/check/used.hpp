// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"

#include <vector>

namespace wijk {

/// Which elements of a list are referred to, by position.
using Used = std::vector<bool>;

template <class Element>
void use(Used& used, Ref<Element> const& ref) {
  if (ref.found()) {
    used[static_cast<std::size_t>(ref.index)] = true;
  }
}

template <class Element>
void use(Used& used, Refs<Element> const& refs) {
  for (auto const& ref : refs) {
    use(used, ref);
  }
}

}  // namespace wijk
