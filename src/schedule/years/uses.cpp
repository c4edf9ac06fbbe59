// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/uses.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace wijk::schedule {

std::vector<Uses> uses_of(Case const& of, Open const& open, std::vector<Effect> Way::*effects,
                          std::size_t rows) {
  std::vector<Uses> uses(rows);
  for (std::uint32_t i = 0; i < of.works.size(); ++i) {
    for (auto const number : open.ways[i]) {
      for (auto const& effect : of.works[i].ways[number].*effects) {
        uses[effect.row].push_back({i, number, effect.amount});
      }
    }
  }
  return uses;
}

std::int64_t most_of(Uses const& uses) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < uses.size();) {
    std::int64_t most = 0;
    auto const item = uses[i].item;
    for (; i < uses.size() && uses[i].item == item; ++i) {
      most = std::max(most, uses[i].amount);
    }
    sum += most;
  }
  return sum;
}

double unit_of(Uses const* uses, std::size_t rows) {
  std::int64_t largest = 1;
  for (std::size_t row = 0; row < rows; ++row) {
    for (auto const& use : uses[row]) {
      largest = std::max(largest, std::abs(use.amount));
    }
  }
  return std::pow(10.0, std::floor(std::log10(static_cast<double>(largest))) - 2);
}

}  // namespace wijk::schedule
