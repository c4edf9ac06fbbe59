// SPDX-License-Identifier: EUPL-1.2
//
// What the programme names for all neighbourhoods: whether anything comes of it.
#include "check/relate.hpp"
#include "check/rules.hpp"
#include "check/used.hpp"

namespace wijk {
namespace {

Used served_in(Plan const& plan, Neighbourhood const& hood) {
  Used served(plan.tasks.size(), false);
  for (auto const& measure : hood.measures) {
    if (measure.status != "stopped") {
      use(served, measure.tasks);
    }
  }
  return served;
}

void use_partners(Used& used, Neighbourhood const& hood) {
  for (auto const& measure : hood.measures) {
    use(used, measure.lead);
    use(used, measure.partners);
  }
  for (auto const& cover : hood.covers) {
    use(used, cover.partner);
  }
  for (auto const& indicator : hood.indicators) {
    use(used, indicator.measured_by);
  }
  for (auto const& agreement : hood.agreements) {
    use(used, agreement.partners);
  }
  for (auto const& channel : hood.channels) {
    use(used, channel.partner);
  }
  for (auto const& message : hood.messages) {
    use(used, message.sender);
  }
}

}  // namespace

void meaning_tasks(Plan const& plan, CheckOptions const&, Findings& findings) {
  std::vector<Listed> without(plan.tasks.size());
  std::size_t planned = 0;
  for (auto const& hood : plan.neighbourhoods) {
    if (hood.outline || hood.measures.empty()) {
      continue;
    }
    ++planned;
    auto const served = served_in(plan, hood);
    for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
      if (!served[i]) {
        without[i].add(say("`{}`", "`{}`", hood.id));
      }
    }
  }
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    if (without[i].empty()) {
      continue;
    }
    auto const& id = plan.tasks[i].id;
    findings.add("meaning-task-unserved", fmt::format("/tasks/{}/id", i),
                 without[i].count() == planned
                     ? say("geen maatregel dient opgave `{}`", "no measure serves task `{}`", id)
                     : say("opgave `{}` heeft geen maatregel in {}",
                           "task `{}` has no measure in {}", id, without[i].text()));
  }
}

void meaning_vision(Plan const& plan, CheckOptions const&, Findings& findings) {
  Used vision(plan.vision.size(), false);
  Used strategy(plan.strategy.size(), false);
  for (auto const& task : plan.tasks) {
    use(vision, task.vision);
    use(strategy, task.strategy);
  }
  for (auto const& line : plan.strategy) {
    use(vision, line.vision);
  }
  for (std::size_t i = 0; i < vision.size(); ++i) {
    if (!vision[i]) {
      findings.add("meaning-vision-unused", fmt::format("/vision/{}/id", i),
                   say("geen strategie of opgave dient `{}`", "no strategy or task serves `{}`",
                       plan.vision[i].id));
    }
  }
  for (std::size_t i = 0; i < strategy.size(); ++i) {
    if (!strategy[i]) {
      findings.add("meaning-strategy-unused", fmt::format("/strategy/{}/id", i),
                   say("geen opgave volgt `{}`", "no task follows `{}`", plan.strategy[i].id));
    }
  }
}

void meaning_partners(Plan const& plan, CheckOptions const&, Findings& findings) {
  Used used(plan.partners.size(), false);
  for (auto const& hood : plan.neighbourhoods) {
    use_partners(used, hood);
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) {
      findings.add("meaning-partner-unused", fmt::format("/partners/{}/id", i),
                   say("partij `{}` doet nergens aan mee", "partner `{}` takes part in nothing",
                       plan.partners[i].id));
    }
  }
}

}  // namespace wijk
