// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/climb.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wijk::schedule {
namespace {

constexpr int kMostMends = 5;       // in one step
constexpr std::size_t kTried = 5;   // ways of an item, when one is looked for that mends
constexpr std::size_t kAsked = 12;  // items of a limit, when one is looked for that is done

}  // namespace

Climb::Climb(Case const& of, std::uint64_t seed)
    : x_case{&of}, x_board{of}, x_draws{seed, 0x434c494d} {
  for (std::uint32_t i = 0; i < of.works.size(); ++i) {
    if (of.works[i].ways.size() > (of.works[i].must ? 1U : 0U)) {
      x_movable.push_back(i);
    }
  }
}

void Climb::change(std::uint32_t item, int pick) {
  x_done.push_back({item, x_board.at(item)});
  x_board.put(item, pick);
}

void Climb::undo() {
  for (; !x_done.empty(); x_done.pop_back()) {
    x_board.put(x_done.back().item, x_done.back().before);
  }
}

bool Climb::is_changed(std::uint32_t item) const {
  return std::any_of(x_done.begin(), x_done.end(),
                     [&](Done const& one) { return one.item == item; });
}

int Climb::any_way(std::uint32_t item) {
  auto const& ways = x_case->works[item].ways;
  return ways.empty() ? kOut : static_cast<int>(x_draws.below(ways.size()));
}

/// A way that starts then, or one of those next to it.
int Climb::way_near(std::uint32_t item, int start) {
  auto const& ways = x_case->works[item].ways;
  if (ways.empty()) {
    return kOut;
  }
  auto const from = std::lower_bound(ways.begin(), ways.end(), start,
                                     [](Way const& way, int at) { return way.start < at; });
  auto const to = std::upper_bound(from, ways.end(), start,
                                   [](int at, Way const& way) { return at < way.start; });
  auto const count = static_cast<std::size_t>(to - from);
  if (count == 0) {
    return static_cast<int>(std::min<std::ptrdiff_t>(from - ways.begin(),
                                                     static_cast<std::ptrdiff_t>(ways.size()) - 1));
  }
  return static_cast<int>(from - ways.begin()) + static_cast<int>(x_draws.below(count));
}

void Climb::step_item() {
  auto const item = x_movable[x_draws.below(x_movable.size())];
  bool const out = x_board.at(item) != kOut && !x_case->works[item].must && x_draws.below(8) == 0;
  change(item, out ? kOut : any_way(item));
}

/// Brings a pair together that is not.
void Climb::step_pair() {
  auto const& pairs = x_case->instance->togethers;
  if (pairs.empty()) {
    return step_item();
  }
  auto const& pair = pairs[x_draws.below(pairs.size())];
  bool const turned = x_draws.below(2) == 0;
  auto const stays = turned ? pair.b : pair.a;
  auto const moves = turned ? pair.a : pair.b;
  if (x_board.at(stays) == kOut) {
    change(stays, any_way(stays));
  }
  if (x_board.at(stays) == kOut) {
    return;
  }
  int const start = x_case->works[stays].ways[static_cast<std::size_t>(x_board.at(stays))].start;
  int const apart =
      pair.least + static_cast<int>(x_draws.below(
                       static_cast<std::size_t>(std::clamp(pair.most - pair.least, 0, 1000)) + 1));
  change(moves, way_near(moves, start + (turned ? -apart : apart)));
}

/// Takes one out and puts another in at its time.
void Climb::step_swap() {
  auto const in = x_movable[x_draws.below(x_movable.size())];
  auto const out = x_movable[x_draws.below(x_movable.size())];
  if (x_board.at(in) != kOut || x_board.at(out) == kOut || x_case->works[out].must) {
    return step_item();
  }
  int const start = x_case->works[out].ways[static_cast<std::size_t>(x_board.at(out))].start;
  change(out, kOut);
  change(in, way_near(in, start));
}

/// Moves an item with all that waits for it or gains from it, by as much.
void Climb::step_group() {
  auto const item = x_movable[x_draws.below(x_movable.size())];
  if (x_board.at(item) == kOut) {
    return step_item();
  }
  int const by = x_draws.below(2) == 0 ? 1 : -1;
  auto const shift = [&](std::uint32_t one) {
    if (x_board.at(one) != kOut && !is_changed(one)) {
      auto const& way = x_case->works[one].ways[static_cast<std::size_t>(x_board.at(one))];
      change(one, way_near(one, way.start + by));
    }
  };
  shift(item);
  for (auto const number : x_case->works[item].precedences) {
    auto const& order = x_case->instance->precedences[number];
    shift(order.first == item ? order.next : order.first);
  }
  for (auto const number : x_case->works[item].togethers) {
    auto const& pair = x_case->instance->togethers[number];
    shift(pair.a == item ? pair.b : pair.a);
  }
}

