// SPDX-License-Identifier: EUPL-1.2
//
// Budget lines one by one: an amount below zero, a status that the amount contradicts, and lines
// that stand in each other's way.
#include "check/periods.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <algorithm>
#include <tuple>

namespace wijk {
namespace {

/// The order in which lines that clash come to stand beside each other.
auto order_of(BudgetLine const& line) {
  auto const& slice = line.slice.value;
  return std::tuple{slice.first, slice.last.value_or(Date{Year::max() / 12 / 31}),
                    std::string_view{line.cover.id}, line.cover_unknown,
                    std::string_view{line.status}};
}

/// The lines of a measure that name a slice, in that order.
std::vector<std::uint32_t> in_order(Here const& here, std::size_t measure) {
  std::vector<std::uint32_t> lines;
  std::ranges::copy_if(here.lines.of_measure(measure), std::back_inserter(lines),
                       [&](auto line) { return here.hood.budget[line].slice.known(); });
  std::ranges::stable_sort(lines, {}, [&](auto line) { return order_of(here.hood.budget[line]); });
  return lines;
}

/// Two lines that stand beside each other in that order.
void clash(Here const& here, std::uint32_t first, std::uint32_t second, Findings& findings) {
  auto const& a = here.hood.budget[first];
  auto const& b = here.hood.budget[second];
  auto const found = [&](std::string_view rule, Text message) {
    auto& finding = findings.add(rule, here.at("budget", second, "slice"), std::move(message));
    relate(finding, here.at("budget", first, "slice"), say("de andere", "the other"));
  };
  if (order_of(a) == order_of(b)) {
    found("money-twice",
          say("`{}` heeft in jaarschijf {} twee regels met dezelfde dekking; beide tellen mee",
              "`{}` has two lines with the same cover in year slice {}; both count", a.measure.id,
              a.slice.value));
  } else if (a.slice != b.slice && overlap(a.slice.value, b.slice.value)) {
    found("money-slice-overlap",
          say("jaarschijf {} van `{}` overlapt met {}", "year slice {} of `{}` overlaps with {}",
              b.slice.value, b.measure.id, a.slice.value));
  }
}

void check_sign(std::string pointer, Stated<Cents> const& amount, Findings& findings) {
  if (amount.known() && amount.value < Cents{}) {
    findings.add("money-sign", std::move(pointer),
                 say("{} is minder dan nul", "{} is less than zero", amount.value));
  }
}

void check_signs(Here const& here, std::size_t measure, std::string_view list,
                 std::vector<Cost> const& costs, Findings& findings) {
  for (std::size_t i = 0; i < costs.size(); ++i) {
    if (costs[i].amount.known() && costs[i].amount.value < Cents{}) {
      check_sign(here.at("measures", measure, fmt::format("{}/{}/amount", list, i)),
                 costs[i].amount, findings);
    }
  }
}

bool is_longer_than_a_year(Period const& period) {
  return period.open() || period.last->year() != period.first_year();
}

}  // namespace

void money_clashes(Here const& here, Findings& findings) {
  for (std::size_t measure = 0; measure < here.hood.measures.size(); ++measure) {
    auto const lines = in_order(here, measure);
    for (std::size_t i = 1; i < lines.size(); ++i) {
      clash(here, lines[i - 1], lines[i], findings);
    }
  }
}

void money_mixed_slices(Here const& here, Findings& findings) {
  std::vector<bool> found(here.sums.slices().size(), false);
  for (std::size_t i = 0; i < here.hood.budget.size(); ++i) {
    if (here.lines.slice_of(i) < 0) {
      continue;
    }
    auto const slice = static_cast<std::size_t>(here.lines.slice_of(i));
    auto const first = here.lines.first_of(slice);
    auto const& line = here.hood.budget[i];
    if (line.per_year == here.hood.budget[first].per_year || found[slice] ||
        !is_longer_than_a_year(line.slice.value)) {
      continue;
    }
    found[slice] = true;
    auto& finding = findings.add(
        "money-slice-mixed", here.at("budget", i, line.per_year ? "per" : "slice"),
        say("in jaarschijf {} is de ene regel per jaar en de andere in totaal",
            "in year slice {} one line is per year and another in all", line.slice.value));
    relate(finding, here.at("budget", first, "slice"), say("de andere", "the other"));
  }
}

void money_signs(Here const& here, Findings& findings) {
  auto const& hood = here.hood;
  for (std::size_t i = 0; i < hood.budget.size(); ++i) {
    if (hood.budget[i].amount.value < Cents{} || hood.budget[i].covered.value < Cents{}) {
      check_sign(here.at("budget", i, "amount"), hood.budget[i].amount, findings);
      check_sign(here.at("budget", i, "covered"), hood.budget[i].covered, findings);
    }
  }
  for (std::size_t i = 0; i < hood.measures.size(); ++i) {
    check_signs(here, i, "cost", hood.measures[i].cost, findings);
    check_signs(here, i, "components", hood.measures[i].components, findings);
  }
  for (std::size_t i = 0; i < hood.totals.size(); ++i) {
    check_sign(here.at("totals", i, "amount"), hood.totals[i].amount, findings);
  }
  for (std::size_t i = 0; i < hood.covers.size(); ++i) {
    check_sign(here.at("covers", i, "available"), hood.covers[i].available, findings);
  }
}

void money_status(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.budget.size(); ++i) {
    auto const& line = here.hood.budget[i];
    bool const open = line.status == "to-be-determined" && line.amount.known();
    bool const fixed = line.status == "budgeted" && line.amount.unknown();
    if (open) {
      auto& finding = findings.add(
          "money-status", here.at("budget", i, "status"),
          say("de regel is nog te bepalen, maar noemt {}",
              "the line is to be determined, but states {}", line.amount.value),
          say("schrijf bij het bedrag `n.t.b.`, of maak de status `intended` of `budgeted`",
              "write `n.t.b.` for the amount, or make the status `intended` or `budgeted`"));
      relate(finding, here.at("budget", i, "amount"), say("het bedrag", "the amount"));
    } else if (fixed) {
      auto& finding = findings.add("money-status", here.at("budget", i, "status"),
                                   say("de regel is begroot, maar het bedrag is n.t.b.",
                                       "the line is budgeted, but its amount is to be determined"),
                                   say("noem het bedrag, of maak de status `to-be-determined`",
                                       "state the amount, or make the status `to-be-determined`"));
      relate(finding, here.at("budget", i, "amount"), say("het bedrag", "the amount"));
    }
  }
}

void money_outside_measure(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& measure = here.hood.measures[i];
    Listed slices;
    std::size_t first = 0;
    for (auto const index : here.lines.of_measure(i)) {
      auto const& line = here.hood.budget[index];
      if (measure.years.known() && line.slice.known() &&
          !overlap(line.slice.value, measure.years.value)) {
        first = slices.empty() ? index : first;
        slices.add(line.slice.value);
      }
    }
    if (!slices.empty()) {
      auto& finding = findings.add(
          "money-outside-measure", here.at("budget", first, "slice"),
          say("`{}` loopt in {}, maar heeft geld in {}", "`{}` runs in {}, but has money in {}",
              measure.id, measure.years.value, slices.text()));
      relate(finding, here.at("measures", i, "years"),
             say("de jaren van de maatregel", "the years of the measure"));
    }
  }
}

}  // namespace wijk
