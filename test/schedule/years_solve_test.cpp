// SPDX-License-Identifier: EUPL-1.2
//
// Answers beside every choice of small plannings, and what is promised of larger ones.
#include "../bench/random_years.hpp"
#include "schedule/every_choice.hpp"
#include "schedule/years/formulate.hpp"
#include "schedule/years/solve.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace wijk::schedule {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// What is wrong with an answer, beside the best of all choices; empty: nothing.
std::string wrong(Instance const& instance, Answer const& answer, std::optional<double> best) {
  if (!best) {
    return answer.state == Answer::State::impossible ? "" : "something, where nothing holds";
  }
  if (answer.state != Answer::State::proven) {
    return "not proven";
  }
  if (!faults_of(instance, answer.choice).empty()) {
    return "breaks a demand";
  }
  if (std::abs(answer.value - worth_of(instance, answer.choice).total()) > 1e-9) {
    return "is not worth what it says";
  }
  if (std::abs(answer.value - *best) > 1e-5) {
    return "worth " + std::to_string(answer.value) + ", the best " + std::to_string(*best);
  }
  return answer.bound < *best - 1e-9 ? "its bound is below the best" : "";
}

TEST(YearsSolve, FindsTheBestOfAllChoices) {
  auto const begin = Clock::now();
  std::uint64_t seed = 0;
  int impossible = 0;
  for (; seed < 4000 && seconds_since(begin) < 20; ++seed) {
    auto const instance = bench::small_years(seed);
    ASSERT_TRUE(is_sound(instance)) << seed;
    auto const best = best_of_all(instance);
    impossible += best ? 0 : 1;
    SolveLimits limits;
    limits.threads = seed % 2 == 0 ? 1 : 2;
    ASSERT_EQ(wrong(instance, solve(instance, limits), best), "") << "small_years(" << seed << ")";
  }
  EXPECT_GT(seed, 100u);
  EXPECT_GT(impossible, 5);
  RecordProperty("instances", static_cast<int>(seed));
}

TEST(YearsSolve, HoldsAndIsBelowItsBoundOnRandomPlannings) {
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    auto const instance = bench::random_years(seed, 30 + 20 * seed);
    ASSERT_TRUE(is_sound(instance));
    SolveLimits limits;
    limits.seconds = 2;
    auto const answer = solve(instance, limits);
    ASSERT_TRUE(answer.state == Answer::State::proven || answer.state == Answer::State::feasible);
    EXPECT_TRUE(faults_of(instance, answer.choice).empty());
    EXPECT_DOUBLE_EQ(worth_of(instance, answer.choice).total(), answer.value);
    EXPECT_GE(answer.bound, answer.value);
    EXPECT_GE(answer.gap(), 0);
  }
}

/// How far values are outside the rows and columns of a programme, at most.
double outside(Programme const& programme, Values const& values) {
  double most = 0;
  auto const see = [&](double lower, double value, double upper) {
    most = std::max({most, lower - value, value - upper});
  };
  for (auto const& row : programme.rows) {
    double sum = 0;
    for (auto const& entry : row.entries) {
      sum += entry.factor * values[entry.column];
    }
    see(row.lower, sum, row.upper);
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    see(programme.columns[i].lower, values[i], programme.columns[i].upper);
  }
  return most;
}

TEST(YearsSolve, SaysOfAChoiceThatHoldsWhatItsProgrammeSays) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    auto const instance = bench::small_years(seed);
    SolveLimits limits;
    limits.threads = 1;
    auto const choice = solve(instance, limits).choice;
    if (choice.empty()) {
      continue;
    }
    auto const of = case_of(instance);
    auto const picks = picks_of(of, choice);
    for (bool const chained : {false, true}) {
      auto const made = formulate(of, open_of(of), chained);
      auto const values = values_of(of, made, picks);
      EXPECT_LT(outside(made.programme, values), 1e-6) << seed;
      EXPECT_EQ(made.picks_of(values), picks) << seed;
      double worth = made.programme.constant;
      for (std::size_t i = 0; i < values.size(); ++i) {
        worth += values[i] * made.programme.columns[i].worth;
      }
      EXPECT_NEAR(worth, worth_of(instance, choice).total(), 1e-6) << seed;
    }
  }
}

