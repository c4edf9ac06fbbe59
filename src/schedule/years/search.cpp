// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/search.hpp"

#include <algorithm>

namespace wijk::schedule {
namespace {

// Of what an item brings on average; found by trying on random plannings of 80 and 500 items.
constexpr double kWarm = 0.15, kCool = 0.002;
constexpr std::uint64_t kFirst = 300, kLongest = 5'000;  // changes for each way
constexpr double kFewest = 8, kMost = 200;               // items of a neighbourhood
constexpr std::size_t kElite = 8;                        // choices that are kept to be crossed

}  // namespace

Search::Search(Case const& of, std::uint64_t seed, Choice const& start, bool alone,
               std::function<bool()> stop, Trail& trail)
    : x_case{&of},
      x_alone{alone},
      x_stop{std::move(stop)},
      x_trail{&trail},
      x_climb{of, seed},
      x_neighbourhoods{of, seed},
      x_draws{seed, 0x53454152} {
  if (!start.empty()) {
    x_start = picks_of(of, start);
  }
  for (auto const& work : of.works) {
    x_ways += work.ways.size();
  }
  x_length = kFirst * x_ways;
}

/// Asked now and then: tells how far it is as well.
bool Search::stopped_after(std::uint64_t puts) {
  x_trail->reach(x_work + puts);
  return x_stop();
}

void Search::find(Picks const& picks, double worth, std::uint64_t extra) {
  if (x_found && worth <= x_most + 1e-9) {
    return;
  }
  if (!faults_of(*x_case->instance, choice_of(*x_case, picks)).empty()) {
    return;
  }
  x_found = true;
  x_best = picks;
  x_most = worth;
  x_trail->add({x_work + extra + 1, worth, picks});
}

void Search::take(Picks const& picks) {
  auto& board = x_climb.board();
  board.set(picks);
  find(picks, board.worth(), 0);
}

/// Something that holds: what was given, what is put together, or what the programme of everything
/// says.
void Search::begin() {
  x_begun = true;
  auto& board = x_climb.board();
  x_climb.begin();
  auto const greedy = board.picks();
  if (!x_start.empty()) {
    board.set(x_start);
    if (x_climb.mend_all(200 * x_ways, x_stop)) {
      find(board.picks(), board.worth(), 0);
      return;
    }
    board.set(greedy);
  }
  if (x_climb.mend_all(1000 * x_ways, x_stop)) {
    find(board.picks(), board.worth(), 0);
  } else if (x_alone) {
    if (auto const any = find_any(*x_case, x_stop); any.picks) {
      take(*any.picks);
    }
  }
}

void Search::anneal() {
  auto& board = x_climb.board();
  if (x_last.empty()) {
    x_last = x_best;
  }
  board.set(x_last);
  auto const before = board.puts();
  double const typical = x_climb.typical();
  x_climb.anneal(
      x_length, typical * kWarm, typical * kCool,
      [&] { return stopped_after(board.puts() - before); },
      [&](Picks const& picks, double worth) { find(picks, worth, board.puts() - before); });
  x_work += board.puts() - before + 1;
  x_length = std::min(x_length * 2, kLongest * x_ways);
  x_last = board.picks();
  if (x_elite.size() < kElite) {
    x_elite.push_back(x_last);
  } else {
    x_elite[x_draws.below(kElite)] = x_last;
  }
}

/// Where the best differs from another good one; and others, up to a size.
std::vector<std::uint32_t> Search::differences(std::size_t size) {
  auto const& other = x_elite[x_draws.below(x_elite.size())];
  std::vector<std::uint32_t> items;
  for (std::uint32_t i = 0; i < other.size(); ++i) {
    if (other[i] != x_best[i]) {
      items.push_back(i);
    }
  }
  return x_neighbourhoods.sized(std::move(items), size);
}

void Search::solve_some() {
  auto& board = x_climb.board();
  board.set(x_best);
  auto const size = static_cast<std::size_t>(x_size);
  auto const items = !x_elite.empty() && x_tries % 3 == 0 ? differences(size)
                                                          : x_neighbourhoods.draw(x_best, size);
  auto const redone = redo(*x_case, board, items, ++x_tries, x_stop);
  x_work += redone.work + 1000;
  if (redone.gain > 1e-9) {
    find(board.picks(), board.worth(), 0);
  } else {
    x_best = board.picks();  // another that is worth the same
  }
  auto const largest = static_cast<double>(x_case->works.size());
  x_size = std::clamp(x_size * (redone.solved ? 1.03 : 0.9), std::min(kFewest, largest),
                      std::min(kMost, largest));
}

void Search::run(std::uint64_t work) {
  if (!x_begun && !x_stop()) {
    begin();
    x_work += x_climb.board().puts();
  }
  while (x_found && x_work < work && !x_stop()) {
    // Half and half by work.
    if (x_annealed <= x_work / 2) {
      auto const before = x_work;
      anneal();
      x_annealed += x_work - before;
    } else {
      solve_some();
    }
    x_trail->reach(x_work);
  }
  if (!x_found) {
    x_trail->end();
  }
}

}  // namespace wijk::schedule
