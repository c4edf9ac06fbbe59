// SPDX-License-Identifier: EUPL-1.2
//
// In which slices a measure lies now, and what keeps it there.
#include "schedule/plan/making.hpp"

namespace wijk::schedule {
namespace {

constexpr int kMostYears = 60, kMostInQuarters = 50;

bool is_decision(Milestone const& milestone) {
  return milestone.kind == "decision" || milestone.kind == "study" || milestone.kind == "agreement";
}

/// A milestone that is done, or that has a day, stands.
bool stands(Milestone const& milestone) {
  return milestone.done ||
         (milestone.when.known() && milestone.when.value.precision == Period::Precision::day);
}

int start_milestone_of(Measure const& measure) {
  for (std::size_t i = 0; i < measure.milestones.size(); ++i) {
    if (measure.milestones[i].kind == "start" && measure.milestones[i].when.known()) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

/// By which its start is known: a milestone, or its years.
Period const* start_of(Measure const& measure, int milestone) {
  if (milestone >= 0) {
    return &measure.milestones[static_cast<std::size_t>(milestone)].when.value;
  }
  return measure.years.known() ? &measure.years.value : nullptr;
}

/// By which its end is known, where it has one.
std::optional<Period> end_period_of(Measure const& measure) {
  for (auto const& milestone : measure.milestones) {
    if (milestone.kind == "delivery" && milestone.when.known() && milestone.when.value.last) {
      return milestone.when.value;
    }
  }
  bool const ends = measure.years.known() && measure.years.value.last;
  return ends ? std::optional{measure.years.value} : std::nullopt;
}

/// The last day of the work, where the plan names one.
std::optional<Date> end_of(Measure const& measure) {
  auto const period = end_period_of(measure);
  return period ? period->last : std::nullopt;
}

bool in_months(Period const& period) { return period.precision != Period::Precision::year; }

/// What fixes the start, or nothing.
Text held_by(Measure const& measure, int start_milestone) {
  if (measure.status == "running") {
    return say("het loopt al", "it is under way");
  }
  if (measure.status == "done") {
    return say("het is klaar", "it is done");
  }
  if (measure.fixed) {
    return say("erover is besloten (`fixed`)", "it was decided (`fixed`)");
  }
  for (auto const& milestone : measure.milestones) {
    bool const moves = start_milestone < 0 || !is_decision(milestone);
    if (moves && stands(milestone)) {
      return say("mijlpaal `{}/{}` staat vast", "milestone `{}/{}` stands", measure.id,
                 milestone.id);
    }
  }
  return {};
}

/// The years that a period covers, into a range.
void widen(Stated<Period> const& period, std::optional<int>& first, std::optional<int>& last) {
  if (!period.known()) {
    return;
  }
  auto const from = static_cast<int>(period.value.first_year());
  auto const to = static_cast<int>(period.value.last_year(period.value.first_year()));
  first = std::min(first.value_or(from), from);
  last = std::max(last.value_or(to), to);
}

}  // namespace

Result<SliceYears> slice_years_of(Neighbourhood const& hood, bool quarters) {
  std::optional<int> first, last;
  for (auto const& measure : hood.measures) {
    widen(measure.years, first, last);
    for (auto const& milestone : measure.milestones) {
      widen(milestone.when, first, last);
    }
  }
  for (auto const& line : hood.budget) {
    widen(line.slice, first, last);
  }
  if (hood.years.known()) {
    first = static_cast<int>(hood.years.value.first_year());
    if (hood.years.value.last) {
      last = static_cast<int>(hood.years.value.last->year());
    }
  }
  if (!first || *last < *first) {
    return Refusal{say("`{}` noemt geen jaren, dus er is niets te plannen",
                       "`{}` names no years, so there is nothing to plan", hood.id)};
  }
  int const parts = quarters ? 4 : 1;
  auto const years = std::min(*last - *first + 1, quarters ? kMostInQuarters : kMostYears);
  return SliceYears{*first, years * parts, parts};
}

SliceTiming slice_timing_of(Measure const& measure, SliceYears const& years,
                            Assumed const& assumed) {
  SliceTiming timing;
  timing.milestone = start_milestone_of(measure);
  timing.held = held_by(measure, timing.milestone);
  if (auto const* const start = start_of(measure, timing.milestone)) {
    timing.dated = in_months(*start) && in_months(end_period_of(measure).value_or(*start));
    timing.from = years.of(start->first);
    timing.start = years.within(timing.from);
    // What has years only starts some time in one: in its first slice.
    timing.start -= timing.dated ? 0 : timing.start % years.parts;
  } else if (!timing.held.empty()) {
    timing.start = 0;  // it runs, and the plan does not say since when
  }
  auto const end = end_of(measure);
  timing.guessed = !end && !measure.years.known() && timing.held.empty();
  timing.open = !end && !timing.guessed;
  timing.duration = timing.guessed ? assumed.open_years * years.parts
                    : timing.open  ? years.count
                                   : std::max(1, years.of(*end) - std::max(timing.start, 0) + 1);
  // Work that is to start in a year is prepared until then: it can wait, but not come sooner.
  timing.earliest = timing.milestone >= 0 ? timing.start : 0;
  return timing;
}

int YearsMaking::busy(std::size_t item, Variant const& variant) const {
  bool const ends = !timing(item).open || measure(item).nature != "physical";
  return ends ? variant.duration
              : std::min(variant.duration, made.assumed.open_years * years.parts);
}

int YearsMaking::noticed(std::size_t item, Variant const& variant) const {
  return timing(item).open ? std::min(variant.duration, made.assumed.open_years * years.parts)
                           : variant.duration;
}

}  // namespace wijk::schedule
