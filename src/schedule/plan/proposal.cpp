// SPDX-License-Identifier: EUPL-1.2
#include "schedule/plan/proposal.hpp"

#include "finding/verify.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <span>

namespace wijk::schedule {
namespace {

constexpr std::size_t kPricesTried = 6;
constexpr std::size_t kAbsentAsked = 12;

/// The time for questions beside the plan itself: a quarter of what the plan had, a thirtieth for
/// each.
class Aside {
 public:
  explicit Aside(SolveLimits const& limits)
      : x_limits{limits}, x_end{Clock::now() + span(std::max(2 * kLeast, limits.seconds / 4))} {}

  bool over() const { return Clock::now() >= x_end || (x_limits.stop && x_limits.stop()); }

  SolveLimits limits(Choice const& start) const {
    auto brief = x_limits;
    brief.seconds = std::min(x_limits.seconds, std::max(kLeast, x_limits.seconds / 30));
    brief.start = start;
    brief.tell = {};
    return brief;
  }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr double kLeast = 1;
  static Clock::duration span(double seconds) {
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>{seconds});
  }

  SolveLimits const& x_limits;
  Clock::time_point x_end;
};

Worth difference(Worth const& a, Worth const& b) {
  return {a.purposes - b.purposes, a.together - b.together, a.late - b.late,
          a.nuisance - b.nuisance, a.change - b.change};
}

std::vector<Demand> demands_of(std::vector<Fault> const& faults) {
  std::vector<Demand> demands;
  for (auto const& fault : faults) {
    demands.push_back(fault.demand);
  }
  return demands;
}

/// What people counted on: the present planning, or the one that is kept.
Choice counted_on(YearsPlan const& made) {
  auto choice = made.present();
  for (std::size_t i = 0; i < choice.size(); ++i) {
    auto const& item = made.instance.items[i];
    if (item.counted_on) {
      choice[i] = item.counted.placed;
    }
  }
  return choice;
}

void add_changes(YearsPlan const& made, Choice const& before, YearsProposal& proposal) {
  auto const& choice = proposal.answer.choice;
  auto const with = joined_by(made.instance, choice);
  for (std::size_t i = 0; i < choice.size(); ++i) {
    bool const same = choice[i] == before[i] || (!choice[i].done() && !before[i].done());
    if (same) {
      continue;
    }
    YearsChange change{i, before[i], choice[i]};
    auto reverted = choice;
    reverted[i] = before[i];
    change.broken = demands_of(faults_of(made.instance, reverted));
    change.gained = difference(proposal.worth, worth_of(made.instance, reverted));
    auto const without_it = joined_by(made.instance, reverted);
    std::ranges::set_difference(with, without_it, std::back_inserter(change.pairs));
    proposal.changes.push_back(std::move(change));
  }
  std::ranges::stable_sort(proposal.changes, std::greater{}, [](YearsChange const& change) {
    return change.broken.empty() ? change.gained.total() : 1e18;
  });
}

/// Gives a demand so much more room; false where it has none to give.
bool give(Instance& instance, Demand const& demand, std::int64_t more) {
  auto const slice = static_cast<std::size_t>(std::max(0, demand.slice));
  if (demand.kind == Demand::Kind::purse) {
    instance.purses[demand.index].money[slice] += more;
    return true;
  }
  if (demand.kind == Demand::Kind::limit) {
    instance.limits[demand.index].most[slice] += more;
    return true;
  }
  return false;
}

void add_prices(YearsPlan const& made, Aside const& aside, Euros more, YearsProposal& proposal) {
  auto prices = prices_of(made.instance);
  auto const more_of = [&](Price const& price) {
    return price.demand.kind == Demand::Kind::purse ? more : std::int64_t{1};
  };
  std::ranges::stable_sort(prices, std::greater{}, [&](Price const& price) {
    return price.each * static_cast<double>(more_of(price));
  });
  std::size_t tried = 0;
  for (auto const& price : prices) {
    auto instance = made.instance;
    bool const binds = price.each * static_cast<double>(more_of(price)) >= 1;
    if (!binds || tried == kPricesTried || aside.over() ||
        !give(instance, price.demand, more_of(price))) {
      continue;
    }
    ++tried;
    YearsPrice told{price.demand, price.each, more_of(price)};
    auto const answer = solve(instance, aside.limits(proposal.answer.choice));
    told.gained = std::max(0.0, answer.value - proposal.answer.value);
    told.proven = answer.state == Answer::State::proven;
    if (told.gained >= 1) {
      proposal.prices.push_back(told);
    }
  }
}

/// The instance with one item forced in, and a little to be lost by every other change, so that
/// what gives way is little.
Instance keeping(Instance instance, Choice const& choice, std::size_t forced) {
  constexpr double kOther = 1000;
  constexpr double kPerSlice = 500;
  for (std::size_t i = 0; i < choice.size(); ++i) {
    auto& item = instance.items[i];
    auto const extra = item.counted_on && item.counted.placed == choice[i] ? item.counted.other : 0;
    auto const extra_slice =
        item.counted_on && item.counted.placed == choice[i] ? item.counted.per_slice : 0;
    item.counted = {choice[i], extra + kOther, extra_slice + kPerSlice};
    item.counted_on = i != forced;
  }
  instance.items[forced].must = true;
  return instance;
}

void ask(YearsPlan const& made, Aside const& aside, YearsProposal const& proposal,
         YearsAbsent& absent) {
  auto const instance = keeping(made.instance, proposal.answer.choice, absent.item);
  auto const answer = solve(instance, aside.limits(proposal.answer.choice));
  absent.asked = answer.state != Answer::State::none_found;
  absent.possible =
      answer.state == Answer::State::proven || answer.state == Answer::State::feasible;
  if (absent.possible) {
    absent.loss =
        std::max(0.0, proposal.answer.value - worth_of(made.instance, answer.choice).total());
    for (std::size_t i = 0; i < answer.choice.size(); ++i) {
      if (i != absent.item && answer.choice[i] != proposal.answer.choice[i]) {
        absent.give_way.push_back(i);
      }
    }
  } else if (answer.state == Answer::State::impossible) {
    for (auto const& demand : conflict_of(instance, aside.limits({}))) {
      bool const itself = demand.kind == Demand::Kind::must && demand.index == absent.item;
      if (!itself) {
        absent.kept_out_by.push_back(demand);
      }
    }
  }
}

void add_absent(YearsPlan const& made, Aside const& aside, bool explain, YearsProposal& proposal) {
  for (std::size_t i = 0; i < made.items.size(); ++i) {
    if (!proposal.answer.choice[i].done()) {
      auto& absent = proposal.absent.emplace_back();
      absent.item = i;
      if (explain && proposal.absent.size() <= kAbsentAsked && !aside.over()) {
        ask(made, aside, proposal, absent);
      }
    }
  }
}

}  // namespace

