// SPDX-License-Identifier: EUPL-1.2
#include "random_years.hpp"
#include "schedule/draws.hpp"

namespace wijk::bench {
namespace {

class Maker : Draws {
 public:
  explicit Maker(std::uint64_t seed) : Draws{seed, 0x534d414c} {}

  Instance make() {
    x_made.slices = between(1, 4);
    x_made.parts = chance(0.3) ? 2 : 1;
    x_wild = chance(0.3);
    x_whole = chance(0.5);
    x_made.purses.resize(below(3));
    x_made.purposes.resize(below(3) + 1);
    x_made.limits.resize(below(3));
    x_made.floors.resize(below(2));
    fill_lists();
    std::size_t const items = 1 + below(x_made.slices > 2 ? 4 : 6);
    for (std::size_t i = 0; i < items; ++i) {
      x_made.items.push_back(make_item());
    }
    for (std::size_t i = below(items); i > 0; --i) {
      auto const first = number(items);
      auto const next = number(items);
      if (x_wild || first < next) {
        x_made.precedences.push_back({first, next, between(x_wild ? -1 : 0, 1), chance(0.5)});
      }
    }
    for (std::size_t i = below(items + 1); i > 0; --i) {
      auto const a = number(items);
      auto const b = number(items);
      int const least = between(-2, 1);
      if (a != b) {
        x_made.togethers.push_back({a, b, least, least + between(0, 2), worth(x_wild ? -3 : 0, 6)});
      }
    }
    return std::move(x_made);
  }

 private:
  std::uint32_t number(std::size_t end) { return static_cast<std::uint32_t>(below(end)); }
  /// Whole numbers in half of the instances: then many choices are worth the same.
  double worth(int least, int most) {
    return x_whole ? between(least, most) : least + (most - least) * share();
  }

  void fill_lists() {
    auto const slices = static_cast<std::size_t>(x_made.slices);
    for (auto& purse : x_made.purses) {
      for (int year = 0; year < x_made.years(); ++year) {
        purse.money.push_back(between(0, 10));
      }
      purse.carried = chance(0.4) ? 0 : chance(0.5) ? Purse::no_limit : between(1, 5);
    }
    for (auto& limit : x_made.limits) {
      for (std::size_t i = 0; i < slices; ++i) {
        limit.most.push_back(between(0, 3));
      }
    }
    for (auto& purpose : x_made.purposes) {
      double slope = worth(1, 4);
      for (std::size_t i = below(4); i > 0; --i) {
        purpose.steps.push_back({worth(1, 5), slope});
        slope *= 0.5;
      }
    }
    for (auto& floor : x_made.floors) {
      floor.whole = between(1, 9);
      floor.part = between(0, static_cast<int>(floor.whole));
    }
  }

  Item make_item() {
    Item item;
    item.earliest = chance(0.5) ? 0 : between(x_wild ? -1 : 0, x_made.slices - 1);
    item.latest = between(item.earliest, x_made.slices - (x_wild ? 0 : 1));
    item.step = chance(0.2) ? 2 : 1;
    item.must = chance(0.2);
    item.late = chance(0.5) ? worth(0, 2) : 0;
    for (std::size_t v = 1 + below(2); v > 0; --v) {
      item.variants.push_back(make_variant());
    }
    if (chance(0.3)) {
      item.counted_on = true;
      item.counted.placed = {between(-1, x_made.slices - 1), between(0, 1)};
      item.counted.other = worth(0, 4);
      item.counted.per_slice = worth(0, 2);
    }
    return item;
  }

  Variant make_variant() {
    Variant variant;
    variant.duration = between(x_wild ? 0 : 1, 2);
    if (chance(0.15)) {
      variant.last_start = between(x_wild ? -1 : 0, x_made.slices - 1);
    }
    variant.nuisance = chance(0.5) ? worth(0, 2) : 0;
    int const low = x_wild ? -3 : 0;
    for (std::uint32_t purse = 0; purse < x_made.purses.size(); ++purse) {
      for (int offset = x_wild ? -1 : 0; offset < variant.duration; ++offset) {
        variant.spends.push_back({purse, offset, between(low, 7), chance(0.3)});
      }
    }
    for (std::uint32_t purpose = 0; purpose < x_made.purposes.size(); ++purpose) {
      variant.serves.push_back({purpose, worth(low, 5)});
    }
    for (std::uint32_t limit = 0; limit < x_made.limits.size(); ++limit) {
      variant.loads.push_back({limit, between(0, 1), between(x_wild ? -1 : 0, 2)});
    }
    for (std::uint32_t floor = 0; floor < x_made.floors.size(); ++floor) {
      int const homes = between(-3, 3);
      variant.shifts.push_back({floor, between(0, 2), homes, chance(0.5) ? homes : 0});
    }
    return variant;
  }

  bool x_wild = false, x_whole = false;
  Instance x_made;
};

}  // namespace

Instance small_years(std::uint64_t seed) { return Maker{seed}.make(); }

}  // namespace wijk::bench
