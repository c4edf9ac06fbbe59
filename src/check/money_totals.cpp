// SPDX-License-Identifier: EUPL-1.2
#include "check/periods.hpp"
#include "check/rules.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// How often a slice counts in a total of that period; nullopt where only a part of it is meant.
std::optional<std::int64_t> times_in(Stated<Period> const& asked, Slice const& slice,
                                     Year horizon) {
  if (!asked.known()) {
    return slice.times(horizon);
  }
  if (slice.period == asked.value) {
    return 1;
  }
  if (!overlap(slice.period, asked.value)) {
    return 0;
  }
  if (within(slice.period, asked.value)) {
    return slice.times(horizon);
  }
  bool const one_year = asked.value.last_year(Year::max()) == asked.value.first_year();
  return slice.per_year && one_year ? std::optional<std::int64_t>{1} : std::nullopt;
}

Sum sum_in_slice(Here const& here, PrintedTotal const& total, std::size_t slice) {
  if (total.measure.found()) {
    return here.sums.cell(static_cast<std::size_t>(total.measure.index), slice);
  }
  return total.theme.found() ? here.sums.of_theme(total.theme.index, slice)
                             : here.sums.of_slice(slice);
}

/// What the lines come to for what a printed total is about; nothing where that cannot be told.
std::optional<Sum> counted(Here const& here, PrintedTotal const& total) {
  Sum sum;
  for (std::size_t slice = 0; slice < here.sums.slices().size(); ++slice) {
    auto const times = times_in(total.slice, here.sums.slices()[slice], here.sums.horizon());
    if (!times) {
      return std::nullopt;
    }
    if (*times > 0) {
      sum.add(sum_in_slice(here, total, slice), *times);
    }
  }
  return sum;
}

bool is_about(Here const& here, PrintedTotal const& total, BudgetLine const& line) {
  if (!line.measure.found() || !line.slice.known() ||
      (total.slice.known() && !overlap(total.slice.value, line.slice.value))) {
    return false;
  }
  auto const& measure = here.hood.measures[static_cast<std::size_t>(line.measure.index)];
  return total.measure.found() ? total.measure.index == line.measure.index
                               : !total.theme.found() || total.theme.index == measure.theme.index;
}

void show_lines(Here const& here, PrintedTotal const& total, Sum const& sum, Finding& finding) {
  auto const first = std::ranges::find_if(
      here.hood.budget, [&](BudgetLine const& line) { return is_about(here, total, line); });
  if (first != here.hood.budget.end()) {
    auto const index = static_cast<std::size_t>(first - here.hood.budget.begin());
    finding.related.push_back(
        {here.at("budget", index, "amount"),
         sum.lines == 1 ? say("de regel", "the line")
                        : say("de eerste van {} regels", "the first of {} lines", sum.lines)});
  }
}

void compare(Here const& here, std::size_t index, Sum const& sum, Findings& findings) {
  auto const& total = here.hood.totals[index];
  auto const printed = total.amount.value;
  auto const slice = total.slice.known() ? say("jaarschijf {}", "year slice {}", total.slice.value)
                                         : say("het geheel", "the whole");
  auto const of = total.measure.found() ? say("maatregel `{}`", "measure `{}`", total.measure.id)
                  : total.theme.found() ? say("thema `{}`", "theme `{}`", total.theme.id)
                                        : Text{};
  auto const subject = of.empty() ? slice : say("{} in {}", "{} in {}", of, slice);
  auto const more = sum.amount > printed;
  auto const difference = more ? sum.amount - printed : printed - sum.amount;
  auto& finding = findings.add(
      total.measure.found() ? "money-line-total"
      : total.theme.found() ? "money-theme-total"
                            : "money-total",
      here.at("totals", index, "amount"),
      say("{} telt op tot {}, het plan drukt {} af", "{} adds up to {}, the plan prints {}",
          subject, sum.amount, printed),
      more ? say("de regels zijn samen {} te hoog, of het gedrukte totaal te laag",
                 "the lines together are {} too high, or the printed total too low", difference)
           : say("de regels zijn samen {} te laag, of het gedrukte totaal te hoog",
                 "the lines together are {} too low, or the printed total too high", difference));
  show_lines(here, total, sum, finding);
}

bool is_of_all(PrintedTotal const& total) { return !total.measure.named() && !total.theme.named(); }

}  // namespace

void money_totals(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.totals.size(); ++i) {
    auto const& total = here.hood.totals[i];
    if (!total.amount.known()) {
      continue;
    }
    auto const sum = counted(here, total);
    if (sum && sum->amount != total.amount.value) {
      compare(here, i, *sum, findings);
    }
  }
}

void money_total_missing(Here const& here, Findings& findings) {
  auto const& totals = here.hood.totals;
  auto const printed = [](PrintedTotal const& total) {
    return is_of_all(total) && total.slice.known();
  };
  auto const example = std::ranges::find_if(totals, printed);
  if (example == totals.end()) {
    return;
  }
  for (std::size_t slice = 0; slice < here.sums.slices().size(); ++slice) {
    auto const& period = here.sums.slices()[slice].period;
    auto const sum = here.sums.of_slice(slice);
    bool const has = std::ranges::any_of(totals, [&](PrintedTotal const& total) {
      return printed(total) && overlap(total.slice.value, period);
    });
    if (has || sum.amount == Cents{}) {
      continue;
    }
    auto& finding =
        findings.add("money-total-missing", here.at("budget", here.lines.first_of(slice), "slice"),
                     say("jaarschijf {} heeft geen gedrukt totaal, andere jaarschijven wel",
                         "year slice {} has no printed total, other year slices have one", period),
                     say("de regels tellen op tot {}", "the lines add up to {}", sum.amount));
    finding.related.push_back(
        {here.at("totals", static_cast<std::size_t>(example - totals.begin())),
         say("zo is een ander totaal gedrukt", "as another total is printed")});
  }
}

}  // namespace wijk