std::vector<std::size_t> joined_by(Instance const& instance, Choice const& choice) {
  std::vector<std::size_t> joined;
  for (std::size_t i = 0; i < instance.togethers.size(); ++i) {
    auto const& pair = instance.togethers[i];
    auto const& a = choice[pair.a];
    auto const& b = choice[pair.b];
    auto const apart = b.start - a.start;
    if (a.done() && b.done() && pair.least <= apart && apart <= pair.most) {
      joined.push_back(i);
    }
  }
  return joined;
}

double weeks_of(YearsPlan const& made, Choice const& choice) {
  double weeks = 0;
  for (std::size_t i = 0; i < choice.size(); ++i) {
    weeks +=
        choice[i].done() ? made.items[i].weeks[static_cast<std::size_t>(choice[i].variant)] : 0;
  }
  return weeks;
}

Euros asked_by(YearsPlan const& made, Choice const& choice, int year) {
  Euros sum = 0;
  for (std::size_t i = 0; i < choice.size(); ++i) {
    if (!choice[i].done()) {
      continue;
    }
    auto const& item = made.instance.items[i];
    for (auto const& spend : item.variants[static_cast<std::size_t>(choice[i].variant)].spends) {
      auto const at = made.year_of(spend, choice[i].start);
      bool const within = at < made.instance.years();
      bool const then = year < 0 || at == year;
      sum += within && then ? spend.amount : 0;
    }
  }
  return sum;
}

