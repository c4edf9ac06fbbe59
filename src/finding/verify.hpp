// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fmt/core.h>

#include <stdexcept>
#include <string_view>

namespace wijk {

/// We are wrong, not the user: caught only in `main` and at the server's edge.
struct Defect : std::logic_error {
  using std::logic_error::logic_error;
};

/// `file` and `line` are the caller's: clang 14 has the builtins, but not `std::source_location`.
inline void verify(bool holds, std::string_view what, char const* file = __builtin_FILE(),
                   int line = __builtin_LINE()) {
  if (!holds) {
    throw Defect{fmt::format("{}:{}: {}", file, line, what)};
  }
}

}  // namespace wijk
