// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/solve.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wijk {

double Answer::gap() const {
  if (state == State::proven) {
    return 0;
  }
  double const size = std::max(std::abs(value), 1e-9);
  return std::max(0.0, (bound - value) / size);
}

Answer solve(Instance const& instance, SolveLimits const&) {
  Answer answer;
  answer.bound = std::numeric_limits<double>::infinity();
  Choice const nothing(instance.items.size());
  if (is_sound(instance) && faults_of(instance, nothing).empty()) {
    answer.choice = nothing;
    answer.state = Answer::State::feasible;
    answer.value = worth_of(instance, nothing).total();
  }
  return answer;
}

std::vector<Price> prices_of(Instance const&) { return {}; }
std::vector<Demand> conflict_of(Instance const&, SolveLimits const&) { return {}; }

}  // namespace wijk