int load_of(YearsPlan const& made, Choice const& choice, std::size_t partner, int year) {
  auto const parts = static_cast<std::size_t>(made.instance.parts);
  std::vector<int> load(parts);
  for (std::size_t i = 0; i < choice.size(); ++i) {
    auto const& carriers = made.items[i].carriers;
    if (!choice[i].done() || std::ranges::find(carriers, partner) == carriers.end()) {
      continue;
    }
    auto const busy = made.items[i].busy[static_cast<std::size_t>(choice[i].variant)];
    for (std::size_t part = 0; part < parts; ++part) {
      auto const slice = year * made.instance.parts + static_cast<int>(part);
      load[part] += choice[i].start <= slice && slice < choice[i].start + busy ? 1 : 0;
    }
  }
  return *std::ranges::max_element(load);
}

YearsProposal propose_years(YearsPlan const& made, ProposalLimits const& limits) {
  YearsProposal proposal;
  auto const before = counted_on(made);
  proposal.present = worth_of(made.instance, before);
  proposal.present_faults = faults_of(made.instance, before);
  auto first = limits.solve;
  if (first.start.empty()) {
    first.start = before;
  }
  proposal.answer = solve(made.instance, first);
  // The check shares no code with the search.
  verify(!proposal.found() || faults_of(made.instance, proposal.answer.choice).empty(),
         "a proposal breaks no demand");
  if (proposal.answer.state == Answer::State::impossible) {
    verify(!proposal.present_faults.empty(), "what is possible now is possible");
    proposal.conflict = conflict_of(made.instance, Aside{limits.solve}.limits({}));
    return proposal;
  }
  if (!proposal.found()) {
    return proposal;
  }
  proposal.worth = worth_of(made.instance, proposal.answer.choice);
  add_changes(made, before, proposal);
  if (limits.explain) {
    add_prices(made, Aside{limits.solve}, limits.more, proposal);
  }
  add_absent(made, Aside{limits.solve}, limits.explain, proposal);
  return proposal;
}

Result<std::vector<FrontPoint>> front_of(YearsPlan const& made, Front front,
                                         SolveLimits const& limits) {
  static constexpr double kMoney[] = {0.5, 0.7, 0.85, 1, 1.15, 1.3, 1.5};
  static constexpr double kNuisance[] = {0, 0.5, 1, 2, 4, 8};
  auto const factors =
      front == Front::money ? std::span<double const>{kMoney} : std::span<double const>{kNuisance};
  std::vector<FrontPoint> points;
  Choice start = made.present();
  for (auto const factor : factors) {
    auto wish = made.wish;
    (front == Front::money ? wish.money : wish.nuisance) *= factor;
    auto const scaled = years_plan_of(*made.plan, *made.hood, wish);
    if (!scaled) {
      return scaled.refusal();
    }
    auto brief = limits;
    brief.seconds = limits.seconds / static_cast<double>(factors.size());
    brief.start = start;
    FrontPoint point;
    point.factor = factor;
    point.answer = solve(scaled->instance, brief);
    auto const state = point.answer.state;
    if (state == Answer::State::proven || state == Answer::State::feasible) {
      auto const& choice = point.answer.choice;
      auto const worth = worth_of(scaled->instance, choice);
      point.gain = worth.purposes + worth.together;
      point.weeks = weeks_of(*scaled, choice);
      point.money = asked_by(*scaled, choice);
      point.done = static_cast<std::size_t>(std::ranges::count_if(choice, &Placed::done));
      start = choice;
    }
    points.push_back(std::move(point));
    if (limits.stop && limits.stop()) {
      break;
    }
  }
  return points;
}

}  // namespace wijk::schedule
