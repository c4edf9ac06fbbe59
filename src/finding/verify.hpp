// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fmt/core.h>

#include <source_location>
#include <stdexcept>

namespace wijk {

/// We are wrong, not the user: caught only in `main` and at the server's edge.
struct Defect : std::logic_error {
  using std::logic_error::logic_error;
};

inline void verify(bool holds, std::string_view what,
                   std::source_location where = std::source_location::current()) {
  if (!holds) {
    throw Defect{fmt::format("{}:{}: {}", where.file_name(), where.line(), what)};
  }
}

}  // namespace wijk
