// SPDX-License-Identifier: EUPL-1.2
//
// A file that is there whole or not at all: written beside its name, put on disk, then renamed.
#pragma once

#include <string>
#include <string_view>

namespace wijk {

/// Only its owner may read it. Everything throws `Refused`, naming the file.
class NewFile {
 public:
  explicit NewFile(std::string path);
  NewFile(NewFile const&) = delete;
  NewFile& operator=(NewFile const&) = delete;
  ~NewFile();
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
