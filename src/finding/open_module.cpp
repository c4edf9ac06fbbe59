// SPDX-License-Identifier: EUPL-1.2
#include "finding/open_module.hpp"

#include <dlfcn.h>

#include <filesystem>

namespace wijk {
namespace {

namespace fs = std::filesystem;

/// The library on disk; empty where it is not there.
fs::path find_library(char const* file) {
  std::error_code problem;
  auto const program = fs::read_symlink("/proc/self/exe", problem).parent_path();
  for (auto const& folder : {program, program / "../lib/wijkwerk"}) {
    auto path = folder / (std::string{file} + ".so");
    if (fs::exists(path, problem)) {
      return path;
    }
  }
  return {};
}

}  // namespace

Result<void const*> open_module(char const* file, char const* symbol) {
  auto const path = find_library(file);
  if (path.empty()) {
    return Refusal{say("`{}.so` is er niet; het hoort naast het programma of in ../lib/wijkwerk",
                       "`{}.so` is not there; it belongs beside the program or in ../lib/wijkwerk",
                       file)};
  }
  auto* const library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  auto const* const table = library == nullptr ? nullptr : ::dlsym(library, symbol);
  if (table == nullptr) {
    auto const* const why = ::dlerror();
    return Refusal{say("`{}` kan niet geladen worden: {}", "`{}` cannot be loaded: {}",
                       path.string(), why == nullptr ? "" : why)};
  }
  return table;
}

}  // namespace wijk
