// SPDX-License-Identifier: EUPL-1.2
//
// Time goes from one point of decision to the next. At each, all that can start is started; where a
// resource has not enough for all that run, one of the least sets whose delay would help is put off
// until the first of the others ends, and each such set is tried.
#include "schedule/network/search.hpp"

#include <array>
#include <unordered_map>

namespace wijk::schedule {
namespace {

constexpr std::size_t kMost = 128;
constexpr std::size_t kMostContenders = 18;
constexpr std::size_t kMostRemembered = 4'000'000;

using Set = std::array<std::uint64_t, 2>;
bool holds(Set const& set, std::size_t i) { return (set[i / 64] >> (i % 64) & 1) != 0; }
void put(Set& set, std::size_t i) { set[i / 64] |= std::uint64_t{1} << (i % 64); }
void drop(Set& set, std::size_t i) { set[i / 64] &= ~(std::uint64_t{1} << (i % 64)); }

struct SetHash {
  std::size_t operator()(Set const& set) const {
    return (set[0] * 0x9E37'79B9'7F4A'7C15 ^ (set[1] + 0x7F4A'7C15) * 0xC2B2'AE3D'27D4'EB4F) >> 7;
  }
};

/// Where a search stands: what has started and when, and what was put off until when.
struct State {
  Set started{};
  std::vector<int> starts;
  std::vector<int> earliest;
};

/// What was explored to its end: nothing better follows from it, nor from what is no better.
struct Explored {
  int time = 0;
  std::vector<std::pair<std::uint8_t, int>> running;  ///< with their ends
};

class Proof {
 public:
  Proof(Compact const& compact, Stop const& stop, Best& best)
      : x_compact{compact}, x_stop{stop}, x_best{best}, x_together(compact.size) {
    auto const n = compact.size;
    std::vector<Set> later(n);
    for (auto at = compact.order.rbegin(); at != compact.order.rend(); ++at) {
      auto const i = static_cast<std::size_t>(*at);
      for (int const after : compact.after[i]) {
        auto const j = static_cast<std::size_t>(after);
        put(later[i], j);
        later[i][0] |= later[j][0];
        later[i][1] |= later[j][1];
      }
    }
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (i != j && !holds(later[i], j) && !holds(later[j], i) && fit_together(i, j)) {
          put(x_together[i], j);
        }
      }
    }
    for (std::size_t i = 0; i < n; ++i) {
      x_by_need.push_back(i);
    }
    // The least sociable first, so that the packing below becomes long.
    auto const company = [&](std::size_t i) {
      return __builtin_popcountll(x_together[i][0]) + __builtin_popcountll(x_together[i][1]);
    };
    std::ranges::stable_sort(x_by_need, {}, company);
  }

  void run() {
    State state;
    state.starts.assign(x_compact.size, 0);
    state.earliest.assign(x_compact.size, 0);
    explore(std::move(state));
    if (!x_stopped) {
      x_best.bound = x_best.makespan;
    }
  }

 private:
  bool fit_together(std::size_t a, std::size_t b) const {
    for (std::size_t word = 0; word < x_compact.words; ++word) {
      auto const left = (x_compact.capacity[word] | kGuards) - x_compact.demand_of(a)[word];
      if (((left - x_compact.demand_of(b)[word]) & kGuards) != kGuards) {
        return false;
      }
    }
    return true;
  }

  int end_of(State const& state, std::size_t i) const {
    return state.starts[i] + x_compact.duration[i];
  }

  bool stopped() {
    x_stopped = x_stopped || x_best.bound >= x_best.makespan || (++x_asked % 256 == 0 && x_stop());
    return x_stopped;
  }

  /// When it could start, where all that it waits for has started; -1 where not.
  int ready_at(State const& state, std::size_t i) const {
    int at = state.earliest[i];
    for (int const earlier : x_compact.before[i]) {
      auto const j = static_cast<std::size_t>(earlier);
      if (!holds(state.started, j)) {
        return -1;
      }
      at = std::max(at, end_of(state, j));
    }
    return at;
  }

