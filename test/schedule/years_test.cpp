// SPDX-License-Identifier: EUPL-1.2
//
// What a choice of years is worth and what it breaks, by hand.
#include "schedule/years/solve.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace wijk::schedule {
namespace {

using Kind = Demand::Kind;

/// Three slices; 10 euros in each, of which 3 may be carried; two items of one slice for 8 euros.
Instance two_items() {
  Instance made;
  made.slices = 3;
  made.purses = {{{10, 10, 10}, 3}};
  made.purposes = {{{{4, 2.0}, {10, 0.5}}}};
  made.limits = {{{1, 1, 1}}};
  made.floors = {{50, 100}};
  Variant variant;
  variant.nuisance = 0.25;
  variant.spends = {{0, 0, 8}};
  variant.serves = {{0, 3}};
  variant.loads = {{0, 0, 1}};
  Item item;
  item.latest = 2;
  item.late = 0.5;
  item.variants = {variant};
  made.items = {item, item};
  return made;
}

std::vector<Demand> broken(Instance const& instance, Choice const& choice) {
  std::vector<Demand> demands;
  for (auto const& fault : faults_of(instance, choice)) {
    demands.push_back(fault.demand);
  }
  return demands;
}

TEST(Years, AreWorthWhatTheyBringLessWhatTheyCost) {
  auto instance = two_items();
  instance.togethers = {{0, 1, 1, 1, 7}};
  auto const worth = worth_of(instance, {{0, 0}, {1, 0}});
  EXPECT_DOUBLE_EQ(worth.purposes, 4 * 2.0 + 2 * 0.5);
  EXPECT_DOUBLE_EQ(worth.together, 7);
  EXPECT_DOUBLE_EQ(worth.late, 0.5);
  EXPECT_DOUBLE_EQ(worth.nuisance, 0.5);
  EXPECT_DOUBLE_EQ(worth.total(), 9 + 7 - 0.5 - 0.5);
  EXPECT_DOUBLE_EQ(worth_of(instance, {{1, 0}, {0, 0}}).together, 0);
  EXPECT_DOUBLE_EQ(worth_of(instance, {{}, {}}).total(), 0);
}

TEST(Years, CountWhatPeopleCountedOn) {
  auto instance = two_items();
  instance.items[0].counted_on = true;
  instance.items[0].counted = {{1, 0}, 5, 2};
  instance.items[0].variants.push_back(instance.items[0].variants[0]);
  EXPECT_DOUBLE_EQ(worth_of(instance, {{1, 0}, {}}).change, 0);
  EXPECT_DOUBLE_EQ(worth_of(instance, {{2, 0}, {}}).change, 2);
  EXPECT_DOUBLE_EQ(worth_of(instance, {{2, 1}, {}}).change, 7);
  EXPECT_DOUBLE_EQ(worth_of(instance, {{}, {}}).change, 5);
  instance.items[0].counted.placed = {};
  EXPECT_DOUBLE_EQ(worth_of(instance, {{2, 1}, {}}).change, 5);
  EXPECT_DOUBLE_EQ(worth_of(instance, {{}, {}}).change, 0);
}

TEST(Years, CarryMoneyUpToWhatMayBeCarried) {
  auto instance = two_items();
  instance.limits.clear();
  for (auto& item : instance.items) {
    item.variants[0].spends[0].amount = 7;
    item.variants[0].loads.clear();
  }
  // Nothing is spent in the first slice, 3 are carried: 13 for 14.
  auto const faults = faults_of(instance, {{1, 0}, {1, 0}});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].demand, (Demand{Kind::purse, 0, 1}));
  EXPECT_EQ(faults[0].by, 1);
  instance.purses[0].carried = Purse::no_limit;
  EXPECT_TRUE(faults_of(instance, {{1, 0}, {1, 0}}).empty());
  EXPECT_FALSE(faults_of(instance, {{0, 0}, {0, 0}}).empty());
}

