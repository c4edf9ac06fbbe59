// SPDX-License-Identifier: EUPL-1.2
//
// Whose money each item takes and when, and how much there is. Where the plan does not say how much
// a source has, it is what the present planning asks of it.
#include "schedule/plan/making.hpp"

#include <map>

namespace wijk::schedule {
namespace {

/// Money that an item takes, where it lies now.
struct Outlay {
  PurseOrigin purse;
  int at = 0;  ///< the year, or slice, in which it lies
  Euros amount = 0;
  bool by_year = false;  ///< the plan says in which year
};

Euros euros(Cents amount) { return amount.value / 100; }

/// Calls `each(at, amount)` for an amount over years or slices: in each, or in equal parts.
template <class Each>
void over_years(Cents amount, int first, int count, bool per_year, Each each) {
  auto const whole = euros(amount);
  auto const share = per_year ? whole : whole / count;
  for (int i = 0; i < count; ++i) {
    each(first + i, share + (!per_year && i == 0 ? whole - share * count : 0));
  }
}

class Money {
 public:
  explicit Money(YearsMaking& making) : x_making{making}, x_hood{*making.made.hood} {}

  void add() {
    auto& made = x_making.made;
    for (std::size_t i = 0; i < made.items.size(); ++i) {
      for (std::size_t v = 0; v < made.items[i].variants.size(); ++v) {
        add_spends(i, v);
      }
      if (!made.items[i].money_known) {
        x_unknown += (x_unknown.empty() ? "`" : ", `") + x_making.measure(i).id + "`";
      }
    }
    for (std::size_t p = 0; p < made.purses.size(); ++p) {
      fill(p);
    }
    if (!x_unknown.empty()) {
      made.notes.push_back(say("De kosten van {} staan niet in het plan; zij tellen als nul.",
                               "The cost of {} is not in the plan; it counts as nothing.",
                               x_unknown));
    }
  }

 private:
  std::uint32_t purse(PurseOrigin const& origin) {
    auto& made = x_making.made;
    auto const key = std::pair{origin.kind, origin.index};
    auto const [found, added] =
        x_purses.try_emplace(key, static_cast<std::uint32_t>(made.purses.size()));
    if (added) {
      made.purses.push_back(origin);
      Purse empty;
      empty.money.assign(static_cast<std::size_t>(x_making.years.years()), 0);
      made.instance.purses.push_back(std::move(empty));
    }
    return found->second;
  }

  static PurseOrigin of_cover(Ref<Cover> const& cover) {
    return cover.found()
               ? PurseOrigin{PurseOrigin::Kind::cover, static_cast<std::size_t>(cover.index), false}
               : PurseOrigin{};
  }

  /// Who pays a cost that has no budget line of its own.
  PurseOrigin payer_of(Measure const& measure, Cost const& cost) const {
    if (cost.cover.found()) {
      return of_cover(cost.cover);
    }
    for (auto const& heading : measure.budget_with) {
      if (heading.found()) {
        return {PurseOrigin::Kind::heading, static_cast<std::size_t>(heading.index), false};
      }
    }
    return {};
  }

  void add_lines(std::size_t measure, std::vector<Outlay>& outlays) const {
    for (auto const& line : x_hood.budget) {
      bool const counts = line.measure.index == static_cast<std::int32_t>(measure) &&
                          line.amount.known() && line.slice.known();
      if (!counts) {
        continue;
      }
      for_line(line, [&](int year, Euros amount) {
        outlays.push_back({of_cover(line.cover), year, amount, true});
      });
    }
  }

  template <class Each>
  void for_line(BudgetLine const& line, Each each) const {
    auto const& years = x_making.years;
    auto const first = years.year_of(line.slice.value.first);
    auto const last =
        line.slice.value.last ? years.year_of(*line.slice.value.last) : years.years() - 1;
    over_years(line.amount.value, first, std::max(1, last - first + 1), line.per_year,
               [&](int year, Euros amount) {
                 if (year >= 0 && year < years.years()) {
                   each(year, amount);
                 }
               });
  }

