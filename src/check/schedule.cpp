// SPDX-License-Identifier: EUPL-1.2
//
// What a plan says for the planning of years (`wijk schedule`): numbers that can be, money that is
// there, and nothing said twice.
#include "check/periods.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <map>

namespace wijk {
namespace {

void number(std::string pointer, bool good, Words rule, Findings& findings) {
  if (!good) {
    findings.add("schedule-number", std::move(pointer), say("{}", "{}", rule));
  }
}

bool at_least(Stated<std::int64_t> const& number, std::int64_t least) {
  return !number.known() || number.value >= least;
}

/// Finds names that come back in a list: the first and the one that repeats it.
template <class List, class Name>
void twice(List const& list, Name name, std::function<std::string(std::size_t)> const& pointer,
           Findings& findings) {
  std::map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto const [first, added] = seen.try_emplace(name(list[i]), i);
    if (!added) {
      auto& finding = findings.add("schedule-twice", pointer(i),
                                   say("`{}` staat er al", "`{}` is there already", first->first));
      relate(finding, pointer(first->second), say("de eerste", "the first"));
    }
  }
}

void variants(Here const& here, std::size_t index, Findings& findings) {
  auto const& measure = here.hood.measures[index];
  auto const at = [&](std::size_t variant, std::string_view field) {
    return here.at("measures", index, fmt::format("variants/{}/{}", variant, field));
  };
  twice(
      measure.variants, [](MeasureVariant const& one) { return one.id; },
      [&](std::size_t i) { return at(i, "id"); }, findings);
  std::size_t chosen = measure.variants.size();
  for (std::size_t i = 0; i < measure.variants.size(); ++i) {
    auto const& variant = measure.variants[i];
    number(at(i, "lasts"), at_least(variant.lasts, 1),
           {"werk duurt minstens een jaar", "works take a year at least"}, findings);
    if (variant.chosen && chosen < measure.variants.size()) {
      auto& finding = findings.add("schedule-twice", at(i, "chosen"),
                                   say("`{}` heeft al een gekozen variant",
                                       "`{}` has a variant that is chosen already", measure.id));
      relate(finding, at(chosen, "chosen"), say("de eerste", "the first"));
    }
    chosen = variant.chosen ? std::min(chosen, i) : chosen;
  }
  if (measure.fixed && !measure.years.known()) {
    findings.add("schedule-fixed", here.at("measures", index, "fixed"),
                 say("`{}` ligt vast, maar noemt geen jaren", "`{}` is fixed, but states no years",
                     measure.id));
  }
}

void cover(Here const& here, std::size_t index, Findings& findings) {
  auto const& cover = here.hood.covers[index];
  auto const at = [&](std::size_t i, std::string_view field) {
    return here.at("covers", index, fmt::format("money/{}/{}", i, field));
  };
  Cents sum;
  for (std::size_t i = 0; i < cover.money.size(); ++i) {
    auto const& money = cover.money[i];
    if (!money.slice.known()) {
      continue;
    }
    if (money.amount.known()) {
      number(at(i, "amount"), money.amount.value >= Cents{},
             {"er is niet minder dan nul geld", "there is no less than zero money"}, findings);
      sum +=
          money.amount.value * Slice{money.slice.value, money.per_year}.times(here.sums.horizon());
    }
    for (std::size_t k = 0; k < i; ++k) {
      if (cover.money[k].slice.known() && overlap(cover.money[k].slice.value, money.slice.value)) {
        auto& finding =
            findings.add("schedule-money", at(i, "slice"),
                         say("dekking `{}` noemt {} dubbel", "cover `{}` states {} twice", cover.id,
                             money.slice.value));
        relate(finding, at(k, "slice"), say("dit ook", "this as well"));
      }
    }
  }
  if (cover.available.known() && sum > cover.available.value) {
    findings.add("schedule-money", here.at("covers", index, "available"),
                 say("dekking `{}` heeft {}, en per jaarschijf samen {}",
                     "cover `{}` has {}, and by year slice {} together", cover.id,
                     cover.available.value, sum));
  }
}

void blocks(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.blocks.size(); ++i) {
    auto const& block = here.hood.blocks[i];
    number(here.at("blocks", i, "works_at_once"), at_least(block.works_at_once, 0),
           {"er zijn niet minder dan nul werken", "there are no less than zero works"}, findings);
    if (block.works_at_once.known() && !block.area.named()) {
      findings.add(
          "schedule-block", here.at("blocks", i, "works_at_once"),
          say("`{}` heeft geen vlak op de kaart", "`{}` has no area on the map", block.id));
    }
  }
}

void assumptions(Here const& here, Findings& findings) {
  auto const& all = here.hood.assumptions;
  twice(
      all, [](Assumption const& one) { return one.name; },
      [&](std::size_t i) { return here.at("assumptions", i, "name"); }, findings);
  for (std::size_t i = 0; i < all.size(); ++i) {
    number(here.at("assumptions", i, "value"), !all[i].value.known() || all[i].value.value >= 0,
           {"een aanname is niet minder dan nul", "an assumption is no less than zero"}, findings);
  }
}

void homes(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.agreements.size(); ++i) {
    for (auto const& test : here.hood.agreements[i].test) {
      bool const good = at_least(test.tenure_homes, 0) && at_least(test.all_homes, 0) &&
                        (!test.tenure_homes.known() || !test.all_homes.known() ||
                         test.tenure_homes.value <= test.all_homes.value);
      number(here.at("agreements", i, "test/tenure_homes"), good,
             {"er zijn niet meer woningen van één eigendom dan er woningen zijn",
              "there are no more homes of one tenure than there are homes"},
             findings);
    }
  }
}

}  // namespace

void schedule_plan_numbers(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    variants(here, i, findings);
  }
  for (std::size_t i = 0; i < here.hood.covers.size(); ++i) {
    cover(here, i, findings);
  }
  blocks(here, findings);
  assumptions(here, findings);
  homes(here, findings);
}

void schedule_programme_numbers(Plan const& plan, CheckOptions const&, Findings& findings) {
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    auto const& weight = plan.tasks[i].weight;
    number(fmt::format("/tasks/{}/weight", i), !weight.known() || weight.value >= 0,
           {"een opgave weegt niet minder dan nul", "a task weighs no less than zero"}, findings);
  }
  for (std::size_t i = 0; i < plan.partners.size(); ++i) {
    number(fmt::format("/partners/{}/works_at_once", i),
           at_least(plan.partners[i].works_at_once, 0),
           {"een partij doet niet minder dan nul werken", "a partner does no less than zero works"},
           findings);
  }
}

}  // namespace wijk
