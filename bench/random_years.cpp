// SPDX-License-Identifier: EUPL-1.2
#include "random_years.hpp"

#include "schedule/draws.hpp"

#include <algorithm>

namespace wijk::bench {
namespace {

constexpr int kSlices = 11;
constexpr Euros kThousand = 1000;

class Maker : Draws {
 public:
  Maker(std::uint64_t seed, std::size_t items) : Draws{seed, 0x59454152}, x_items{items} {}

  Instance make() {
    x_made.slices = kSlices;
    make_purposes();
    x_purses = std::clamp<std::size_t>(4 + x_items / 40 + below(3), 5, 12);
    x_blocks = std::max<std::size_t>(2, x_items / 10);
    x_partners = std::clamp<std::size_t>(x_items / 25, 3, 8);
    x_made.floors = {{2000 + between(0, 2000), 5000 + between(0, 3000)}};
    x_made.limits.resize(x_blocks + x_partners);
    x_made.purses.resize(x_purses);
    for (std::size_t i = 0; i < x_items; ++i) {
      x_made.items.push_back(make_item());
    }
    make_precedences();
    make_togethers();
    make_money();
    make_limits();
    make_room_for_musts();
    return std::move(x_made);
  }

 private:
  std::uint32_t number(std::size_t end) { return static_cast<std::uint32_t>(below(end)); }

  void make_purposes() {
    std::size_t const count = std::clamp<std::size_t>(x_items / 8, 5, 40);
    for (std::size_t i = 0; i < count; ++i) {
      double const weight = 1 + share() * 4;
      // What the items that serve it can add up to, in three steps of which the last counts little.
      double const all = static_cast<double>(x_items) / static_cast<double>(count) * 12;
      x_made.purposes.push_back({{{all * 0.25, weight},
                                  {all * 0.3, weight * (0.5 + 0.2 * share())},
                                  {all * 0.5, weight * 0.2}}});
    }
  }

  Item make_item() {
    Item item;
    item.earliest = chance(0.5) ? between(0, 4) : 0;
    item.latest = chance(0.6) ? kSlices - 1 : std::min(kSlices - 1, item.earliest + between(2, 8));
    item.late = share() * 0.6;
    item.must = chance(0.04);
    std::size_t const variants = 1U + (chance(0.4) ? 1U : 0U) + (chance(0.15) ? 1U : 0U);
    auto const block = number(x_blocks);
    auto const partner = static_cast<std::uint32_t>(x_blocks + below(x_partners));
    auto const purse = number(x_purses);
    auto const purpose = number(x_made.purposes.size());
    double const size = 0.3 + share() * share() * 4;
    for (std::size_t v = 0; v < variants; ++v) {
      item.variants.push_back(
          make_variant(size * (1 + 0.5 * static_cast<double>(v)), block, partner, purse, purpose));
    }
    if (chance(0.04)) {
      item.must = true;
      item.variants.resize(1);
      item.latest = item.earliest;
    }
    if (chance(0.25)) {
      item.counted_on = true;
      item.counted.placed.start = chance(0.8) ? between(item.earliest, item.latest) : -1;
      item.counted.other = 1 + share() * 4;
      item.counted.per_slice = share();
    }
    return item;
  }

  Variant make_variant(double size, std::uint32_t block, std::uint32_t partner, std::uint32_t purse,
                       std::uint32_t purpose) {
    Variant variant;
    variant.duration = between(1, size > 2 ? 4 : 2);
    variant.nuisance = share() * size;
    auto const cost = static_cast<Euros>(size * (150 + share() * 250)) * kThousand;
    bool const shared = chance(0.4);
    auto const second = number(x_purses);
    for (int slice = 0; slice < variant.duration; ++slice) {
      Euros const here = cost / variant.duration / kThousand * kThousand;
      variant.spends.push_back({purse, slice, shared ? here * 6 / 10 : here});
      if (shared && second != purse) {
        variant.spends.push_back({second, slice, here * 4 / 10});
      }
      variant.loads.push_back({block, slice, 1});
      variant.loads.push_back({partner, slice, 1 + static_cast<std::int64_t>(size)});
    }
    variant.serves.push_back({purpose, size * (4 + share() * 8)});
    for (std::size_t more = below(3); more > 0; --more) {
      variant.serves.push_back({number(x_made.purposes.size()), size * (1 + share() * 4)});
    }
    if (chance(0.2)) {
      auto const homes = static_cast<std::int64_t>(size * 20) + 1;
      bool const sold = chance(0.4);
      variant.shifts.push_back({0, variant.duration, sold ? -homes : homes, sold ? 0 : homes});
    }
    return variant;
  }