  /// For work in so many slices from a start: where the cost has no years, over its slices.
  void add_cost(Measure const& measure, Cost const& cost, int start, int slices, bool open,
                std::vector<Outlay>& outlays) const {
    if (!cost.amount.known()) {
      return;
    }
    auto const& years = x_making.years;
    bool const per_year = cost.per == "year";
    bool const by_year = cost.years.known();
    auto amount = cost.amount.value;
    auto first = start;
    auto count = open && !per_year ? x_making.made.assumed.open_years * years.parts : slices;
    if (by_year) {
      first = years.year_of(cost.years.value.first);
      count = cost.years.value.last ? years.year_of(*cost.years.value.last) - first + 1
                                    : years.years() - first;
    } else if (per_year) {
      amount = Cents{amount.value / years.parts};
    }
    over_years(amount, first, std::max(1, count), per_year, [&](int at, Euros part) {
      outlays.push_back({payer_of(measure, cost), at, part, by_year});
    });
  }

  std::vector<Outlay> outlays_of(std::size_t item, std::size_t v) const {
    auto const& made = x_making.made;
    auto const& measure = x_making.measure(item);
    auto const& timing = x_making.timing(item);
    auto const at = made.items[item].variants[v];
    auto const duration = made.instance.items[item].variants[v].duration;
    auto const start = std::max(0, timing.start);
    std::vector<Outlay> outlays;
    if (at >= 0 && !measure.variants[static_cast<std::size_t>(at)].cost.empty()) {
      auto cost = measure.variants[static_cast<std::size_t>(at)].cost.front();
      if (!cost.cover.found() && !measure.cost.empty()) {
        cost.cover = measure.cost.front().cover;
      }
      add_cost(measure, cost, start, duration, timing.open, outlays);
      return outlays;
    }
    add_lines(made.items[item].measure, outlays);
    if (outlays.empty() && !measure.cost.empty()) {
      add_cost(measure, measure.cost.front(), start, duration, timing.open, outlays);
    }
    return outlays;
  }

  void add_spends(std::size_t item, std::size_t v) {
    auto const slice = std::max(0, x_making.timing(item).start);
    auto const year = slice / x_making.years.parts;
    for (auto const& outlay : outlays_of(item, v)) {
      auto const to = purse(outlay.purse);
      auto const start = outlay.by_year ? year : slice;
      if (outlay.at < start) {
        x_before[{to, outlay.at}] += outlay.amount;  // before the work: it is spent anyhow
      } else {
        add_spend(item, v, {to, outlay.at - start, outlay.amount, outlay.by_year});
      }
    }
  }
  void add_spend(std::size_t item, std::size_t v, Variant::Spend const& spend) {
    auto& spends = x_making.made.instance.items[item].variants[v].spends;
    auto const same = std::ranges::find_if(spends, [&](Variant::Spend const& one) {
      return one.purse == spend.purse && one.offset == spend.offset && one.by_year == spend.by_year;
    });
    if (same != spends.end()) {
      same->amount += spend.amount;
    } else {
      spends.push_back(spend);
    }
  }

  void fill(std::size_t p) {
    auto& made = x_making.made;
    auto& origin = made.purses[p];
    auto& purse = made.instance.purses[p];
    purse.carried = Purse::no_limit;
    if (origin.kind == PurseOrigin::Kind::cover) {
      fill_cover(x_hood.covers[origin.index], origin, purse);
    }
    if (origin.kind == PurseOrigin::Kind::heading) {
      fill_heading(origin, purse);
    }
    if (!origin.stated) {
      for (std::size_t i = 0; i < made.items.size(); ++i) {
        for (int t = 0; t < x_making.years.years(); ++t) {
          purse.money[static_cast<std::size_t>(t)] += made.spent(made.present(), i, p, t);
        }
      }
    }
    for (auto& money : purse.money) {
      money = static_cast<Euros>(static_cast<double>(std::max<Euros>(0, money)) * made.wish.money);
    }
  }

