// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace wijk {

/// Values to try a law on; the same in every run, so that a failure can be looked at again.
class Random {
 public:
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>{least, most}(x_engine);
  }
  template <class Value>
  Value const& one_of(std::vector<Value> const& all) {
    return all[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(all.size()) - 1))];
  }
  /// Up to `longest` letters of those that the readers of values look at.
  std::string noise(std::int64_t longest) {
    static std::string const kLetters = "0123456789.,-+/% €EURntb?ev\t\xC2\xA0\xE2\x80\x93\xFF";
    std::string text;
    for (auto left = between(0, longest); left > 0; --left) {
      text += kLetters[static_cast<std::size_t>(
          between(0, static_cast<std::int64_t>(kLetters.size()) - 1))];
    }
    return text;
  }

 private:
  std::mt19937_64 x_engine{2018};
};

}  // namespace wijk