  /// Starts what can start next; its time, -1 where everything has started, -2 where it is too late
  /// to be better than the best.
  int start_next(State& state, std::vector<std::size_t>& begun) const {
    int time = -1;
    begun.clear();
    for (std::size_t i = 0; i < x_compact.size; ++i) {
      if (holds(state.started, i)) {
        continue;
      }
      int const at = ready_at(state, i);
      if (at >= 0 && at + x_compact.tail[i] >= x_best.makespan) {
        return -2;
      }
      if (at >= 0 && (time < 0 || at <= time)) {
        if (at < time || time < 0) {
          begun.clear();
          time = at;
        }
        begun.push_back(i);
      }
    }
    for (auto const i : begun) {
      put(state.started, i);
      state.starts[i] = time;
    }
    return time;
  }

  void explore(State state) {
    std::vector<std::size_t> begun;
    while (!stopped()) {
      auto const before = state.started;
      int const time = start_next(state, begun);
      if (time == -2) {
        return;
      }
      if (time == -1) {
        return keep(state);
      }
      std::vector<std::size_t> running;
      for (std::size_t i = 0; i < x_compact.size; ++i) {
        if (holds(state.started, i) && state.starts[i] <= time && time < end_of(state, i)) {
          running.push_back(i);
        }
      }
      if (fits(running, {})) {
        continue;
      }
      keep_contenders(running);
      if (packed(state, time) >= x_best.makespan || is_known(state, before, time)) {
        return;
      }
      branch(state, time, running);
      if (!x_stopped) {
        remember(state, before, time);
      }
      return;
    }
  }

  /// Leaves those that ask for a resource that has not enough: only their delay or end helps.
  void keep_contenders(std::vector<std::size_t>& running) const {
    std::vector<Lanes> scarce(x_compact.words);
    for (std::size_t resource = 0; resource < 4 * x_compact.words; ++resource) {
      auto const shift = 16 * (resource % 4);
      auto const word = resource / 4;
      std::int64_t used = 0;
      for (auto const i : running) {
        used += static_cast<std::int64_t>(x_compact.demand_of(i)[word] >> shift & 0x7FFF);
      }
      if (used > static_cast<std::int64_t>(x_compact.capacity[word] >> shift & 0x7FFF)) {
        scarce[word] |= Lanes{0x7FFF} << shift;
      }
    }
    std::erase_if(running, [&](std::size_t i) {
      for (std::size_t word = 0; word < x_compact.words; ++word) {
        if ((x_compact.demand_of(i)[word] & scarce[word]) != 0) {
          return false;
        }
      }
      return true;
    });
  }

  void keep(State const& state) {
    int end = 0;
    for (std::size_t i = 0; i < x_compact.size; ++i) {
      end = std::max(end, end_of(state, i));
    }
    if (end < x_best.makespan) {
      x_best.makespan = end;
      x_best.starts = state.starts;
    }
  }

  /// Whether all that run but those put off fit; `off` is a mask over `running`.
  bool fits(std::vector<std::size_t> const& running, std::uint32_t off) const {
    for (std::size_t word = 0; word < x_compact.words; ++word) {
      auto left = x_compact.capacity[word];
      for (std::size_t k = 0; k < running.size(); ++k) {
        if ((off >> k & 1) != 0) {
          continue;
        }
        left = (left | kGuards) - x_compact.demand_of(running[k])[word];
        if ((left & kGuards) != kGuards) {
          return false;
        }
        left &= ~kGuards;
      }
    }
    return true;
  }

  struct Delay {
    std::uint32_t off = 0;
    int until = 0;
    int bound = 0;
  };

  void branch(State const& state, int time, std::vector<std::size_t> const& running) {
    std::vector<Delay> delays;
    if (running.size() > kMostContenders) {
      x_stopped = true;  // too many sets to try; the bound stays as it is
      return;
    }
    auto const all = std::uint32_t{1} << running.size();
    for (std::uint32_t off = 1; off < all; ++off) {
      if (fits(running, off) && is_least(running, off)) {
        delays.push_back(delay(state, running, off));
      }
    }
    std::ranges::stable_sort(delays, {}, &Delay::bound);
    for (auto const& one : delays) {
      if (one.bound >= x_best.makespan || stopped()) {
        return;
      }
      auto next = state;
      for (std::size_t k = 0; k < running.size(); ++k) {
        if ((one.off >> k & 1) != 0) {
          drop(next.started, running[k]);
          next.earliest[running[k]] = one.until;
        }
      }
      if (!could_be_earlier(next, time, running, one.off)) {
        explore(std::move(next));
      }
    }
  }