  void fill_cover(Cover const& cover, PurseOrigin& origin, Purse& purse) {
    for (auto const& money : cover.money) {
      origin.stated = true;
      if (!money.amount.known() || !money.slice.known()) {
        continue;
      }
      BudgetLine line;
      line.slice = money.slice;
      line.per_year = money.per_year;
      line.amount = money.amount;
      for_line(line, [&](int year, Euros amount) {
        purse.money[static_cast<std::size_t>(year)] += amount;
      });
    }
    if (cover.money.empty() && cover.available.known()) {
      origin.stated = true;
      auto const first = cover.years.known() ? x_making.years.year_of(cover.years.value.first) : 0;
      auto const year = std::clamp(first, 0, x_making.years.years() - 1);
      purse.money[static_cast<std::size_t>(year)] = euros(cover.available.value);
    }
    if (cover.left_over == "lapses" && !cover.money.empty()) {
      purse.carried = 0;
    } else if (cover.left_over_most.known()) {
      purse.carried = euros(cover.left_over_most.value);
    }
    if (origin.stated) {
      take_committed(origin, purse);
    }
  }

  /// What budget headings and work before its start take of a source is not free.
  void take_committed(PurseOrigin const& origin, Purse& purse) {
    for (auto const& line : x_hood.budget) {
      bool const takes = line.cover.index == static_cast<std::int32_t>(origin.index) &&
                         line.measure.found() && line.amount.known() && line.slice.known() &&
                         x_making.item_of[static_cast<std::size_t>(line.measure.index)] < 0;
      if (takes) {
        for_line(line, [&](int year, Euros amount) {
          purse.money[static_cast<std::size_t>(year)] -= amount;
        });
      }
    }
    auto const index = static_cast<std::uint32_t>(&purse - x_making.made.instance.purses.data());
    for (int t = 0; t < x_making.years.years(); ++t) {
      auto const found = x_before.find({index, t});
      purse.money[static_cast<std::size_t>(t)] -= found == x_before.end() ? 0 : found->second;
    }
  }

  void fill_heading(PurseOrigin& origin, Purse& purse) {
    for (auto const& line : x_hood.budget) {
      bool const own = line.measure.index == static_cast<std::int32_t>(origin.index) &&
                       line.amount.known() && line.slice.known();
      if (own) {
        origin.stated = true;
        for_line(line, [&](int year, Euros amount) {
          purse.money[static_cast<std::size_t>(year)] += amount;
        });
      }
    }
  }

  YearsMaking& x_making;
  Neighbourhood const& x_hood;
  std::map<std::pair<PurseOrigin::Kind, std::size_t>, std::uint32_t> x_purses;
  std::map<std::pair<std::uint32_t, int>, Euros> x_before;
  std::string x_unknown;
};

bool known(std::vector<Cost> const& costs) {
  return std::ranges::any_of(costs, [](Cost const& cost) { return cost.amount.known(); });
}

bool has_lines(Neighbourhood const& hood, std::int32_t measure) {
  return std::ranges::any_of(hood.budget, [&](BudgetLine const& line) {
    return line.measure.index == measure && line.amount.known();
  });
}

}  // namespace

bool names_money(Neighbourhood const& hood, std::size_t measure) {
  auto const& one = hood.measures[measure];
  return known(one.cost) || known(one.components) ||
         has_lines(hood, static_cast<std::int32_t>(measure)) ||
         std::ranges::any_of(one.variants, [](MeasureVariant const& v) { return known(v.cost); }) ||
         std::ranges::any_of(one.budget_with, [&](Ref<Measure> const& heading) {
           return heading.found() && has_lines(hood, heading.index);
         });
}

void add_money(YearsMaking& making) { Money{making}.add(); }

}  // namespace wijk::schedule
