// SPDX-License-Identifier: EUPL-1.2
//
// What a measure should say about itself. A budget heading says it through the projects that it
// pays, and a measure that has stopped need not say it any more.
#include "check/rules.hpp"

namespace wijk {
namespace {

/// Calls for each measure that should say what it is about.
template <class Each>
void for_each_measure(Here const& here, Each each) {
  for (std::size_t i = 0; !here.hood.outline && i < here.hood.measures.size(); ++i) {
    auto const& measure = here.hood.measures[i];
    if (measure.kind != "line" && measure.status != "stopped") {
      each(i, measure);
    }
  }
}

}  // namespace

void meaning_measure_tasks(Here const& here, Findings& findings) {
  for_each_measure(here, [&](std::size_t i, Measure const& measure) {
    if (measure.tasks.empty()) {
      findings.add("meaning-measure-task", here.at("measures", i, "id"),
                   say("`{}` dient geen enkele opgave", "`{}` serves no task", measure.id));
    }
  });
}

void meaning_leads(Here const& here, Findings& findings) {
  for_each_measure(here, [&](std::size_t i, Measure const& measure) {
    if (measure.lead_unknown) {
      findings.add(
          "meaning-lead-open", here.at("measures", i, "lead"),
          say("wie `{}` trekt is n.t.b.", "who leads `{}` is to be determined", measure.id));
    } else if (!measure.lead.named()) {
      findings.add("meaning-measure-lead", here.at("measures", i, "id"),
                   say("`{}` noemt geen trekker", "`{}` names no lead", measure.id));
    }
  });
}

void meaning_places(Here const& here, Findings& findings) {
  for_each_measure(here, [&](std::size_t i, Measure const& measure) {
    if (measure.nature == "physical" && measure.places.empty()) {
      findings.add("meaning-measure-place", here.at("measures", i, "id"),
                   say("`{}` is fysiek, maar noemt geen plek",
                       "`{}` is physical, but names no place", measure.id));
    }
  });
}

void meaning_years(Here const& here, Findings& findings) {
  for_each_measure(here, [&](std::size_t i, Measure const& measure) {
    if (!measure.years.stated()) {
      findings.add("meaning-measure-years", here.at("measures", i, "id"),
                   say("`{}` noemt geen jaren", "`{}` states no years", measure.id));
    }
  });
}

void meaning_measure_themes(Here const& here, Findings& findings) {
  for_each_measure(here, [&](std::size_t i, Measure const& measure) {
    if (!here.hood.themes.empty() && !measure.theme.named()) {
      findings.add("meaning-measure-theme", here.at("measures", i, "id"),
                   say("`{}` hoort bij geen thema", "`{}` belongs to no theme", measure.id));
    }
  });
}

void meaning_project_budgets(Here const& here, Findings& findings) {
  for_each_measure(here, [&](std::size_t i, Measure const& measure) {
    bool const has_cost = !measure.cost.empty() || !measure.components.empty();
    if (measure.kind == "project" && measure.budget_with.empty() && !has_cost &&
        here.lines.of_measure(i).empty()) {
      findings.add("meaning-project-budget", here.at("measures", i, "id"),
                   say("project `{}` heeft geen begrotingspost en wordt uit geen andere betaald",
                       "project `{}` has no budget line and is paid from no other", measure.id));
    }
  });
}

}  // namespace wijk
