// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/board.hpp"

#include <algorithm>
#include <cmath>

namespace wijk::schedule {

Board::Board(Case const& of)
    : x_case{&of},
      x_first_load{static_cast<LimitId>(of.instance->purses.size())},
      x_first_floor{x_first_load + static_cast<LimitId>(of.instance->limits.size() * of.slices)},
      x_first_order{x_first_floor + static_cast<LimitId>(of.instance->floors.size())},
      x_first_must{x_first_order + static_cast<LimitId>(of.instance->precedences.size())},
      x_picks(of.works.size(), kOut),
      x_worth{of.base},
      x_spent(of.instance->purses.size() * of.years),
      x_load(of.instance->limits.size() * of.slices),
      x_room(of.instance->floors.size() * of.slices),
      x_contribution(of.instance->purposes.size()),
      x_by(x_first_must + of.works.size()),
      x_slot(x_by.size(), -1),
      x_scale(x_by.size(), 1),
      x_items_of(x_by.size()) {
  for (auto const& limit : of.instance->limits) {
    x_most.insert(x_most.end(), limit.most.begin(), limit.most.end());
  }
  list_items();
  for (std::size_t i = 0; i < of.instance->purses.size(); ++i) {
    judge_purse(i);
  }
  for (std::size_t i = 0; i < x_load.size(); ++i) {
    judge_load(i);
  }
  for (std::size_t i = 0; i < of.works.size(); ++i) {
    if (of.works[i].must) {
      set_broken(x_first_must + static_cast<LimitId>(i), 1);
    }
  }
}

void Board::list_items() {
  auto const slices = x_case->slices;
  auto const years = x_case->years;
  std::vector<double> count(x_by.size());
  auto const see = [&](std::size_t limit, std::size_t item, double amount) {
    auto& items = x_items_of[limit];
    if (items.empty() || items.back() != item) {
      items.push_back(static_cast<std::uint32_t>(item));
    }
    count[limit] += 1;
    x_scale[limit] += std::abs(amount);
  };
  for (std::size_t i = 0; i < x_case->works.size(); ++i) {
    for (auto const& one : x_case->works[i].ways) {
      for (auto const& effect : one.spends) {
        see(effect.row / years, i, static_cast<double>(effect.amount));
      }
      for (auto const& effect : one.loads) {
        see(x_first_load + effect.row, i, static_cast<double>(effect.amount));
      }
      for (auto const& effect : one.shifts) {
        see(x_first_floor + effect.row / slices, i, static_cast<double>(effect.amount));
      }
    }
    x_items_of[x_first_must + i] = {static_cast<std::uint32_t>(i)};
  }
  for (std::size_t i = 0; i < x_scale.size(); ++i) {
    x_scale[i] /= std::max(count[i], 1.0);
  }
  for (std::size_t i = 0; i < x_case->instance->precedences.size(); ++i) {
    auto const& order = x_case->instance->precedences[i];
    x_items_of[x_first_order + i] = {order.first, order.next};
  }
}

void Board::put(std::size_t item, int pick) {
  int const before = x_picks[item];
  if (pick == before) {
    return;
  }
  ++x_puts;
  x_worth -= worth_together(item);
  if (before != kOut) {
    apply(item, way(item, before), -1);
  }
  x_picks[item] = pick;
  if (pick != kOut) {
    apply(item, way(item, pick), 1);
  }
  x_worth += worth_together(item);
  if (before != kOut) {
    judge(item, way(item, before));
  }
  if (pick != kOut) {
    judge(item, way(item, pick));
  }
  for (auto const order : x_case->works[item].precedences) {
    judge_order(order);
  }
  if (x_case->works[item].must) {
    set_broken(x_first_must + static_cast<LimitId>(item), pick == kOut ? 1 : 0);
  }
}

void Board::set(Picks const& picks) {
  for (std::size_t i = 0; i < picks.size(); ++i) {
    put(i, picks[i]);
  }
}

void Board::apply(std::size_t item, Way const& one, int sign) {
  for (auto const& effect : one.spends) {
    x_spent[effect.row] += sign * effect.amount;
  }
  for (auto const& effect : one.loads) {
    x_load[effect.row] += sign * effect.amount;
  }
  for (auto const& effect : one.shifts) {
    x_room[effect.row] += sign * effect.amount;
  }
  x_worth += sign * one.worth;
  for (auto const& serve : x_case->serves_of(item, one)) {
    x_worth -= value_of(serve.purpose);
    x_contribution[serve.purpose] += sign * serve.amount;
    x_worth += value_of(serve.purpose);
  }
}

double Board::worth_together(std::size_t item) const {
  double worth = 0;
  for (auto const number : x_case->works[item].togethers) {
    auto const& pair = x_case->instance->togethers[number];
    int const a = x_picks[pair.a];
    int const b = x_picks[pair.b];
    if (a != kOut && b != kOut && meet(pair, way(pair.a, a), way(pair.b, b))) {
      worth += pair.gain;
    }
  }
  return worth;
}

double Board::value_of(std::size_t purpose) const {
  double left = x_contribution[purpose];
  double value = 0;
  bool first = true;
  for (auto const& step : x_case->instance->purposes[purpose].steps) {
    if (left <= 0 && !first) {
      break;
    }
    value += std::min(left, step.width) * step.slope;
    left -= step.width;
    first = false;
  }
  return value;
}

void Board::judge(std::size_t, Way const& one) {
  auto const years = x_case->years;
  for (std::size_t i = 0; i < one.spends.size(); ++i) {
    auto const purse = one.spends[i].row / years;
    if (i == 0 || one.spends[i - 1].row / years != purse) {
      judge_purse(purse);
    }
  }
  for (auto const& effect : one.loads) {
    judge_load(effect.row);
  }
  for (auto const& effect : one.shifts) {
    judge_floor(effect.row / x_case->slices);
  }
}

void Board::judge_purse(std::size_t purse) {
  auto const& [money, most] = x_case->instance->purses[purse];
  auto const* const spent = &x_spent[purse * x_case->years];
  Euros carried = 0;
  Euros short_of = 0;
  for (std::size_t year = 0; year < x_case->years; ++year) {
    Euros const left = money[year] + carried - spent[year];
    short_of -= std::min<Euros>(left, 0);
    carried = std::clamp<Euros>(left, 0, most);
  }
  set_broken(static_cast<LimitId>(purse), static_cast<double>(short_of));
}

void Board::judge_load(std::size_t row) {
  set_broken(x_first_load + static_cast<LimitId>(row),
             static_cast<double>(std::max<std::int64_t>(x_load[row] - x_most[row], 0)));
}

void Board::judge_floor(std::size_t floor) {
  auto const* const room = &x_room[floor * x_case->slices];
  std::int64_t sum = 0;
  std::int64_t short_of = 0;
  for (std::size_t slice = 0; slice < x_case->slices; ++slice) {
    sum += room[slice];
    short_of -=
        x_case->instance->ends_year(static_cast<int>(slice)) ? std::min<std::int64_t>(sum, 0) : 0;
  }
  set_broken(x_first_floor + static_cast<LimitId>(floor), static_cast<double>(short_of));
}

void Board::judge_order(std::uint32_t number) {
  auto const& order = x_case->instance->precedences[number];
  int const first = x_picks[order.first];
  int const next = x_picks[order.next];
  bool const good =
      next == kOut ||
      (first != kOut && schedule::holds(order, way(order.first, first), way(order.next, next)));
  set_broken(x_first_order + number, good ? 0 : 1);
}

void Board::set_broken(LimitId limit, double by) {
  if (by == x_by[limit]) {
    return;
  }
  x_excess += (by - x_by[limit]) / x_scale[limit];
  x_by[limit] = by;
  auto& slot = x_slot[limit];
  if (by > 0 && slot < 0) {
    slot = static_cast<std::int32_t>(x_broken.size());
    x_broken.push_back(limit);
  } else if (by == 0 && slot >= 0) {
    x_slot[x_broken.back()] = slot;
    x_broken[static_cast<std::size_t>(slot)] = x_broken.back();
    x_broken.pop_back();
    slot = -1;
    if (x_broken.empty()) {
      x_excess = 0;
    }
  }
}

}  // namespace wijk::schedule
