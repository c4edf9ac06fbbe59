// SPDX-License-Identifier: EUPL-1.2
//
// Moments against the years that they should fall in.
#include "check/periods.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <algorithm>

namespace wijk {
namespace {

std::string milestone_pointer(Here const& here, std::size_t measure, std::size_t milestone,
                              std::string_view field) {
  return here.at("measures", measure, fmt::format("milestones/{}/{}", milestone, field));
}

/// Whether the years go beyond those of the plan; what goes on without end may.
bool is_beyond(Period const& years, Period const& plan) {
  return !overlap(years, plan) || years.first < plan.first ||
         (!years.open() && !within(years, plan));
}

void outside(Here const& here, std::string pointer, Text subject, Period const& when,
             Findings& findings) {
  auto& finding =
      findings.add("time-outside", std::move(pointer),
                   say("{} valt in {}, het plan gaat over {}", "{} is in {}, the plan is about {}",
                       subject, when, here.hood.years.value));
  relate(finding, here.pointer + "/years", say("de jaren van het plan", "the plan's years"));
}

}  // namespace

void time_outside(Here const& here, Findings& findings) {
  if (!here.hood.years.known()) {
    return;
  }
  auto const& plan = here.hood.years.value;
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& measure = here.hood.measures[i];
    if (measure.years.known() && is_beyond(measure.years.value, plan)) {
      outside(here, here.at("measures", i, "years"),
              say("maatregel `{}`", "measure `{}`", measure.id), measure.years.value, findings);
    }
    for (std::size_t j = 0; j < measure.milestones.size(); ++j) {
      auto const& milestone = measure.milestones[j];
      if (milestone.when.known() && !overlap(milestone.when.value, plan)) {
        outside(here, milestone_pointer(here, i, j, "when"),
                say("mijlpaal `{}/{}`", "milestone `{}/{}`", measure.id, milestone.id),
                milestone.when.value, findings);
      }
    }
  }
  for (std::size_t slice = 0; slice < here.sums.slices().size(); ++slice) {
    auto const& period = here.sums.slices()[slice].period;
    if (is_beyond(period, plan)) {
      outside(here, here.at("budget", here.lines.first_of(slice), "slice"),
              say("een begrotingspost", "a budget line"), period, findings);
    }
  }
}

void time_milestone_years(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& measure = here.hood.measures[i];
    for (std::size_t j = 0; measure.years.known() && j < measure.milestones.size(); ++j) {
      auto const& milestone = measure.milestones[j];
      bool const bound = milestone.kind == "start" || milestone.kind == "delivery";
      if (!bound || !milestone.when.known() || overlap(milestone.when.value, measure.years.value)) {
        continue;
      }
      auto& finding = findings.add("time-milestone-years", milestone_pointer(here, i, j, "when"),
                                   say("`{}/{}` is in {}, maar de maatregel loopt in {}",
                                       "`{}/{}` is in {}, but the measure runs in {}", measure.id,
                                       milestone.id, milestone.when.value, measure.years.value));
      relate(finding, here.at("measures", i, "years"),
             say("de jaren van de maatregel", "the years of the measure"));
    }
  }
}

void time_delivery(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& milestones = here.hood.measures[i].milestones;
    auto start = milestones.end();
    for (auto it = milestones.begin(); it != milestones.end(); ++it) {
      if (it->kind == "start" && it->when.known() &&
          (start == milestones.end() || it->when.value.first < start->when.value.first)) {
        start = it;
      }
    }
    for (std::size_t j = 0; start != milestones.end() && j < milestones.size(); ++j) {
      auto const& delivery = milestones[j];
      if (delivery.kind != "delivery" || !delivery.when.known() ||
          !is_over(delivery.when.value, start->when.value.first)) {
        continue;
      }
      auto& finding =
          findings.add("time-delivery", milestone_pointer(here, i, j, "when"),
                       say("`{}` levert op in {}, maar begint pas in {}",
                           "`{}` delivers in {}, but starts in {} only", here.hood.measures[i].id,
                           delivery.when.value, start->when.value));
      relate(
          finding,
          milestone_pointer(here, i, static_cast<std::size_t>(start - milestones.begin()), "when"),
          say("het begin", "the start"));
    }
  }
}

void time_undated(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& measure = here.hood.measures[i];
    for (std::size_t j = 0; j < measure.milestones.size(); ++j) {
      if (!measure.milestones[j].when.stated()) {
        findings.add("time-undated", milestone_pointer(here, i, j, "id"),
                     say("`{}/{}` heeft geen jaar of datum", "`{}/{}` has no year or date",
                         measure.id, measure.milestones[j].id));
      }
    }
  }
}

}  // namespace wijk
