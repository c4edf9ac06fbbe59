// SPDX-License-Identifier: EUPL-1.2
#include "check/costs.hpp"
#include "check/periods.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <algorithm>

namespace wijk {
namespace {

bool has_amount(Here const& here, std::size_t measure) {
  return std::ranges::any_of(here.lines.of_measure(measure), [&](std::uint32_t line) {
    return here.hood.budget[line].amount.known();
  });
}

/// Whether the measure's own lines, or those of a measure that pays for it, have an amount.
bool is_carried(Here const& here, std::size_t measure) {
  return has_amount(here, measure) ||
         std::ranges::any_of(here.hood.measures[measure].budget_with, [&](auto const& payer) {
           return payer.found() && has_amount(here, static_cast<std::size_t>(payer.index));
         });
}

/// What is known of the cost; where the whole is n.t.b. that may be less than the whole.
std::optional<StatedCost> known_cost(Measure const& measure, Year horizon) {
  if (auto const whole = cost_of(measure, horizon)) {
    return whole;
  }
  return added_up(known_components(measure), horizon);
}

/// What a cost per year asks of a slice; nothing where the slice is open.
std::optional<Cents> asked_of(StatedCost const& cost, Slice const& slice, Year horizon) {
  return over_all_years({cost.amount, !slice.per_year, Stated<Period>::of(slice.period)}, horizon);
}

/// A cost per year against the slices in which the measure has lines.
void compare_slices(Here const& here, std::size_t measure, StatedCost const& cost,
                    std::span<InSlice const> lines, Findings& findings) {
  Listed other;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const& slice = here.sums.slices()[i];
    bool const meant = !cost.years.known() || within(slice.period, cost.years.value);
    auto const asked = asked_of(cost, slice, here.sums.horizon());
    auto const& in = lines[i];
    if (meant && in.known > 0 && asked && in.amount != *asked &&
        (in.unknown == 0 || in.amount > *asked)) {
      other.add(say("{} in {}", "{} in {}", in.amount, slice.period));
      places.push_back(in.line);
    }
  }
  if (!places.empty()) {
    auto& finding =
        findings.add("money-cost", cost_pointer(here, measure),
                     say("`{}` kost {}, de begroting heeft {}", "`{}` costs {}, the budget has {}",
                         here.hood.measures[measure].id, spoken_cost(cost), other.text()));
    for (auto const line : places) {
      relate(finding, here.at("budget", line, "amount"),
             say("wat de begroting zegt", "what the budget says"));
    }
  }
}

/// The slices of the budget in which a cost per year falls, but no line of the measure.
void find_missing_slices(Here const& here, std::size_t measure, StatedCost const& cost,
                         std::span<InSlice const> lines, Findings& findings) {
  auto const& slices = here.sums.slices();
  auto const has_line_in = [&](Period const& period) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].stated() && overlap(slices[i].period, period)) {
        return true;
      }
    }
    return false;
  };
  Listed none;
  for (auto const& slice : slices) {
    if (within(slice.period, cost.years.value) && !has_line_in(slice.period)) {
      none.add(slice.period);
    }
  }
  if (!none.empty()) {
    auto& finding = findings.add(
        "money-cost-year", cost_pointer(here, measure),
        say("`{}` kost {} in {}, maar heeft geen bedrag in jaarschijf {}",
            "`{}` costs {} in {}, but has no amount in year slice {}",
            here.hood.measures[measure].id, spoken_cost(cost), cost.years.value, none.text()));
    relate(finding, here.at("budget", here.lines.of_measure(measure).front(), "slice"),
           say("zijn eerste begrotingspost", "its first budget line"));
  }
}

void compare_per_year(Here const& here, std::size_t measure, StatedCost const& cost,
                      Findings& findings) {
  auto const lines = in_slices(here.hood, here.lines, measure, here.sums.slices().size());
  compare_slices(here, measure, cost, lines, findings);
  if (cost.years.known()) {
    find_missing_slices(here, measure, cost, lines, findings);
  }
}

void compare_whole(Here const& here, std::size_t measure, StatedCost const& cost,
                   Findings& findings) {
  auto const sum = here.sums.of_measure(measure);
  if (sum.amount == cost.amount || (sum.unknown > 0 && sum.amount < cost.amount)) {
    return;
  }
  auto& finding = findings.add(
      "money-cost", cost_pointer(here, measure),
      say("`{}` kost {}, de begroting heeft samen {}", "`{}` costs {}, the budget has {} in all",
          here.hood.measures[measure].id, spoken_cost(cost), sum.amount));
  for (auto const line : here.lines.of_measure(measure)) {
    relate(finding, here.at("budget", line, "amount"),
           say("wat de begroting zegt", "what the budget says"));
  }
}

}  // namespace

