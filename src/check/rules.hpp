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
void meaning_linkages(Here const& here, Findings& findings);
void meaning_unused_places(Here const& here, Findings& findings);
void meaning_unused_covers(Here const& here, Findings& findings);
void meaning_empty_neighbourhood(Here const& here, Findings& findings);

// indicator_*.cpp
void indicator_target_years(Here const& here, Findings& findings);
void indicator_target_values(Here const& here, Findings& findings);
void indicator_baselines(Here const& here, Findings& findings);
void indicator_measuring(Here const& here, Findings& findings);
void indicator_target_early(Here const& here, Findings& findings);
void indicator_target_met(Here const& here, Findings& findings);
void indicator_target_missed(Here const& here, Findings& findings);
void indicator_ranges(Here const& here, Findings& findings);
void indicator_units(Here const& here, Findings& findings);
void indicator_undated(Here const& here, Findings& findings);
void indicator_twice(Here const& here, Findings& findings);
void indicator_implied(Here const& here, Findings& findings);
void indicator_uses(Here const& here, Findings& findings);
void indicator_late(Here const& here, Findings& findings);
void indicator_tasks(Plan const& plan, CheckOptions const& options, Findings& findings);

// agreements.cpp and agreement_tests.cpp
void agreement_tested(Here const& here, Findings& findings);
void agreement_kept(Here const& here, Findings& findings);
void agreement_conditions(Here const& here, Findings& findings);
void agreement_parties(Here const& here, Findings& findings);
void agreement_early(Here const& here, Findings& findings);
void agreement_uses(Here const& here, Findings& findings);

// map_*.cpp
void map_numbers(Here const& here, Findings& findings);
void map_drawn(Here const& here, Findings& findings);
void map_accuracy(Here const& here, Findings& findings);
void map_geometry(Here const& here, Findings& findings);
void map_outside(Here const& here, Findings& findings);
void map_boundaries(Here const& here, Findings& findings);

// communication.cpp
void communication_residents(Here const& here, Findings& findings);
void communication_messages(Here const& here, Findings& findings);
void communication_late(Here const& here, Findings& findings);
void communication_unused(Here const& here, Findings& findings);

// sources.cpp and source_documents.cpp
void schedule_plan_numbers(Here const& here, Findings& findings);
void source_missing(Here const& here, Findings& findings);
void schedule_programme_numbers(Plan const& plan, CheckOptions const& options, Findings& findings);
void source_missing_in_programme(Plan const& plan, CheckOptions const& options, Findings& findings);
void source_too_old(Here const& here, Findings& findings);
void source_documents(Plan const& plan, CheckOptions const& options, Findings& findings);

}  // namespace wijk