TEST(Years, KeepLimitsWindowsMustsAndOrders) {
  auto instance = two_items();
  instance.purses.clear();
  for (auto& item : instance.items) {
    item.variants[0].spends.clear();
  }
  EXPECT_EQ(broken(instance, {{1, 0}, {1, 0}}), (std::vector<Demand>{{Kind::limit, 0, 1}}));
  instance.items[0].latest = 1;
  EXPECT_EQ(broken(instance, {{2, 0}, {}}), (std::vector<Demand>{{Kind::window, 0, -1}}));
  EXPECT_EQ(broken(instance, {{0, 3}, {}}), (std::vector<Demand>{{Kind::window, 0, -1}}));
  instance.items[1].must = true;
  EXPECT_EQ(broken(instance, {{}, {}}), (std::vector<Demand>{{Kind::must, 1, -1}}));
  instance.precedences = {{0, 1, 1, true}};
  EXPECT_EQ(broken(instance, {{}, {0, 0}}), (std::vector<Demand>{{Kind::precedence, 0, -1}}));
  auto const faults = faults_of(instance, {{0, 0}, {1, 0}});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].by, 1) << "it ends at 1, and a slice lies between";
  EXPECT_TRUE(faults_of(instance, {{0, 0}, {2, 0}}).empty());
  instance.precedences[0].from_end = false;
  EXPECT_TRUE(faults_of(instance, {{0, 0}, {1, 0}}).empty());
}

TEST(Years, KeepAShareInEverySlice) {
  auto instance = two_items();
  // One sells 10 of 50; the other builds 30, of which 25 for rent.
  instance.items[0].variants[0].shifts = {{0, 0, -10, 0}};
  instance.items[1].variants[0].shifts = {{0, 1, 25, 30}};
  auto const faults = faults_of(instance, {{0, 0}, {1, 0}});
  ASSERT_EQ(faults.size(), 2u);
  EXPECT_EQ(faults[0].demand, (Demand{Kind::floor, 0, 0}));
  EXPECT_EQ(faults[0].by, 10);
  EXPECT_EQ(faults[1].demand, (Demand{Kind::floor, 0, 1}));
  EXPECT_TRUE(faults_of(instance, {{2, 0}, {1, 0}}).empty()) << "65 of 130";
  EXPECT_TRUE(faults_of(instance, {{}, {2, 0}}).empty()) << "beyond the last slice";
}

TEST(Years, CanDoWithoutDemands) {
  auto instance = two_items();
  instance.items[0].must = instance.items[1].must = true;
  instance.items[0].latest = instance.items[1].latest = 0;
  auto const rest = without(instance, {{Kind::purse, 0, 0}, {Kind::limit, 0, 0}});
  EXPECT_TRUE(faults_of(rest, {{0, 0}, {0, 0}}).empty());
  EXPECT_EQ(without(instance, {{Kind::window, 1, -1}}).items[1].latest, 2);
  EXPECT_FALSE(without(instance, {{Kind::must, 1, -1}}).items[1].must);
}

TEST(Years, AreNotSoundWithNumbersOfWhatIsNotThere) {
  auto const sound = two_items();
  EXPECT_TRUE(is_sound(sound));
  auto const spoilt = [&](auto const& spoil) {
    auto instance = sound;
    spoil(instance);
    return !is_sound(instance) && solve(instance, {}).state == Answer::State::none_found &&
           prices_of(instance).empty() && conflict_of(instance, {}).empty();
  };
  EXPECT_TRUE(spoilt([](Instance& one) { one.purses.clear(); }));
  EXPECT_TRUE(spoilt([](Instance& one) { one.slices = 4; }));
  EXPECT_TRUE(spoilt([](Instance& one) { one.slices = -1; }));
  EXPECT_TRUE(spoilt([](Instance& one) { one.precedences = {{0, 2, 0, true}}; }));
  EXPECT_TRUE(spoilt([](Instance& one) { one.togethers = {{1, 1, 0, 0, 1}}; }));
  EXPECT_TRUE(spoilt([](Instance& one) { one.purposes[0].steps[1].slope = 3; }));
  EXPECT_TRUE(spoilt([](Instance& one) { one.items[0].late = std::nan(""); }));
  EXPECT_TRUE(spoilt([](Instance& one) { one.purses[0].money[0] = INT64_MAX; }));
  EXPECT_TRUE(spoilt([](Instance& one) { one.items[0].variants[0].duration = INT32_MAX; }));
}

}  // namespace
}  // namespace wijk::schedule
