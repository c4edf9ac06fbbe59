// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/result.hpp"

namespace wijk {

/// Opens a library of ours and finds its table of functions. It stays open to the end of the
/// program. Looked for beside the program, where it is built, and in ../lib/wijkwerk, where it is
/// installed. Refuses where it is not there or cannot be loaded.
Result<void const*> open_module(char const* file, char const* symbol);

/// The table of a module: `open_module<XlsxModule>()`.
template <class Module>
Result<Module const*> open_module() {
  auto const table = open_module(Module::kFile, Module::kSymbol);
  if (!table) {
    return table.refusal();
  }
  return static_cast<Module const*>(*table);
}

}  // namespace wijk
