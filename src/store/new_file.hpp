// SPDX-License-Identifier: EUPL-1.2
//
// A file that is there whole or not at all: written beside its name, put on disk, then renamed.
#pragma once

#include <string>
#include <string_view>

namespace wijk {

/// Only its owner may read it. Everything throws `Declined`, naming the file.
class WholeFile {
 public:
  explicit WholeFile(std::string path);
  WholeFile(WholeFile const&) = delete;
  WholeFile& operator=(WholeFile const&) = delete;
  ~WholeFile();
  void write(std::string_view bytes);
  /// Forgets what was written.
  void restart();
  void finish();

 private:
  void flush();

  std::string x_path, x_temporary, x_buffer;
  int x_handle = -1;
};

}  // namespace wijk
