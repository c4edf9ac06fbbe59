// SPDX-License-Identifier: EUPL-1.2
//
// Plannings that nobody would make: nothing may crash, hang, or run over.
#include "../bench/random_years.hpp"
#include "schedule/draws.hpp"
#include "schedule/years/solve.hpp"

#include <gtest/gtest.h>

namespace wijk::schedule {
namespace {

void expect_answer(Instance const& instance, std::string const& what) {
  SolveLimits limits;
  limits.seconds = 1;
  auto const answer = solve(instance, limits);
  if (answer.state == Answer::State::proven || answer.state == Answer::State::feasible) {
    EXPECT_TRUE(faults_of(instance, answer.choice).empty()) << what;
    EXPECT_GE(answer.bound, answer.value) << what;
  }
}

TEST(YearsHostile, SurvivesNothing) {
  Instance instance;
  expect_answer(instance, "empty");
  EXPECT_EQ(solve(instance, {}).state, Answer::State::proven);
  instance.items.resize(3);  // without variants
  EXPECT_EQ(solve(instance, {}).state, Answer::State::proven) << "no slices";
  instance.slices = 5;
  EXPECT_EQ(solve(instance, {}).state, Answer::State::proven) << "no variants";
  instance.items[0].must = true;
  EXPECT_EQ(solve(instance, {}).state, Answer::State::impossible);
  instance.items[0].must = false;
  instance.purses = {{{-1, 0, 0, 0, 0}, 0}};
  EXPECT_EQ(solve(instance, {}).state, Answer::State::impossible) << "money that is taken away";
  EXPECT_EQ(conflict_of(instance, {}), (std::vector<Demand>{{Demand::Kind::purse, 0, 0}}));
}

TEST(YearsHostile, SeesThatACircleCannotBe) {
  Instance instance;
  instance.slices = 200;
  Item item;
  item.latest = 199;
  item.variants.resize(1);
  instance.items.assign(300, item);
  for (std::uint32_t i = 0; i < 300; ++i) {
    instance.precedences.push_back({i, (i + 1) % 300, 0, true});
  }
  EXPECT_EQ(solve(instance, {}).state, Answer::State::proven) << "nothing can be done";
  instance.items[7].must = true;
  EXPECT_EQ(solve(instance, {}).state, Answer::State::impossible);
}

TEST(YearsHostile, SurvivesLargeNumbers) {
  auto instance = bench::random_years(1, 30);
  for (auto& item : instance.items) {
    for (auto& variant : item.variants) {
      for (auto& spend : variant.spends) {
        spend.amount *= 4'000'000;
      }
    }
  }
  for (auto& purse : instance.purses) {
    for (auto& money : purse.money) {
      money *= 4'000'000;
    }
  }
  ASSERT_TRUE(is_sound(instance));
  expect_answer(instance, "thousands of billions");
  instance.items[0].variants[0].spends[0].amount = INT64_MAX;
  EXPECT_FALSE(is_sound(instance));
  expect_answer(instance, "not sound");
}

/// One number anywhere becomes something else.
void spoil(Instance& instance, Draws& draws) {
  static constexpr std::int64_t kOdd[] = {0,         -1,        1,         7,         -1000,
                                          1LL << 31, 1LL << 42, INT64_MAX, -INT64_MAX};
  auto const odd = kOdd[draws.below(std::size(kOdd))];
  auto const small = static_cast<int>(static_cast<std::int32_t>(odd));
  auto& item = instance.items[draws.below(instance.items.size())];
  auto& variant = item.variants[draws.below(item.variants.size())];
  switch (draws.below(15)) {
    case 0: item.earliest = small; return;
    case 1: item.latest = small; return;
    case 2: item.late = static_cast<double>(odd); return;
    case 3: variant.duration = small; return;
    case 4:
      variant.spends.push_back({static_cast<std::uint32_t>(draws.below(3)), small, odd});
      return;
    case 5:
      variant.serves.push_back(
          {static_cast<std::uint32_t>(draws.below(3)), static_cast<double>(odd)});
      return;
    case 6: variant.loads.push_back({static_cast<std::uint32_t>(draws.below(3)), 0, odd}); return;
    case 7: variant.shifts.push_back({0, small, odd, odd / -2}); return;
    case 8: instance.slices = small; return;
    case 9:
      instance.precedences.push_back({0, static_cast<std::uint32_t>(draws.below(4)), small, true});
      return;
    case 10:
      instance.togethers.push_back({0, static_cast<std::uint32_t>(draws.below(4)), small / -2,
                                    small, static_cast<double>(odd)});
      return;
    case 11: instance.parts = small; return;
    case 12: item.step = small; return;
    case 13: variant.last_start = small; return;
    default: item.must = true; return;
  }
}

TEST(YearsHostile, SurvivesSpoiltNumbers) {
  int sound = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    auto instance = bench::small_years(seed);
    Draws draws{seed, 1};
    for (std::size_t i = 1 + draws.below(3); i > 0; --i) {
      spoil(instance, draws);
    }
    sound += is_sound(instance) ? 1 : 0;
    expect_answer(instance, std::to_string(seed));
  }
  EXPECT_GT(sound, 50);
}

}  // namespace
}  // namespace wijk::schedule
