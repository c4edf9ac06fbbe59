// SPDX-License-Identifier: EUPL-1.2
#include "schedule/plan/from_plan.hpp"

#include "schedule/plan/making.hpp"

namespace wijk::schedule {
namespace {

/// The variants of a measure that may be chosen, by position; -1: the measure as it is.
std::vector<int> variants_of(Neighbourhood const& hood, Measure const& measure) {
  std::vector<int> all;
  for (std::size_t i = 0; i < measure.variants.size(); ++i) {
    if (sale_against(hood, measure.variants[i].homes) < 0) {
      all.push_back(static_cast<int>(i));
    }
  }
  if (measure.variants.empty() && sale_against(hood, measure.homes) < 0) {
    all.push_back(-1);
  }
  return all;
}

/// Which of its variants is planned now.
int chosen_in(Measure const& measure, std::vector<int> const& variants) {
  for (std::size_t i = 0; i < variants.size(); ++i) {
    auto const at = variants[i];
    if (at >= 0 && measure.variants[static_cast<std::size_t>(at)].chosen) {
      return static_cast<int>(i);
    }
  }
  return 0;
}

/// Why a measure takes no part in the choice; empty where it does.
Text out_because(YearsMaking const& making, std::size_t index, std::vector<int> const& variants) {
  auto const& hood = *making.made.hood;
  auto const& measure = hood.measures[index];
  auto const& timing = making.timings[index];
  if (measure.status == "stopped") {
    return say("het is gestopt", "it has stopped");
  }
  if (timing.start < 0 && !names_money(hood, index) && !making.made.wish.undated) {
    return say("het plan noemt geen jaren en geen geld", "the plan names neither years nor money");
  }
  if (variants.empty() && timing.held.empty()) {
    auto const agreement = sale_against(
        hood, measure.variants.empty() ? measure.homes : measure.variants.front().homes);
    return say("het verkoopt woningen met een te laag label, tegen afspraak `{}`",
               "it sells homes with too low a label, against agreement `{}`",
               hood.agreements[static_cast<std::size_t>(agreement)].id);
  }
  return {};
}

std::vector<std::uint32_t> carriers_of(Measure const& measure) {
  std::vector<std::uint32_t> all;
  if (measure.lead.found()) {
    return {static_cast<std::uint32_t>(measure.lead.index)};
  }
  for (auto const& partner : measure.partners) {
    if (partner.found()) {
      all.push_back(static_cast<std::uint32_t>(partner.index));
    }
  }
  return all;
}

void set_window(Item& item, PlanItem const& planned, SliceTiming const& timing,
                SliceYears const& years) {
  int const slices = years.count;
  if (planned.fixed) {
    item.earliest = item.latest = planned.present.start;
    item.must = true;
    return;
  }
  auto const shortest =
      std::ranges::min_element(item.variants, {}, [](Variant const& v) { return v.duration; });
  item.earliest = timing.earliest;
  item.latest = timing.open ? slices - 1 : std::max(0, slices - shortest->duration);
  item.latest = std::max({item.latest, item.earliest, planned.present.start});
  item.step = planned.quarterly ? 1 : years.parts;
  for (std::size_t v = 0; v < item.variants.size() && !timing.open; ++v) {
    bool const now = planned.present.done() && planned.present.variant == static_cast<int>(v);
    auto& variant = item.variants[v];
    bool const only = item.variants.size() == 1;
    variant.last_start =
        std::max({slices - variant.duration, now ? planned.present.start : -1, only ? 0 : -1});
  }
}

/// Where an earlier planning has it, in the slices in which it can start now.
int same_start(PlanItem const& planned, SliceTiming const& kept, SliceYears const& years) {
  auto const now = planned.present.start;
  if (!planned.quarterly) {
    return kept.start - std::max(0, kept.start) % years.parts;
  }
  bool const same_year =
      now >= 0 && kept.start >= 0 && now / years.parts == kept.start / years.parts;
  return !kept.dated && same_year ? now : kept.start;
}

/// What people count on: what the plan says, or an earlier planning of the same measure.
void set_counted(YearsMaking const& making, PlanItem const& planned, Item& item) {
  auto const& made = making.made;
  auto counted = planned.present;
  if (auto const* const before = made.wish.keep) {
    auto const& id = made.hood->measures[planned.measure].id;
    auto const found = std::ranges::find(before->measures, id, &Measure::id);
    counted.start = -1;
    if (found != before->measures.end()) {
      auto const kept = slice_timing_of(*found, making.years, made.assumed);
      counted.start = same_start(planned, kept, making.years);
    }
  }
  item.counted_on = !made.wish.free && !planned.fixed && counted.done();
  item.counted = {counted, made.assumed.change_other,
                  made.assumed.change_year / making.years.parts};
}

void add_item(YearsMaking& making, std::size_t index, std::vector<int> variants) {
  auto& made = making.made;
  auto const& measure = made.hood->measures[index];
  auto const& timing = making.timings[index];
  PlanItem planned;
  planned.measure = index;
  planned.fixed = !timing.held.empty();
  planned.why_fixed = timing.held;
  if (variants.empty()) {
    variants.push_back(measure.variants.empty() ? -1 : 0);  // fixed, so it is not for us to refuse
  }
  auto const chosen = chosen_in(measure, variants);
  if (planned.fixed) {
    variants = {variants[static_cast<std::size_t>(chosen)]};
  }
  planned.variants = variants;
  planned.present = {timing.start, planned.fixed ? 0 : chosen};
  planned.from = timing.from;
  planned.start_milestone = timing.milestone;
  planned.open = timing.open;
  planned.quarterly = made.wish.quarters && timing.dated;
  planned.money_known = names_money(*made.hood, index);
  planned.carriers = carriers_of(measure);
  Item item;
  for (auto const at : variants) {
    Variant variant;
    variant.duration = timing.duration;
    if (at >= 0) {
      auto const& own = measure.variants[static_cast<std::size_t>(at)];
      if (own.lasts.known() && own.lasts.value > 0) {
        variant.duration =
            static_cast<int>(std::min<std::int64_t>(own.lasts.value, 60)) * making.years.parts;
      }
    }
    item.variants.push_back(std::move(variant));
  }
  set_window(item, planned, timing, making.years);
  set_counted(making, planned, item);
  making.item_of[index] = static_cast<int>(made.items.size());
  made.items.push_back(std::move(planned));
  made.instance.items.push_back(std::move(item));
}

void add_items(YearsMaking& making) {
  auto const& measures = making.made.hood->measures;
  making.item_of.assign(measures.size(), -1);
  for (auto const& measure : measures) {
    making.timings.push_back(slice_timing_of(measure, making.years, making.made.assumed));
  }
  for (std::size_t i = 0; i < measures.size(); ++i) {
    if (measures[i].kind == "line") {
      continue;  // its money is there for what it pays
    }
    auto variants = variants_of(*making.made.hood, measures[i]);
    if (auto why = out_because(making, i, variants); !why.empty()) {
      making.made.left_out.push_back({i, std::move(why)});
    } else {
      add_item(making, i, std::move(variants));
    }
  }
}

}  // namespace

Choice YearsPlan::present() const {
  Choice choice;
  for (auto const& item : items) {
    choice.push_back(item.present);
  }
  return choice;
}

Euros YearsPlan::spent(Choice const& choice, std::size_t item, std::size_t purse, int year) const {
  auto const& placed = choice[item];
  Euros sum = 0;
  if (placed.done()) {
    auto const& variant = instance.items[item].variants[static_cast<std::size_t>(placed.variant)];
    for (auto const& spend : variant.spends) {
      sum += spend.purse == purse && year_of(spend, placed.start) == year ? spend.amount : 0;
    }
  }
  return sum;
}

Result<YearsPlan> years_plan_of(Plan const& plan, Neighbourhood const& hood, YearsWish const& wish,
                                std::vector<ScheduleRule> const& rules, Pairings const& pairings) {
  auto const years = slice_years_of(hood, wish.quarters);
  if (!years) {
    return years.refusal();
  }
  YearsPlan made;
  made.plan = &plan;
  made.hood = &hood;
  made.wish = wish;
  made.assumed = assumed_in(hood, rules);
  made.first_year = years->first_year;
  made.instance.slices = years->count;
  made.instance.parts = years->parts;
  YearsMaking making{made, *years, {}, {}};
  add_items(making);
  add_purposes(making);
  add_money(making);
  add_limits(making);
  add_floors(making);
  add_precedences(making);
  add_togethers(making, pairings);
  return made;
}

}  // namespace wijk::schedule