  bool is_least(std::vector<std::size_t> const& running, std::uint32_t off) const {
    for (std::size_t k = 0; k < running.size(); ++k) {
      if ((off >> k & 1) != 0 && fits(running, off & ~(std::uint32_t{1} << k))) {
        return false;
      }
    }
    return true;
  }

  Delay delay(State const& state, std::vector<std::size_t> const& running,
              std::uint32_t off) const {
    Delay one{off, x_compact.horizon, 0};
    for (std::size_t k = 0; k < running.size(); ++k) {
      if ((off >> k & 1) == 0) {
        one.until = std::min(one.until, end_of(state, running[k]));
      }
    }
    for (std::size_t k = 0; k < running.size(); ++k) {
      if ((off >> k & 1) != 0) {
        one.bound = std::max(one.bound, one.until + x_compact.tail[running[k]]);
      }
    }
    return one;
  }

  /// One that starts now and, since another was put off that had begun before, could have started
  /// a unit earlier: the schedule in which it does is tried elsewhere.
  bool could_be_earlier(State const& state, int time, std::vector<std::size_t> const& running,
                        std::uint32_t off) const {
    bool had_begun = false;
    for (std::size_t k = 0; k < running.size(); ++k) {
      had_begun = had_begun || ((off >> k & 1) != 0 && state.starts[running[k]] < time);
    }
    if (!had_begun || time == 0) {
      return false;
    }
    std::vector<std::size_t> earlier;
    for (std::size_t i = 0; i < x_compact.size; ++i) {
      if (holds(state.started, i) && state.starts[i] < time && end_of(state, i) >= time) {
        earlier.push_back(i);
      }
    }
    for (std::size_t k = 0; k < running.size(); ++k) {
      auto const i = running[k];
      if ((off >> k & 1) != 0 || state.starts[i] != time) {
        continue;
      }
      bool const waits = std::ranges::any_of(x_compact.before[i], [&](int one) {
        return end_of(state, static_cast<std::size_t>(one)) >= time;
      });
      earlier.push_back(i);
      if (!waits && fits(earlier, 0)) {
        return true;
      }
      earlier.pop_back();
    }
    return false;
  }

  /// What is still to be done and cannot be done together, one after the other (weighted node
  /// packing; Mingozzi et al., 1998).
  int packed(State const& state, int time) const {
    Set left{~std::uint64_t{0}, ~std::uint64_t{0}};
    int sum = time;
    for (auto const i : x_by_need) {
      if (!holds(left, i)) {
        continue;
      }
      int const rest =
          holds(state.started, i) ? std::max(0, end_of(state, i) - time) : x_compact.duration[i];
      if (rest > 0) {
        sum += rest;
        left[0] &= ~x_together[i][0];
        left[1] &= ~x_together[i][1];
      }
    }
    return sum;
  }

  std::vector<std::pair<std::uint8_t, int>> running_at(State const& state, Set const& started,
                                                       int time) const {
    std::vector<std::pair<std::uint8_t, int>> running;
    for (std::size_t i = 0; i < x_compact.size; ++i) {
      if (holds(started, i) && end_of(state, i) > time) {
        running.emplace_back(static_cast<std::uint8_t>(i), end_of(state, i));
      }
    }
    return running;
  }

  /// The same had started in a search that stood no later, and all that ran there ends no later.
  bool is_known(State const& state, Set const& started, int time) const {
    auto const found = x_explored.find(started);
    if (found == x_explored.end()) {
      return false;
    }
    return std::ranges::any_of(found->second, [&](Explored const& one) {
      return one.time <= time && std::ranges::all_of(one.running, [&](auto const& run) {
               return run.second <= std::max(time, end_of(state, run.first));
             });
    });
  }

  void remember(State const& state, Set const& started, int time) {
    if (x_remembered++ < kMostRemembered) {
      x_explored[started].push_back({time, running_at(state, started, time)});
    }
  }

  Compact const& x_compact;
  Stop const& x_stop;
  Best& x_best;
  std::vector<Set> x_together;
  std::vector<std::size_t> x_by_need;
  std::unordered_map<Set, std::vector<Explored>, SetHash> x_explored;
  std::size_t x_remembered = 0;
  std::size_t x_asked = 0;
  bool x_stopped = false;
};

}  // namespace

void prove(Compact const& compact, Stop const& stop, Best& best) {
  if (compact.size <= kMost) {
    Proof{compact, stop, best}.run();
  }
}

}  // namespace wijk::schedule