/// An item of a limit to be changed: one that is done, or of an order either.
std::uint32_t Climb::pick_of(LimitId limit) {
  auto const& items = x_board.items_of(limit);
  if (items.size() <= 2) {
    return items.empty() ? 0 : items[x_draws.below(items.size())];
  }
  auto item = items[x_draws.below(items.size())];
  for (std::size_t i = 0; i < kAsked && (x_board.at(item) == kOut || is_changed(item)); ++i) {
    item = items[x_draws.below(items.size())];
  }
  return item;
}

/// Of some ways, and of leaving out, the one with the most worth where limits are broken least.
int Climb::best_way(std::uint32_t item, double weight) {
  int const before = x_board.at(item);
  int best = before;
  double most = -std::numeric_limits<double>::infinity();
  auto const look = [&](int pick) {
    if (pick == before) {
      return;
    }
    x_board.put(item, pick);
    double const score = x_board.worth() - weight * x_board.excess();
    if (score > most) {
      most = score;
      best = pick;
    }
  };
  for (std::size_t i = 0; i < kTried; ++i) {
    look(any_way(item));
  }
  if (!x_case->works[item].must) {
    look(kOut);
  }
  x_board.put(item, before);
  return best;
}

bool Climb::mend(LimitId limit, double weight) {
  auto const item = pick_of(limit);
  if (x_board.items_of(limit).empty() || is_changed(item)) {
    return false;
  }
  change(item, best_way(item, weight));
  return true;
}

void Climb::step() {
  auto const kind = x_draws.below(16);
  if (kind < 7) {
    step_item();
  } else if (kind < 10) {
    step_swap();
  } else if (kind < 13) {
    step_pair();
  } else {
    step_group();
  }
}

void Climb::anneal(std::uint64_t puts, double from, double to, std::function<bool()> const& stop,
                   std::function<void(Picks const&, double)> const& better) {
  if (x_movable.empty()) {
    return;
  }
  auto const begin = x_board.puts();
  Picks best = x_board.picks();
  double most = x_board.worth();
  double warmth = from;
  bool told = true;
  for (std::uint64_t round = 0; x_board.puts() - begin + round / 16 < puts; ++round) {
    if (round % 256 == 0) {
      if (stop()) {
        break;
      }
      double const share = static_cast<double>(x_board.puts() - begin) / static_cast<double>(puts);
      warmth = from * std::pow(to / from, share);
    }
    double const before = x_board.worth();
    x_done.clear();
    step();
    for (int i = 0; i < kMostMends && !x_board.holds(); ++i) {
      mend(x_board.broken()[x_draws.below(x_board.broken().size())], 4 * x_typical);
    }
    double const gain = x_board.worth() - before;
    if (!x_board.holds() || (gain < 0 && x_draws.share() >= std::exp(gain / warmth))) {
      undo();
      continue;
    }
    if (x_board.worth() > most + 1e-9) {
      most = x_board.worth();
      best = x_board.picks();
      told = false;
    }
    if (!told && gain < 0) {  // on the way down again
      better(best, most);
      told = true;
    }
  }
  if (!told) {
    better(best, most);
  }
}

bool Climb::mend_all(std::uint64_t puts, std::function<bool()> const& stop) {
  auto const begin = x_board.puts();
  for (std::uint64_t round = 0; !x_board.holds() && x_board.puts() - begin + round < puts;
       ++round) {
    if (round % 256 == 0 && stop()) {
      break;
    }
    double const before = x_board.excess();
    x_done.clear();
    for (int i = 0; i < kMostMends && !x_board.holds(); ++i) {
      mend(x_board.broken()[x_draws.below(x_board.broken().size())], 1e6 * x_typical);
    }
    if (x_board.excess() > before * 1.02 + 0.05 * x_draws.share()) {
      undo();
    }
  }
  return x_board.holds();
}

void Climb::begin() {
  // By the worth of the best way alone; what it takes counts as it fits or not.
  struct Turn {
    double worth = 0;
    std::uint32_t item = 0;
  };
  std::vector<Turn> turns;
  double sum = 0;
  for (auto const item : x_movable) {
    double const base = x_board.worth();
    double best = -std::numeric_limits<double>::infinity();
    for (std::size_t way = 0; way < x_case->works[item].ways.size(); ++way) {
      x_board.put(item, static_cast<int>(way));
      best = std::max(best, x_board.worth() - base);
    }
    x_board.put(item, kOut);
    turns.push_back({best * (0.8 + 0.4 * x_draws.share()), item});
    sum += std::abs(best);
  }
  x_typical = std::max(sum / std::max<double>(1, static_cast<double>(turns.size())), 1e-6);
  for (std::uint32_t i = 0; i < x_case->works.size(); ++i) {
    if (x_case->works[i].must && !x_case->works[i].ways.empty()) {
      x_board.put(i, best_way(i, 1e6 * x_typical));
    }
  }
  std::sort(turns.begin(), turns.end(),
            [](Turn const& a, Turn const& b) { return a.worth > b.worth; });
  for (auto const& turn : turns) {
    if (x_board.at(turn.item) == kOut && turn.worth > 0) {
      x_board.put(turn.item, best_way(turn.item, 1e6 * x_typical));
    }
  }
}

}  // namespace wijk::schedule
