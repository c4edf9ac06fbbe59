// SPDX-License-Identifier: EUPL-1.2
//
// What waits for something else, held against when both happen.
#include "check/periods.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"
#include "check/wait_places.hpp"

namespace wijk {
namespace {

/// The earliest day on which what is waited for can be over.
std::optional<Date> earliest(Here const& here, Waits::Node node) {
  auto const& when = period_of(here, node);
  if (!when.known()) {
    return std::nullopt;
  }
  return here.waits.is_measure(node) ? earliest_end(when.value) : std::optional{when.value.first};
}

/// The latest day on which what waits can begin.
std::optional<Date> latest(Here const& here, Waits::Node node) {
  auto const& when = period_of(here, node);
  if (!when.known()) {
    return std::nullopt;
  }
  return here.waits.is_measure(node) ? std::optional{latest_start(when.value)} : when.value.last;
}

/// Whether it has begun, or for a milestone has happened.
bool is_under_way(Here const& here, Waits::Node node) {
  auto const& measure = here.hood.measures[here.waits.measure_of(node)];
  return here.waits.is_measure(node) ? measure.status == "running" || measure.status == "done"
                                     : measure.milestones[here.waits.milestone_of(node)].done;
}

/// Whether the plan says that it is not over yet; a measure without a status says nothing.
bool is_to_come(Here const& here, Waits::Node node) {
  auto const& measure = here.hood.measures[here.waits.measure_of(node)];
  if (here.waits.is_measure(node)) {
    return measure.status == "idea" || measure.status == "prepared" || measure.status == "running";
  }
  return !measure.milestones[here.waits.milestone_of(node)].done;
}

}  // namespace

void time_order(Here const& here, Findings& findings) {
  for (auto const& wait : here.waits.all()) {
    auto const begins = latest(here, wait.waiting);
    auto const over = earliest(here, wait.awaited);
    if (!begins || !over || *begins >= *over) {
      continue;
    }
    bool const measure = here.waits.is_measure(wait.waiting);
    auto const name = name_of(here.hood, here.waits, wait.waiting);
    auto const other = name_of(here.hood, here.waits, wait.awaited);
    auto const& when = period_of(here, wait.waiting).value;
    auto const& until = period_of(here, wait.awaited).value;
    auto& finding = findings.add(
        measure ? "time-start" : "time-order", period_pointer(here, wait.waiting),
        measure ? say("`{}` begint in {}, maar wacht op `{}` ({})",
                      "`{}` starts in {}, but waits for `{}` ({})", name, when.first_year(), other,
                      until)
                : say("`{}` is in {}, maar komt na `{}` ({})",
                      "`{}` is in {}, but comes after `{}` ({})", name, when, other, until));
    relate(finding, period_pointer(here, wait.awaited),
           say("waarop hij wacht", "what it waits for"));
  }
}

void time_ahead(Here const& here, Findings& findings) {
  for (auto const& wait : here.waits.all()) {
    if (!is_under_way(here, wait.waiting) || !is_to_come(here, wait.awaited)) {
      continue;
    }
    auto& finding =
        findings.add("time-ahead", state_pointer(here, wait.waiting),
                     say("`{}` is al {}, terwijl `{}` nog moet komen",
                         "`{}` is {} already, while `{}` is still to come",
                         name_of(here.hood, here.waits, wait.waiting),
                         here.waits.is_measure(wait.waiting) ? say("begonnen", "under way")
                                                             : say("gebeurd", "done"),
                         name_of(here.hood, here.waits, wait.awaited)));
    relate(finding, wait_pointer(here, wait), say("wacht hierop", "waits for this"));
  }
}

void meaning_waits_stopped(Here const& here, Findings& findings) {
  for (auto const& wait : here.waits.all()) {
    auto const awaited = here.waits.measure_of(wait.awaited);
    auto const waiting = here.waits.measure_of(wait.waiting);
    if (here.hood.measures[awaited].status != "stopped" || waiting == awaited ||
        here.hood.measures[waiting].status == "stopped") {
      continue;
    }
    auto& finding = findings.add("meaning-waits-stopped", wait_pointer(here, wait),
                                 say("`{}` wacht op `{}`, en die maatregel is gestopt",
                                     "`{}` waits for `{}`, and that measure has stopped",
                                     name_of(here.hood, here.waits, wait.waiting),
                                     name_of(here.hood, here.waits, wait.awaited)));
    relate(finding, here.at("measures", awaited, "status"), say("gestopt", "stopped"));
  }
}

}  // namespace wijk
