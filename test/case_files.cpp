// SPDX-License-Identifier: EUPL-1.2
#include "case_files.hpp"

#include <algorithm>
#include <sstream>

namespace wijk::golden {
namespace {

std::string bytes_of(std::string const& hex) {
  std::istringstream words{hex};
  std::string bytes;
  for (std::string word; words >> word;) {
    bytes += static_cast<char>(std::stoi(word, nullptr, 16));
  }
  return bytes;
}

}  // namespace

Load files_of(Case const& one) {
  return [&one](std::string const& name) -> Loaded {
    auto const file = std::ranges::find(one.blocks, name, &Block::name);
    if (file == one.blocks.end()) {
      return {{}, Missing::not_there};
    }
    if (file->language == "too-large") {
      return {{}, Missing::too_large};
    }
    return {file->language == "hex" ? bytes_of(file->text) : file->text};
  };
}

}  // namespace wijk::golden
