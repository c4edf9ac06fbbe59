// SPDX-License-Identifier: EUPL-1.2
//
// What is late on the day that was asked about; without one nothing here is looked at.
#include "check/periods.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <algorithm>

namespace wijk {
namespace {

std::string day(Date date) { return format_date(date); }

bool is_over_and_done(Measure const& measure) {
  return measure.status == "done" || measure.status == "stopped";
}

void late_milestones(Here const& here, std::size_t index, Date on, Findings& findings) {
  auto const& measure = here.hood.measures[index];
  for (std::size_t j = 0; j < measure.milestones.size(); ++j) {
    auto const& milestone = measure.milestones[j];
    if (milestone.when.known() && !milestone.done && is_over(milestone.when.value, on)) {
      findings.add("time-overdue", here.at("measures", index, fmt::format("milestones/{}/when", j)),
                   say("`{}/{}` zou in {} zijn, maar is op {} nog niet gebeurd",
                       "`{}/{}` was due in {}, but has not happened on {}", measure.id,
                       milestone.id, milestone.when.value, day(on)));
    }
  }
}

void late_measure(Here const& here, std::size_t index, Date on, Findings& findings) {
  auto const& measure = here.hood.measures[index];
  auto const& years = measure.years.value;
  if (measure.status.empty() || !measure.years.known()) {
    return;
  }
  bool const waiting = measure.status == "idea" || measure.status == "prepared";
  if (is_over(years, on)) {
    auto& finding =
        findings.add("time-unfinished", here.at("measures", index, "years"),
                     say("`{}` loopt in {}, maar is op {} niet afgerond",
                         "`{}` runs in {}, but is not finished on {}", measure.id, years, day(on)));
    relate(finding, here.at("measures", index, "status"), say("de stand", "the state"));
  } else if (waiting && latest_start(years) < on) {
    auto& finding = findings.add("time-not-started", here.at("measures", index, "years"),
                                 say("`{}` zou in {} beginnen, maar is op {} nog niet begonnen",
                                     "`{}` was to start in {}, but has not started on {}",
                                     measure.id, years.first_year(), day(on)));
    relate(finding, here.at("measures", index, "status"), say("de stand", "the state"));
  }
}

}  // namespace

void time_past(Here const& here, Findings& findings) {
  for (std::size_t i = 0; here.options.on && i < here.hood.measures.size(); ++i) {
    if (!is_over_and_done(here.hood.measures[i])) {
      late_milestones(here, i, *here.options.on, findings);
      late_measure(here, i, *here.options.on, findings);
    }
  }
}

void time_edition(Plan const& plan, CheckOptions const& options, Findings& findings) {
  auto const adopted = [](Edition const& edition) {
    return edition.status != "draft" && edition.date.known();
  };
  auto latest = plan.editions.end();
  for (auto it = plan.editions.begin(); it != plan.editions.end(); ++it) {
    if (adopted(*it) &&
        (latest == plan.editions.end() || latest->date.value.first < it->date.value.first)) {
      latest = it;
    }
  }
  if (!options.on || !plan.revised_every.known() || latest == plan.editions.end()) {
    return;
  }
  auto const years = static_cast<int>(std::clamp<std::int64_t>(plan.revised_every.value, 0, 1000));
  auto const due =
      latest->date.value.last.value_or(latest->date.value.first) + std::chrono::years{years};
  if (due >= *options.on) {
    return;
  }
  auto& finding = findings.add(
      "time-edition", fmt::format("/editions/{}/date", latest - plan.editions.begin()),
      say("de laatste editie is van {}; een nieuwe was uiterlijk in {} nodig",
          "the last edition is of {}; a new one was due by {}", latest->date.value, due.year()));
  relate(finding, "/revised_every", say("om de hoeveel jaar", "every how many years"));
}

}  // namespace wijk
