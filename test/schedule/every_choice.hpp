// SPDX-License-Identifier: EUPL-1.2
//
// Every choice of a small planning of years, one by one.
#pragma once

#include "schedule/years/instance.hpp"

#include <optional>

namespace wijk::schedule {

/// Calls `look` with each choice, also of those that do not hold; in windows and variants that are.
template <typename Look>
void every_choice(Instance const& instance, Look const& look) {
  Choice choice(instance.items.size());
  std::vector<std::vector<Placed>> ways;
  for (auto const& item : instance.items) {
    auto& of_item = ways.emplace_back(1);
    for (int start = 0; start < instance.slices; ++start) {
      for (std::size_t variant = 0; variant < item.variants.size(); ++variant) {
        of_item.push_back({start, static_cast<int>(variant)});
      }
    }
  }
  std::vector<std::size_t> at(ways.size());
  for (bool more = true; more;) {
    for (std::size_t i = 0; i < at.size(); ++i) {
      choice[i] = ways[i][at[i]];
    }
    look(choice);
    more = false;
    for (std::size_t i = 0; i < at.size() && !more; ++i) {
      at[i] = (at[i] + 1) % ways[i].size();
      more = at[i] != 0;
    }
  }
}

/// The most that a choice which breaks nothing is worth; nothing where none holds.
inline std::optional<double> best_of_all(Instance const& instance) {
  std::optional<double> best;
  every_choice(instance, [&](Choice const& choice) {
    double const worth = worth_of(instance, choice).total();
    if ((!best || worth > *best) && faults_of(instance, choice).empty()) {
      best = worth;
    }
  });
  return best;
}

}  // namespace wijk::schedule
