// SPDX-License-Identifier: EUPL-1.2
//
// A smallest conflict by halves (Junker, "QuickXplain: preferred explanations and relaxations for
// over-constrained problems", 2004).
#include "schedule/years/climb.hpp"
#include "schedule/years/redo.hpp"
#include "schedule/years/solve.hpp"

#include <algorithm>
#include <chrono>

namespace wijk::schedule {
namespace {

using Demands = std::vector<Demand>;

Demands demands_of(Instance const& instance) {
  Demands demands;
  auto const add = [&](Demand::Kind kind, std::size_t count, int slices) {
    for (std::uint32_t i = 0; i < count; ++i) {
      for (int slice = std::min(slices, 0); slice < std::max(slices, 0); ++slice) {
        demands.push_back({kind, i, slice});
      }
    }
  };
  add(Demand::Kind::precedence, instance.precedences.size(), -1);
  add(Demand::Kind::limit, instance.limits.size(), instance.slices);
  add(Demand::Kind::purse, instance.purses.size(), instance.years());
  add(Demand::Kind::floor, instance.floors.size(), -1);
  for (std::uint32_t i = 0; i < instance.items.size(); ++i) {
    auto const& item = instance.items[i];
    auto const ends = [&](Variant const& variant) {
      return variant.last_start < instance.slices - 1;
    };
    if (item.earliest > 0 || item.latest < instance.slices - 1 ||
        std::any_of(item.variants.begin(), item.variants.end(), ends)) {
      demands.push_back({Demand::Kind::window, i, -1});
    }
    if (item.must) {
      demands.push_back({Demand::Kind::must, i, -1});
    }
  }
  return demands;
}

class Explainer {
 public:
  Explainer(Instance const& instance, SolveLimits const& limits)
      : x_instance{instance}, x_limits{limits}, x_all{demands_of(instance)} {}

  Demands explain() {
    if (!cannot_hold(x_all)) {
      return {};
    }
    return cannot_hold({}) ? Demands{} : explain({}, false, x_all);
  }

 private:
  bool stop() const {
    std::chrono::duration<double> const since = std::chrono::steady_clock::now() - x_begin;
    return since.count() >= x_limits.seconds || (x_limits.stop && x_limits.stop());
  }

  /// Whether it is proven that no choice holds these demands.
  bool cannot_hold(Demands const& demands) const {
    Demands others;
    std::copy_if(x_all.begin(), x_all.end(), std::back_inserter(others), [&](Demand const& one) {
      return std::find(demands.begin(), demands.end(), one) == demands.end();
    });
    auto const instance = without(x_instance, others);
    auto const of = case_of(instance);
    if (!of.possible || stop()) {
      return !of.possible;
    }
    std::uint64_t ways = 0;
    for (auto const& work : of.works) {
      ways += work.ways.size();
    }
    auto const stopped = [this] { return stop(); };
    Climb climb{of, x_limits.seed};
    climb.begin();
    return !climb.mend_all(20 * ways, stopped) && find_any(of, stopped).none;
  }

  /// What of `demands` is needed beside `held` for a conflict. Nothing, if those already are one;
  /// that is asked only when `held` has grown.
  Demands explain(Demands const& held, bool grown, Demands const& demands) {
    if (grown && cannot_hold(held)) {
      return {};
    }
    if (demands.size() <= 1) {
      return demands;
    }
    auto const middle = demands.begin() + static_cast<std::ptrdiff_t>(demands.size() / 2);
    Demands const first(demands.begin(), middle);
    Demands const second(middle, demands.end());
    auto const both = [](Demands a, Demands const& b) {
      a.insert(a.end(), b.begin(), b.end());
      return a;
    };
    auto const of_second = explain(both(held, first), true, second);
    auto const of_first = explain(both(held, of_second), !of_second.empty(), first);
    return both(of_first, of_second);
  }

  Instance const& x_instance;
  SolveLimits const& x_limits;
  std::chrono::steady_clock::time_point x_begin = std::chrono::steady_clock::now();
  Demands x_all;
};

}  // namespace

std::vector<Demand> conflict_of(Instance const& instance, SolveLimits const& limits) {
  return is_sound(instance) ? Explainer{instance, limits}.explain() : std::vector<Demand>{};
}

}  // namespace wijk::schedule
