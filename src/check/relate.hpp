// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/finding.hpp"

#include <utility>

namespace wijk {

/// How many places a finding shows beside its own: enough to see what it follows from.
inline constexpr std::size_t kMostRelated = 5;

/// Shows one more place, unless there are enough.
inline void relate(Finding& finding, std::string pointer, Text label) {
  if (finding.related.size() < kMostRelated) {
    finding.related.push_back({std::move(pointer), std::move(label)});
  }
}

/// What a sentence lists: "2018, 2019, 2020", and beyond ten only how many more.
class Listed {
 public:
  template <class Value>
  void add(Value const& value) {
    if (++x_count <= kMost) {
      x_text = x_count == 1 ? say("{}", "{}", value) : say("{}, {}", "{}, {}", x_text, value);
    }
  }
  bool empty() const { return x_count == 0; }
  std::size_t count() const { return x_count; }
  Text text() const {
    return x_count <= kMost ? x_text
                            : say("{} en nog {}", "{} and {} more", x_text, x_count - kMost);
  }

 private:
  static constexpr std::size_t kMost = 10;
  Text x_text;
  std::size_t x_count = 0;
};

}  // namespace wijk
