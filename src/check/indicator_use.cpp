// SPDX-License-Identifier: EUPL-1.2
//
// Whether indicators are followed: who measures them, how often, and what for.
#include "check/observed.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"
#include "check/together.hpp"
#include "check/used.hpp"

#include <algorithm>

namespace wijk {
namespace {

bool is_followed(Indicator const& indicator) {
  return !indicator.tasks.empty() || !indicator.targets.empty();
}

/// Which indicators another one needs: as its part, its whole, what contains it, or its target.
Used needed(Neighbourhood const& hood) {
  Used used(hood.indicators.size(), false);
  for (auto const& indicator : hood.indicators) {
    use(used, indicator.part);
    use(used, indicator.whole);
    use(used, indicator.within);
    for (auto const& target : indicator.targets) {
      use(used, target.compare);
    }
  }
  return used;
}

bool is_observed(Indicator const& indicator) {
  return std::ranges::any_of(indicator.observations,
                             [](Observation const& one) { return one.value.known(); });
}

}  // namespace

void indicator_uses(Here const& here, Findings& findings) {
  auto const used = needed(here.hood);
  for (std::size_t i = 0; i < used.size(); ++i) {
    auto const& indicator = here.hood.indicators[i];
    if (!used[i] && !is_followed(indicator)) {
      findings.add("indicator-unused", here.at("indicators", i, "id"),
                   say("`{}` dient geen opgave en heeft geen doel",
                       "`{}` serves no task and has no target", indicator.id));
    } else if (!used[i] && indicator.targets.empty() && !is_observed(indicator)) {
      findings.add("indicator-unobserved", here.at("indicators", i, "id"),
                   say("van `{}` staat geen enkele meting in het plan",
                       "the plan holds no observation of `{}` at all", indicator.id));
    }
  }
}

void indicator_measuring(Here const& here, Findings& findings) {
  Together together;
  for (std::size_t i = 0; i < here.hood.indicators.size(); ++i) {
    auto const& indicator = here.hood.indicators[i];
    if (is_followed(indicator) && !indicator.measured_by.named()) {
      together.add(here.at("indicators", i, "id"), say("`{}`", "`{}`", indicator.id));
    }
  }
  together.report("indicator-measuring",
                  {"het plan zegt niet wie dit meet: {}", "the plan does not say who measures {}"},
                  findings);
}

void indicator_late(Here const& here, Findings& findings) {
  for (std::size_t i = 0; here.options.on && i < here.hood.indicators.size(); ++i) {
    auto const& indicator = here.hood.indicators[i];
    auto const* const latest = latest_of(indicator);
    if (latest == nullptr || !indicator.every.known() || latest->when.value.open()) {
      continue;
    }
    auto const years = static_cast<int>(std::clamp<std::int64_t>(indicator.every.value, 1, 1000));
    if (*latest->when.value.last + std::chrono::years{years} >= *here.options.on) {
      continue;
    }
    auto& finding =
        findings.add("indicator-late", here.at("indicators", i, "every"),
                     say("`{}` wordt om de {} jaar gemeten, maar de laatste meting is van {}",
                         "`{}` is measured every {} years, but its last observation is of {}",
                         indicator.id, years, latest->when.value));
    auto const place = latest - indicator.observations.data();
    relate(finding, here.at("indicators", i, fmt::format("observations/{}/when", place)),
           say("de laatste meting", "the last observation"));
  }
}

void indicator_tasks(Plan const& plan, CheckOptions const&, Findings& findings) {
  Used followed(plan.tasks.size(), false);
  bool any = false;
  for (auto const& hood : plan.neighbourhoods) {
    for (auto const& indicator : hood.indicators) {
      use(followed, indicator.tasks);
      any = true;
    }
  }
  Together together;
  for (std::size_t i = 0; any && i < plan.tasks.size(); ++i) {
    if (!followed[i]) {
      together.add(fmt::format("/tasks/{}/id", i), say("`{}`", "`{}`", plan.tasks[i].id));
    }
  }
  together.report("indicator-task", {"geen indicator volgt {}", "no indicator follows {}"},
                  findings);
}

}  // namespace wijk