  void make_precedences() {
    for (std::uint32_t next = 1; next < x_items; ++next) {
      if (chance(0.3) && !x_made.items[next].must) {
        // Not far away: what waits for each other is drawn up together.
        auto const back = static_cast<std::uint32_t>(1 + below(std::min<std::size_t>(next, 12)));
        x_made.precedences.push_back({next - back, next, between(0, 1), chance(0.7)});
      }
    }
  }
  void make_togethers() {
    for (std::size_t i = 0; i < x_items * 6 / 10; ++i) {
      auto const a = number(x_items);
      auto const b = static_cast<std::uint32_t>(
          (a + 1 + below(std::min<std::size_t>(x_items - 1, 20))) % x_items);
      int const reach = between(0, 1);
      x_made.togethers.push_back({a, b, -reach, reach, 1 + share() * 8});
    }
  }

  void make_money() {
    std::vector<Euros> asked(x_purses);
    for (auto const& item : x_made.items) {
      for (auto const& spend : item.variants[0].spends) {
        asked[spend.purse] += spend.amount;
      }
    }
    for (std::size_t i = 0; i < x_purses; ++i) {
      auto& purse = x_made.purses[i];
      double const part = 0.35 + 0.35 * share();
      for (int slice = 0; slice < kSlices; ++slice) {
        double const here = static_cast<double>(asked[i]) * part / kSlices * (0.5 + share());
        purse.money.push_back(static_cast<Euros>(here / 1000) * kThousand + 100 * kThousand);
      }
      auto const kind = below(3);
      purse.carried = kind == 0 ? 0 : kind == 1 ? Purse::no_limit : purse.money[0];
    }
  }
  void make_limits() {
    for (std::size_t i = 0; i < x_blocks; ++i) {
      x_made.limits[i].most.assign(kSlices, between(2, 3));
    }
    for (std::size_t i = x_blocks; i < x_made.limits.size(); ++i) {
      std::int64_t asked = 0;
      for (auto const& item : x_made.items) {
        for (auto const& load : item.variants[0].loads) {
          asked += load.limit == i ? load.amount : 0;
        }
      }
      x_made.limits[i].most.assign(kSlices, 6 + asked * between(60, 110) / 100 / kSlices);
    }
  }

  /// What must be done waits for nothing (see above), takes no homes away, and finds money, room in
  /// the block and a partner from its first slice on.
  void make_room_for_musts() {
    x_asked.resize(x_made.limits.size() * kSlices);
    for (auto& item : x_made.items) {
      if (item.must) {
        make_room_for(item);
      }
    }
    for (std::size_t row = 0; row < x_asked.size(); ++row) {
      auto& limit = x_made.limits[row / kSlices].most[row % kSlices];
      limit = std::max(limit, x_asked[row]);
    }
  }
  void make_room_for(Item& item) {
    int const start = item.earliest;
    auto& variant = item.variants[0];
    variant.shifts.clear();
    for (auto const& spend : variant.spends) {
      if (start + spend.offset < kSlices) {
        x_made.purses[spend.purse].money[static_cast<std::size_t>(start + spend.offset)] +=
            spend.amount;
      }
    }
    for (auto const& load : variant.loads) {
      if (start + load.offset < kSlices) {
        x_asked[load.limit * kSlices + static_cast<std::size_t>(start + load.offset)] +=
            load.amount;
      }
    }
  }

  std::vector<std::int64_t> x_asked;  ///< of each limit and slice by what must be done
  std::size_t x_items, x_purses = 0, x_blocks = 0, x_partners = 0;
  Instance x_made;
};

}  // namespace

Instance random_years(std::uint64_t seed, std::size_t items) { return Maker{seed, items}.make(); }

}  // namespace wijk::bench
