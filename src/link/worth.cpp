// SPDX-License-Identifier: EUPL-1.2
#include "link/worth.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>

namespace wijk {
namespace {

Estimate operator*(double factor, Estimate const& estimate) {
  return {factor * estimate.low, factor * estimate.high};
}
Estimate& operator+=(Estimate& sum, Estimate const& other) {
  sum.low += other.low;
  sum.high += other.high;
  return sum;
}

/// What one link is worth.
struct Worth {
  Estimate gain, at_best, weeks;
};

Worth worth_of(Link const& link, Pairings const& pairings, std::vector<Partaker> const& partakers) {
  Worth worth;
  for (auto const& reason : link.reasons) {
    auto const& pairing = pairings.pairings[reason.pairing];
    auto const chance = chance_of(reason.apart.nearness, pairings.chances);
    auto const saving = saving_of(pairing, partakers[link.a], partakers[link.b]);
    worth.gain += chance * saving;
    worth.at_best += saving;
    worth.weeks += chance * pairing.weeks;
  }
  return worth;
}

/// Which nodes a tree already joins.
class Trees {
 public:
  std::uint32_t root_of(std::uint32_t node) const {
    for (auto found = x_up.find(node); found != x_up.end(); found = x_up.find(node)) {
      node = found->second;
    }
    return node;
  }
  /// False where they are joined already.
  bool join(std::uint32_t a, std::uint32_t b) {
    auto const one = root_of(a);
    auto const other = root_of(b);
    return one != other && x_up.emplace(one, other).second;
  }

 private:
  std::map<std::uint32_t, std::uint32_t> x_up;
};

}  // namespace

void add_worth(Linkage& linkage, std::vector<Link> links, Pairings const& pairings,
               std::vector<Partaker> const& partakers) {
  std::ranges::stable_sort(links, std::ranges::greater{}, [&](Link const& link) {
    return worth_of(link, pairings, partakers).gain.middle();
  });
  Trees trees;
  for (auto& link : links) {
    if (trees.join(link.a, link.b)) {
      auto const worth = worth_of(link, pairings, partakers);
      linkage.gain += worth.gain;
      linkage.at_best += worth.at_best;
      linkage.weeks += worth.weeks;
      linkage.links.push_back(std::move(link));
    }
  }
}

double chance_of(Nearness nearness, Chances const& chances) {
  switch (nearness) {
    case Nearness::sure: return chances.sure;
    case Nearness::likely: return chances.likely;
    case Nearness::possible: return chances.possible;
    case Nearness::wide: return chances.wide;
    case Nearness::unplaced: return chances.unplaced;
    case Nearness::apart: break;
  }
  return 0;
}

Estimate saving_of(Pairing const& pairing, Partaker const& a, Partaker const& b) {
  if (!pairing.percent) {
    return pairing.saving;
  }
  auto cheaper = Cents{std::numeric_limits<std::int64_t>::max()};
  bool known = false;
  for (auto const* const one : {&a, &b}) {
    if (one->cost.known()) {
      cheaper = std::min(cheaper, one->cost.value);
      known = true;
    }
  }
  return known ? (static_cast<double>(cheaper.value) / 1e4) * pairing.saving : pairing.otherwise;
}

}  // namespace wijk
