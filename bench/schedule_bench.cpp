// SPDX-License-Identifier: EUPL-1.2
//
// The parts of bench/schedule.sh that are ours:
//   model ITEMS SEED             the straight model of an instance, as LP text
//   solve ITEMS SEED SECONDS THREADS   our answer: value, bound, seconds, faults
//   judge ITEMS SEED             the value and faults of the x_ITEM_VARIANT_START on standard input
#include "random_years.hpp"
#include "schedule/years/solve.hpp"
#include "straight_model.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>

namespace wijk::bench {
namespace {

void solve_one(Instance const& instance, double seconds, int threads) {
  auto const begin = std::chrono::steady_clock::now();
  SolveLimits limits;
  limits.seconds = seconds;
  limits.threads = threads;
  auto const answer = solve(instance, limits);
  std::chrono::duration<double> const took = std::chrono::steady_clock::now() - begin;
  bool const found = !answer.choice.empty();
  fmt::print("{} {:.6f} {:.1f} {}\n", found ? fmt::format("{:.6f}", answer.value) : "none",
             answer.bound, took.count(), found ? faults_of(instance, answer.choice).size() : 0);
}

void judge(Instance const& instance) {
  Choice choice(instance.items.size());
  std::string name;
  std::size_t read = 0;
  while (std::cin >> name) {
    unsigned item = 0;
    Placed placed;
    if (std::sscanf(name.c_str(), "x_%u_%d_%d", &item, &placed.variant, &placed.start) == 3 &&
        item < choice.size()) {
      choice[item] = placed;
      ++read;
    }
  }
  if (read == 0) {
    fmt::print("none 0\n");
    return;
  }
  fmt::print("{:.6f} {}\n", worth_of(instance, choice).total(), faults_of(instance, choice).size());
}

int run(std::vector<std::string> const& words) {
  if (words.size() < 3) {
    std::cerr << "usage: wijk_schedule_bench model|solve|judge ITEMS SEED [SECONDS THREADS]\n";
    return 2;
  }
  auto const instance = random_years(std::stoull(words[2]), std::stoull(words[1]));
  if (words[0] == "model") {
    write_straight(instance, std::cout);
  } else if (words[0] == "solve" && words.size() == 5) {
    solve_one(instance, std::stod(words[3]), std::stoi(words[4]));
  } else {
    judge(instance);
  }
  return 0;
}

}  // namespace
}  // namespace wijk::bench

int main(int count, char** words) {
  return wijk::bench::run(std::vector<std::string>(words + 1, words + count));
}
