// SPDX-License-Identifier: EUPL-1.2
//
// The rules of each family, as `checks.cpp` lists them.
#pragma once

#include "check/check.hpp"

namespace wijk {

// money_*.cpp
void money_totals(Here const& here, Findings& findings);
void money_total_missing(Here const& here, Findings& findings);
void money_components(Here const& here, Findings& findings);
void money_cost(Here const& here, Findings& findings);
void money_no_line(Here const& here, Findings& findings);
void money_over_line(Here const& here, Findings& findings);
void money_line_cover(Here const& here, Findings& findings);
void money_year_cover(Here const& here, Findings& findings);
void money_covers(Here const& here, Findings& findings);
void money_open(Here const& here, Findings& findings);
void money_empty(Here const& here, Findings& findings);
void money_signs(Here const& here, Findings& findings);
void money_status(Here const& here, Findings& findings);
void money_clashes(Here const& here, Findings& findings);
void money_mixed_slices(Here const& here, Findings& findings);
void money_outside_measure(Here const& here, Findings& findings);
void money_table_readings(Here const& here, Findings& findings);
void money_table_rows(Here const& here, Findings& findings);

// time_*.cpp
void time_circle(Here const& here, Findings& findings);
void time_order(Here const& here, Findings& findings);
void time_ahead(Here const& here, Findings& findings);
void time_delivery(Here const& here, Findings& findings);
void time_milestone_years(Here const& here, Findings& findings);
void time_outside(Here const& here, Findings& findings);
void time_undated(Here const& here, Findings& findings);
void time_past(Here const& here, Findings& findings);
void time_edition(Plan const& plan, CheckOptions const& options, Findings& findings);

// meaning_*.cpp; what waits for a stopped measure is in time_waits.cpp
void meaning_tasks(Plan const& plan, CheckOptions const& options, Findings& findings);
void meaning_vision(Plan const& plan, CheckOptions const& options, Findings& findings);
void meaning_partners(Plan const& plan, CheckOptions const& options, Findings& findings);
void meaning_measure_tasks(Here const& here, Findings& findings);
void meaning_leads(Here const& here, Findings& findings);
void meaning_places(Here const& here, Findings& findings);
void meaning_years(Here const& here, Findings& findings);
void meaning_measure_themes(Here const& here, Findings& findings);
void meaning_project_budgets(Here const& here, Findings& findings);
void meaning_waits_stopped(Here const& here, Findings& findings);
void meaning_ambitions(Here const& here, Findings& findings);
void meaning_themes(Here const& here, Findings& findings);
void meaning_counts(Here const& here, Findings& findings);
void meaning_ideas(Here const& here, Findings& findings);
void meaning_unused_places(Here const& here, Findings& findings);
void meaning_unused_covers(Here const& here, Findings& findings);
void meaning_empty_neighbourhood(Here const& here, Findings& findings);

}  // namespace wijk
