// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/solve.hpp"

#include <algorithm>

namespace wijk::schedule {
namespace {

constexpr std::int64_t kPlenty = std::int64_t{1} << 43;  // still a number that sums stand

/// The most that all items together can ask of one of a kind.
template <typename Part>
std::int64_t all_asked(Instance const& instance, std::vector<Part> Variant::*parts,
                       std::uint32_t Part::*of, std::uint32_t index) {
  std::int64_t sum = 0;
  for (auto const& item : instance.items) {
    for (auto const& variant : item.variants) {
      for (auto const& part : variant.*parts) {
        sum += part.*of == index ? std::max<std::int64_t>(part.amount, 0) : 0;
      }
    }
  }
  return std::min(sum, kPlenty);
}

void lift(Instance& instance, Demand const& demand) {
  auto const raise = [&](std::vector<std::int64_t>& list, std::int64_t enough) {
    auto& here = list[static_cast<std::size_t>(demand.slice)];
    here = std::max(here, enough);
  };
  switch (demand.kind) {
    case Demand::Kind::must: instance.items[demand.index].must = false; return;
    case Demand::Kind::window:
      instance.items[demand.index].late = 0;
      instance.items[demand.index].earliest = 0;
      instance.items[demand.index].latest = instance.slices - 1;
      for (auto& variant : instance.items[demand.index].variants) {
        variant.last_start = instance.slices;
      }
      return;
    case Demand::Kind::purse:
      raise(instance.purses[demand.index].money,
            all_asked(instance, &Variant::spends, &Variant::Spend::purse, demand.index));
      return;
    case Demand::Kind::limit:
      raise(instance.limits[demand.index].most,
            all_asked(instance, &Variant::loads, &Variant::Load::limit, demand.index));
      return;
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

}  // namespace wijk::schedule
