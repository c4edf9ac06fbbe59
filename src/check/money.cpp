// SPDX-License-Identifier: EUPL-1.2
#include "check/rules.hpp"

namespace wijk {
namespace {

/// What the lines come to for what a printed total is about, and where that is said.
struct Counted {
  Sum sum;
  std::string_view rule;
  Text of;
};

Counted counted(Here const& here, PrintedTotal const& total) {
  bool const all_years = !total.slice.known();
  auto const found = all_years ? -1 : here.sums.slice_of(total.slice.value);
  auto const slice = static_cast<std::size_t>(found);
  bool const nothing = !all_years && found < 0;
  if (total.measure.found()) {
    auto const index = static_cast<std::size_t>(total.measure.index);
    return {nothing     ? Sum{}
            : all_years ? here.sums.of_measure(index)
                        : here.sums.cell(index, slice),
            "money-line-total", say("maatregel `{}`", "measure `{}`", total.measure.id)};
  }
  if (total.theme.found()) {
    return {nothing     ? Sum{}
            : all_years ? here.sums.of_theme(total.theme.index)
                        : here.sums.of_theme(total.theme.index, slice),
            "money-theme-total", say("thema `{}`", "theme `{}`", total.theme.id)};
  }
  return {nothing     ? Sum{}
          : all_years ? here.sums.of_all()
                      : here.sums.of_slice(slice),
          "money-total", Text{}};
}

}  // namespace

void money_totals(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.totals.size(); ++i) {
    auto const& total = here.hood.totals[i];
    auto const [sum, rule, of] = counted(here, total);
    if (!total.amount.known() || sum.amount == total.amount.value) {
      continue;
    }
    auto const slice = total.slice.known()
                           ? say("jaarschijf {}", "year slice {}", total.slice.value)
                           : say("het geheel", "the whole");
    auto const subject = of.empty() ? slice : say("{} in {}", "{} in {}", of, slice);
    auto const more = sum.amount > total.amount.value;
    auto const difference =
        more ? sum.amount - total.amount.value : total.amount.value - sum.amount;
    findings.add(
        rule, here.at("totals", i, "amount"),
        say("{} telt op tot {}, het plan drukt {} af", "{} adds up to {}, the plan prints {}",
            subject, sum.amount, total.amount.value),
        more ? say("de regels zijn samen {} te hoog, of het gedrukte totaal te laag",
                   "the lines together are {} too high, or the printed total too low", difference)
             : say("de regels zijn samen {} te laag, of het gedrukte totaal te hoog",
                   "the lines together are {} too low, or the printed total too high", difference));
  }
}

}  // namespace wijk
