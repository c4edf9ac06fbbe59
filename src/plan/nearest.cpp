// SPDX-License-Identifier: EUPL-1.2
#include "plan/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace wijk {
namespace {

constexpr std::size_t kLongestWord = 64;

}  // namespace

std::size_t letters_apart(std::string_view one, std::string_view other) {
  auto const width = other.size() + 1;
  std::vector<std::size_t> before(width);
  std::vector<std::size_t> above(width);
  std::vector<std::size_t> row(width);
  std::iota(above.begin(), above.end(), 0);
  for (std::size_t i = 1; i <= one.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      auto const same = one[i - 1] == other[j - 1];
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[other.size()];
}

void Nearest::offer(std::string_view name) {
  auto const longest = std::max(name.size(), x_written.size());
  auto const shortest = std::min(name.size(), x_written.size());
  auto const allowed = std::max<std::size_t>(1, longest / 3);
  if (longest > kLongestWord || longest - shortest > allowed) {
    return;
  }
  auto const distance = letters_apart(x_written, name);
  if (distance <= allowed && distance < x_distance) {
    x_distance = distance;
    x_best = name;
  }
}

}  // namespace wijk
