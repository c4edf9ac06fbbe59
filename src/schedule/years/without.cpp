// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/solve.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// More than any choice can ask for, and still a number that sums stand.
constexpr std::int64_t kPlenty = std::int64_t{1} << 43;

void lift(Instance& instance, Demand const& demand) {
  auto const at = [&](auto& list) -> std::int64_t& {
    return list[static_cast<std::size_t>(demand.slice)];
  };
  switch (demand.kind) {
    case Demand::Kind::must: instance.items[demand.index].must = false; return;
    case Demand::Kind::window:
      instance.items[demand.index].late = 0;
      instance.items[demand.index].earliest = 0;
      instance.items[demand.index].latest = instance.slices - 1;
      return;
    case Demand::Kind::purse: at(instance.purses[demand.index].money) = kPlenty; return;
    case Demand::Kind::limit: at(instance.limits[demand.index].most) = kPlenty; return;
    // A floor of nothing among nothing holds for everything.
    case Demand::Kind::floor: instance.floors[demand.index] = {}; return;
    case Demand::Kind::precedence: return;  // below: the numbers of the others depend on it
  }
}

}  // namespace

Instance without(Instance const& instance, std::vector<Demand> const& demands) {
  Instance rest = instance;
  std::vector<bool> gone(instance.precedences.size());
  for (auto const& demand : demands) {
    lift(rest, demand);
    if (demand.kind == Demand::Kind::precedence) {
      gone[demand.index] = true;
    }
  }
  rest.precedences.clear();
  for (std::size_t i = 0; i < gone.size(); ++i) {
    if (!gone[i]) {
      rest.precedences.push_back(instance.precedences[i]);
    }
  }
  return rest;
}

}  // namespace wijk
