// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace wijk {

/// How many letters have to be changed, added, dropped or swapped with their neighbour to get from
/// one word to the other (optimal string alignment distance).
std::size_t letters_apart(std::string_view one, std::string_view other);

/// The name that somebody most likely meant, out of those offered one by one.
class Nearest {
 public:
  explicit Nearest(std::string_view written) : x_written{written} {}
  void offer(std::string_view name);
  /// Empty where nothing is near.
  std::string_view name() const { return x_best; }

 private:
  std::string_view x_written;
  std::string_view x_best;
  std::size_t x_distance = static_cast<std::size_t>(-1);
};

}  // namespace wijk
