// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stdlib.h>

#include <filesystem>

namespace wijk {

/// A new folder that goes when the test ends.
struct NewFolder {
  std::filesystem::path path;
  NewFolder() {
    auto name = (std::filesystem::temp_directory_path() / "wijk-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~NewFolder() { std::filesystem::remove_all(path); }
  NewFolder(NewFolder const&) = delete;
  NewFolder& operator=(NewFolder const&) = delete;
};

}  // namespace wijk