TEST(YearsSolve, GivesTheSameForTheSameSeed) {
  for (int const threads : {1, 2}) {
    auto const instance = bench::random_years(5, 20);
    SolveLimits limits;
    limits.threads = threads;
    limits.seconds = 120;
    auto const one = solve(instance, limits);
    auto const two = solve(instance, limits);
    ASSERT_EQ(one.state, Answer::State::proven);
    EXPECT_EQ(one.choice, two.choice);
    EXPECT_EQ(one.value, two.value);
    EXPECT_EQ(one.bound, two.bound);
  }
}

TEST(YearsSolve, EndsWhenItIsGoodEnough) {
  auto const instance = bench::random_years(6, 40);
  SolveLimits limits;
  limits.gap = 0.2;
  limits.seconds = 120;
  auto const begin = Clock::now();
  auto const answer = solve(instance, limits);
  EXPECT_LT(seconds_since(begin), 60);
  EXPECT_LE(answer.bound - answer.value, 0.2 * answer.value + 1e-6);
}

TEST(YearsSolve, StopsWhenItIsAskedTo) {
  auto const instance = bench::random_years(7, 400);
  for (int const threads : {1, 2}) {
    SolveLimits limits;
    limits.seconds = 300;
    limits.threads = threads;
    auto const begin = Clock::now();
    double told = 0;
    double bound = Programme::no_limit;
    limits.tell = [&](Progress const& progress) {
      EXPECT_GE(progress.seconds, told);
      EXPECT_LE(progress.bound, bound);
      told = progress.seconds;
      bound = progress.bound;
    };
    limits.stop = [&] { return seconds_since(begin) > 1.5; };
    auto const answer = solve(instance, limits);
    EXPECT_LT(seconds_since(begin), 30);
    EXPECT_GT(told, 0);
    EXPECT_EQ(answer.state, Answer::State::feasible);
    EXPECT_TRUE(faults_of(instance, answer.choice).empty());
  }
}

TEST(YearsSolve, IsNeverWorseThanWhatItStartsFrom) {
  auto const instance = bench::random_years(8, 60);
  SolveLimits limits;
  limits.seconds = 2;
  auto const first = solve(instance, limits);
  limits.start = first.choice;
  limits.seed = 9;
  limits.seconds = 0.5;
  EXPECT_GE(solve(instance, limits).value, first.value - 1e-9);
  limits.start = Choice(instance.items.size(), Placed{99, 99});  // which does not hold
  EXPECT_EQ(solve(instance, limits).state, Answer::State::feasible);
}

TEST(YearsSolve, PricesMoneyNotBelowWhatItBrings) {
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    auto const instance = bench::random_years(seed, 15);
    auto const of = wide_case_of(instance);
    auto const relaxed = relax(formulate(of, open_of(of), true).programme, {});
    for (auto const& price : prices_of(instance)) {
      ASSERT_TRUE(price.demand.kind == Demand::Kind::purse ||
                  price.demand.kind == Demand::Kind::limit);
      auto richer = instance;
      bool const purse = price.demand.kind == Demand::Kind::purse;
      auto& most =
          purse ? richer.purses[price.demand.index].money : richer.limits[price.demand.index].most;
      std::int64_t const more = purse ? 100'000 : 1;
      most[static_cast<std::size_t>(price.demand.slice)] += more;
      SolveLimits limits;
      limits.seconds = 0.2;
      auto const answer = solve(richer, limits);
      EXPECT_LE(answer.value, relaxed.worth + price.each * static_cast<double>(more) + 1e-4);
    }
  }
}

}  // namespace
}  // namespace wijk::schedule