void money_components(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& measure = here.hood.measures[i];
    auto const whole =
        measure.cost.empty() ? std::nullopt : stated_cost(measure.cost.front(), measure);
    auto const parts = known_components(measure);
    if (!whole || parts.empty()) {
      continue;
    }
    auto const horizon = here.sums.horizon();
    auto const sum = added_up(parts, horizon);
    bool const alike = sum && sum->per_year == whole->per_year;
    auto const left = alike ? std::optional{sum->amount}
                      : sum ? over_all_years(*sum, horizon)
                            : std::nullopt;
    auto const right = alike ? std::optional{whole->amount} : over_all_years(*whole, horizon);
    bool const open = parts.size() < measure.components.size();
    if (!left || !right || *left == *right || (open && *left < *right)) {
      continue;
    }
    auto& finding = findings.add("money-components", here.at("measures", i, "cost/amount"),
                                 say("de onderdelen van `{}` zijn samen {}, het geheel kost {}",
                                     "the components of `{}` come to {}, the whole costs {}",
                                     measure.id, alike ? spoken_cost(*sum) : say("{}", "{}", *left),
                                     alike ? spoken_cost(*whole) : say("{}", "{}", *right)));
    for (std::size_t j = 0; j < measure.components.size(); ++j) {
      relate(finding, here.at("measures", i, fmt::format("components/{}/amount", j)),
             say("een onderdeel", "a component"));
    }
  }
}

void money_cost(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const cost = cost_of(here.hood.measures[i], here.sums.horizon());
    if (!cost || !has_amount(here, i)) {
      continue;
    }
    cost->per_year ? compare_per_year(here, i, *cost, findings)
                   : compare_whole(here, i, *cost, findings);
  }
}

void money_no_line(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& measure = here.hood.measures[i];
    auto const cost = known_cost(measure, here.sums.horizon());
    if (!cost || cost->amount == Cents{} || is_carried(here, i)) {
      continue;
    }
    auto& finding = findings.add(
        "money-no-line", cost_pointer(here, i),
        say("`{}` kost {}, maar geen begrotingspost draagt dat",
            "`{}` costs {}, but no budget line carries it", measure.id, spoken_cost(*cost)),
        say("voeg een begrotingspost toe, of noem met `budget_with` de maatregel die het betaalt",
            "add a budget line, or name the measure that pays it with `budget_with`"));
    for (auto const& payer : measure.budget_with) {
      if (payer.found()) {
        relate(finding, here.at("measures", static_cast<std::size_t>(payer.index), "id"),
               say("heeft zelf geen bedrag", "has no amount itself"));
      }
    }
  }
}

void money_over_line(Here const& here, Findings& findings) {
  struct Paid {
    Cents cost;
    std::vector<std::size_t> measures;
  };
  std::vector<Paid> paid(here.hood.measures.size());
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& measure = here.hood.measures[i];
    auto const cost = known_cost(measure, here.sums.horizon());
    auto const amount = cost ? over_all_years(*cost, here.sums.horizon()) : std::nullopt;
    if (amount && measure.budget_with.size() == 1 && measure.budget_with.front().found() &&
        !has_amount(here, i)) {
      auto& payer = paid[static_cast<std::size_t>(measure.budget_with.front().index)];
      payer.cost += *amount;
      payer.measures.push_back(i);
    }
  }
  for (std::size_t i = 0; i < paid.size(); ++i) {
    auto const sum = paid[i].measures.empty() ? Sum{} : here.sums.of_measure(i);
    if (!has_amount(here, i) || sum.unknown > 0 || paid[i].cost <= sum.amount) {
      continue;
    }
    auto& finding = findings.add("money-over-line", here.at("measures", i, "id"),
                                 say("de begroting van `{}` is {}, wat eruit betaald wordt kost {}",
                                     "the budget of `{}` is {}, what it pays for costs {}",
                                     here.hood.measures[i].id, sum.amount, paid[i].cost));
    for (auto const measure : paid[i].measures) {
      relate(finding, cost_pointer(here, measure), say("betaalt dit", "pays this"));
    }
  }
}

}  // namespace wijk
