// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/solve.hpp"

#include "schedule/years/formulate.hpp"
#include "schedule/years/search.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

namespace wijk::schedule {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr std::size_t kManyItems = 150;    // from here on money goes on in columns
constexpr std::uint64_t kFirstWork = 300;  // of the search, for each way, before the tree asks
constexpr double kTellEvery = 0.1;         // seconds

/// As if nothing limited anything.
double rough_bound(Case const& of) {
  double bound = of.base;
  for (auto const& work : of.works) {
    double best = 0;
    for (auto const& way : work.ways) {
      best = std::max(best, way.worth);
    }
    bound += best;
  }
  for (auto const& purpose : of.instance->purposes) {
    for (auto const& step : purpose.steps) {
      bound += step.width * step.slope;
    }
  }
  for (auto const& pair : of.instance->togethers) {
    bound += std::max(pair.gain, 0.0);
  }
  return bound;
}

/// A search for choices and a tree that proves, beside each other.
class Solver {
 public:
  Solver(Instance const& instance, SolveLimits const& limits)
      : x_instance{instance},
        x_limits{limits},
        x_case{case_of(instance)},
        x_bound{rough_bound(x_case)} {
    for (auto const& work : x_case.works) {
      x_first_work += kFirstWork * work.ways.size();
    }
  }

  Answer run() {
    auto const formulated = formulate(x_case, open_of(x_case), x_case.works.size() > kManyItems);
    if (!x_case.possible || !formulated.possible) {
      return {Answer::State::impossible, {}, 0, -kInfinite};
    }
    if (!x_limits.start.empty()) {
      take(picks_of(x_case, x_limits.start));  // however short the time
    }
    bool const alone = x_limits.threads > 1;
    Search search{x_case, x_limits.seed, x_limits.start, alone,
                  // The tree may be deep in a step that cannot be cut short.
                  [this, alone] { return alone ? x_over || late() : stop(); }, x_trail};
    std::thread thread;
    if (alone) {
      thread = std::thread{[&search] { search.run(UINT64_MAX); }};
    } else {
      search.run(x_first_work);
    }
    auto const outcome = climb_tree(formulated, alone ? nullptr : &search);
    if (!x_proven && !alone) {
      search.run(UINT64_MAX);
    }
    while (!x_proven && alone && !stop()) {
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    x_over = true;
    if (thread.joinable()) {
      thread.join();
    }
    return answer(outcome);
  }

 private:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - x_begin).count();
  }
  bool late() const { return seconds() >= x_limits.seconds; }
  bool stop() {
    x_over = x_over || late() || (x_limits.stop && x_limits.stop());
    if (x_limits.tell && seconds() >= x_told + kTellEvery) {
      x_told = seconds();
      auto const best = x_trail.best();
      bool const found = best || !x_picks.empty();
      double const worth =
          std::max(best ? best->worth : -kInfinite, x_picks.empty() ? -kInfinite : x_worth);
      x_limits.tell({x_told, found, found ? worth : 0, x_bound});
    }
    return x_over;
  }

  void take(Picks const& picks) {
    auto const choice = choice_of(x_case, picks);
    double const worth = worth_of(x_instance, choice).total();
    if ((x_picks.empty() || worth > x_worth) && faults_of(x_instance, choice).empty()) {
      x_picks = picks;
      x_worth = worth;
    }
  }

  Outcome climb_tree(Formulated const& formulated, Search* search) {
    auto const rows = formulated.programme.rows.size();
    Guide guide;
    guide.gap = x_limits.gap;
    guide.seed = x_limits.seed;
    guide.stop = [this] { return stop(); };
    guide.bounded = [this](double bound) { x_bound = std::min(x_bound, bound); };
    guide.found = [&, search](Values const& values) {
      take(formulated.picks_of(values));
      if (search && !x_picks.empty()) {
        search->take(x_picks);
      }
    };
    guide.better = [&, search](double worth, std::uint64_t work) -> std::optional<Values> {
      auto const needed = x_first_work + work * (rows + 50);
      if (search) {
        search->run(needed);
      }
      auto const best = search ? x_trail.best() : x_trail.best_at(needed, guide.stop);
      if (!best || best->worth <= worth + 1e-9) {
        return {};
      }
      return values_of(x_case, formulated, best->picks);
    };
    auto outcome = solve(formulated.programme, guide);
    x_bound = std::min(x_bound, outcome.bound);
    x_proven = outcome.solved;
    return outcome;
  }

  Answer answer(Outcome const& outcome) {
    // After a proof what the search found since does not count: it is a matter of time.
    if (!x_proven || x_picks.empty()) {
      if (auto const best = x_trail.best()) {
        take(best->picks);
      }
    }
    Answer answer;
    answer.bound = x_bound;
    if (x_picks.empty()) {
      bool const none = x_proven && outcome.values.empty();
      answer.state = none ? Answer::State::impossible : Answer::State::none_found;
      answer.bound = none ? -kInfinite : x_bound;
      return answer;
    }
    answer.choice = choice_of(x_case, x_picks);
    answer.value = worth_of(x_instance, answer.choice).total();
    answer.bound = std::max(answer.bound, answer.value);
    answer.state = Answer::State::feasible;
    if (answer.bound - answer.value <= x_limits.gap * std::abs(answer.value) + 1e-6) {
      answer.state = Answer::State::proven;
    }
    return answer;
  }

  Instance const& x_instance;
  SolveLimits const& x_limits;
  std::chrono::steady_clock::time_point x_begin = std::chrono::steady_clock::now();
  double x_told = 0;
  Case x_case;
  Trail x_trail;
  std::uint64_t x_first_work = 0;
  std::atomic<bool> x_over = false;
  bool x_proven = false;
  double x_bound;
  Picks x_picks;  ///< the best of the tree; empty: none
  double x_worth = 0;
};

}  // namespace

double Answer::gap() const {
  if (state == State::proven) {
    return 0;
  }
  return std::max(0.0, (bound - value) / std::max(std::abs(value), 1e-9));
}

Answer solve(Instance const& instance, SolveLimits const& limits) {
  if (!is_sound(instance)) {
    return {Answer::State::none_found, {}, 0, kInfinite};
  }
  if (instance.items.empty()) {
    Choice const nothing;
    bool const holds = faults_of(instance, nothing).empty();
    return {holds ? Answer::State::proven : Answer::State::impossible, {}, 0, 0};
  }
  return Solver{instance, limits}.run();
}

}  // namespace wijk::schedule
