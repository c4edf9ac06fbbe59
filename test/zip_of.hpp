// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <zip.h>

#include <map>
#include <string>

namespace wijk {

/// The bytes of a zip with these files.
inline std::string zip_of(std::map<std::string, std::string> const& files) {
  auto* const source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(source);
  auto* const zip = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
  for (auto const& [name, text] : files) {
    zip_file_add(zip, name.c_str(), zip_source_buffer(zip, text.data(), text.size(), 0), 0);
  }
  zip_close(zip);
  zip_stat_t about;
  zip_source_stat(source, &about);
  std::string bytes(about.size, '\0');
  zip_source_open(source);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

}  // namespace wijk
