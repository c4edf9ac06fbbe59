// SPDX-License-Identifier: EUPL-1.2
//
// Demands that cannot all hold, beside every choice.
#include "../bench/random_years.hpp"
#include "schedule/every_choice.hpp"
#include "schedule/years/solve.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace wijk::schedule {
namespace {

using Kind = Demand::Kind;

/// Every demand of an instance but these.
std::vector<Demand> all_but(Instance const& instance, std::vector<Demand> const& kept) {
  std::vector<Demand> all;
  auto const add = [&](Demand const& one) {
    if (std::find(kept.begin(), kept.end(), one) == kept.end()) {
      all.push_back(one);
    }
  };
  for (std::uint32_t i = 0; i < instance.items.size(); ++i) {
    add({Kind::must, i, -1});
    add({Kind::window, i, -1});
  }
  for (std::uint32_t i = 0; i < instance.precedences.size(); ++i) {
    add({Kind::precedence, i, -1});
  }
  for (std::uint32_t i = 0; i < instance.floors.size(); ++i) {
    add({Kind::floor, i, -1});
  }
  for (int year = 0; year < instance.years(); ++year) {
    for (std::uint32_t i = 0; i < instance.purses.size(); ++i) {
      add({Kind::purse, i, year});
    }
  }
  for (int slice = 0; slice < instance.slices; ++slice) {
    for (std::uint32_t i = 0; i < instance.limits.size(); ++i) {
      add({Kind::limit, i, slice});
    }
  }
  return all;
}

bool some_choice_holds(Instance const& instance, std::vector<Demand> const& demands) {
  return best_of_all(without(instance, all_but(instance, demands))).has_value();
}

TEST(YearsConflict, IsAConflictAndNothingInItCanBeMissed) {
  int conflicts = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    auto const instance = bench::small_years(seed);
    auto const conflict = conflict_of(instance, {});
    ASSERT_EQ(conflict.empty(), best_of_all(instance).has_value()) << seed;
    if (conflict.empty()) {
      continue;
    }
    ++conflicts;
    EXPECT_FALSE(some_choice_holds(instance, conflict)) << seed;
    for (std::size_t i = 0; i < conflict.size(); ++i) {
      auto fewer = conflict;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      EXPECT_TRUE(some_choice_holds(instance, fewer)) << seed << ", without " << i;
    }
  }
  EXPECT_GT(conflicts, 30);
}

TEST(YearsConflict, NamesMoneyWindowAndDuty) {
  Instance instance;
  instance.slices = 2;
  instance.purses = {{{5, 50}, 0}, {{100, 100}, 0}};
  Variant variant;
  variant.spends = {{0, 0, 10}, {1, 0, 10}};
  Item item;
  item.latest = 0;
  item.must = true;
  item.variants = {variant};
  instance.items = {item, item};
  instance.items[1].must = false;
  EXPECT_EQ(conflict_of(instance, {}),
            (std::vector<Demand>{{Kind::purse, 0, 0}, {Kind::window, 0, -1}, {Kind::must, 0, -1}}));
}

}  // namespace
}  // namespace wijk::schedule
