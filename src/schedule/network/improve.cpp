// SPDX-License-Identifier: EUPL-1.2
#include "schedule/draws.hpp"
#include "schedule/network/search.hpp"

#include <numeric>

namespace wijk::schedule {
namespace {

constexpr std::size_t kPopulation = 80;
constexpr std::size_t kPatience = 12'000;  ///< schedules without a better one before a fresh start
constexpr double kChange = 0.05;           ///< chance that neighbours in a list change places

struct Member {
  std::vector<int> list;
  int makespan = 0;
};

class Search {
 public:
  Search(Compact const& compact, std::uint64_t seed, Stop const& stop, Best& best)
      : x_compact{compact},
        x_backward{compact.reversed()},
        x_stop{stop},
        x_best{best},
        x_draws{seed, 1},
        x_profile{compact},
        x_starts(compact.size),
        x_mirrored(compact.size),
        x_rank(compact.size),
        x_place(compact.size) {
    for (std::size_t i = 0; i < compact.size; ++i) {
      x_rank[static_cast<std::size_t>(compact.order[i])] = static_cast<int>(i);
    }
  }

  void run() {
    while (!done()) {
      begin();
      for (std::size_t since = 0; since < kPatience && !done(); ++since) {
        if (step()) {
          since = 0;
        }
      }
    }
  }

 private:
  bool done() {
    x_stopped = x_stopped || x_best.makespan == x_best.bound || (++x_asked % 64 == 0 && x_stop());
    return x_stopped;
  }

  /// A fresh population: lists drawn with a bias to what is followed by much (latest finish).
  void begin() {
    x_members.clear();
    while (x_members.size() < kPopulation && !done()) {
      Member member;
      draw_list(member.list);
      decode(member);
      x_members.push_back(std::move(member));
    }
  }

  /// One child in place of the worst; true where it is better than all in the population.
  bool step() {
    Member child;
    auto const& one = tournament();
    auto const& other = tournament();
    cross(one, other, child.list);
    change(child.list);
    decode(child);
    auto const best = std::ranges::min_element(x_members, {}, &Member::makespan)->makespan;
    if (std::ranges::any_of(x_members, [&](Member const& member) {
          return member.makespan == child.makespan && member.list == child.list;
        })) {
      return false;
    }
    auto& worst = *std::ranges::max_element(x_members, {}, &Member::makespan);
    bool const better = child.makespan < best;
    if (child.makespan <= worst.makespan) {
      worst = std::move(child);
    }
    return better;
  }

  Member const& tournament() {
    auto const& a = x_members[x_draws.below(x_members.size())];
    auto const& b = x_members[x_draws.below(x_members.size())];
    return a.makespan <= b.makespan ? a : b;
  }

  void draw_list(std::vector<int>& list) {
    list.clear();
    std::vector<int> free;
    std::vector<std::size_t> waits(x_compact.size);
    for (std::size_t i = 0; i < x_compact.size; ++i) {
      waits[i] = x_compact.before[i].size();
      if (waits[i] == 0) {
        free.push_back(static_cast<int>(i));
      }
    }
    while (!free.empty()) {
      auto const pick = biased(free);
      int const one = free[pick];
      free[pick] = free.back();
      free.pop_back();
      list.push_back(one);
      for (int const after : x_compact.after[static_cast<std::size_t>(one)]) {
        if (--waits[static_cast<std::size_t>(after)] == 0) {
          free.push_back(after);
        }
      }
    }
  }

  /// Chance by regret: how much later the latest finish of the least urgent is (Drexl, 1991).
  std::size_t biased(std::vector<int> const& free) {
    int least = x_compact.tail[static_cast<std::size_t>(free[0])];
    for (int const one : free) {
      least = std::min(least, x_compact.tail[static_cast<std::size_t>(one)]);
    }
    double sum = 0;
    x_chances.clear();
    for (int const one : free) {
      sum += 1 + x_compact.tail[static_cast<std::size_t>(one)] - least;
      x_chances.push_back(sum);
    }
    auto const drawn = std::ranges::upper_bound(x_chances, x_draws.share() * sum);
    return std::min(free.size() - 1, static_cast<std::size_t>(drawn - x_chances.begin()));
  }

  /// The stretch between two cuts comes from one parent, the rest in the order of the other.
  void cross(Member const& one, Member const& other, std::vector<int>& child) {
    auto from = x_draws.below(x_compact.size);
    auto to = x_draws.below(x_compact.size);
    if (from > to) {
      std::swap(from, to);
    }
    x_taken.assign(x_compact.size, false);
    child.assign(one.list.begin(), one.list.begin() + static_cast<std::ptrdiff_t>(from));
    for (int const activity : child) {
      x_taken[static_cast<std::size_t>(activity)] = true;
    }
    auto const take = [&](std::vector<int> const& list, std::size_t end) {
      for (auto const activity : list) {
        if (child.size() >= end) {
          return;
        }
        if (!x_taken[static_cast<std::size_t>(activity)]) {
          x_taken[static_cast<std::size_t>(activity)] = true;
          child.push_back(activity);
        }
      }
    };
    take(other.list, to);
    take(one.list, x_compact.size);
  }

  void change(std::vector<int>& list) {
    for (std::size_t i = 0; i + 1 < list.size(); ++i) {
      auto const& before = x_compact.before[static_cast<std::size_t>(list[i + 1])];
      if (x_draws.share() < kChange && std::ranges::find(before, list[i]) == before.end()) {
        std::swap(list[i], list[i + 1]);
      }
    }
  }

  /// Its schedule, justified; the list becomes the order of its starts.
  void decode(Member& member) {
    start_serially(x_compact, member.list, x_profile, x_starts);
    justify(member.list);
    member.makespan = 0;
    for (std::size_t i = 0; i < x_compact.size; ++i) {
      member.makespan = std::max(member.makespan, x_starts[i] + x_compact.duration[i]);
    }
    if (member.makespan < x_best.makespan) {
      x_best.makespan = member.makespan;
      x_best.starts = x_starts;
    }
  }

  void justify(std::vector<int>& list) {
    sort_list(
        list, [&](std::size_t i) { return -(x_starts[i] + x_compact.duration[i]); }, -1);
    start_serially(x_backward, list, x_profile, x_mirrored);
    sort_list(
        list, [&](std::size_t i) { return -(x_mirrored[i] + x_compact.duration[i]); }, 1);
    start_serially(x_compact, list, x_profile, x_starts);
    sort_list(
        list, [&](std::size_t i) { return x_starts[i]; }, 1);
  }

  /// By a key, and among equals by the order of the network, forward or back.
  template <class Key>
  void sort_list(std::vector<int>& list, Key const& key, int way) {
    for (std::size_t i = 0; i < x_compact.size; ++i) {
      x_place[i] = static_cast<std::int64_t>(key(i)) * (1 << 20) + std::int64_t{way} * x_rank[i];
    }
    std::ranges::sort(list, {}, [&](int one) { return x_place[static_cast<std::size_t>(one)]; });
  }

  Compact const& x_compact;
  Compact x_backward;
  Stop const& x_stop;
  Best& x_best;
  Draws x_draws;
  Profile x_profile;
  Starts x_starts, x_mirrored;
  std::vector<int> x_rank;
  std::vector<std::int64_t> x_place;
  std::vector<Member> x_members;
  std::vector<double> x_chances;
  std::vector<char> x_taken;
  std::size_t x_asked = 0;
  bool x_stopped = false;
};

}  // namespace

void improve(Compact const& compact, std::uint64_t seed, Stop const& stop, Best& best) {
  Search{compact, seed, stop, best}.run();
}

}  // namespace wijk::schedule
