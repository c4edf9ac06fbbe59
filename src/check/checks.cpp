// SPDX-License-Identifier: EUPL-1.2
#include "check/rules.hpp"

#include <fmt/format.h>

namespace wijk {
namespace {

/// The table of contents of all that is checked, in the order of docs/rules.md.
constexpr void (*kNeighbourhoodRules[])(Here const&, Findings&) = {
    money_totals,
    money_total_missing,
    money_components,
    money_cost,
    money_no_line,
    money_over_line,
    money_line_cover,
    money_year_cover,
    money_covers,
    money_open,
    money_empty,
    money_signs,
    money_status,
    money_clashes,
    money_mixed_slices,
    money_outside_measure,
    money_table_readings,
    money_table_rows,
    time_circle,
    time_order,
    time_ahead,
    time_delivery,
    time_milestone_years,
    time_outside,
    time_undated,
    time_past,
    meaning_measure_tasks,
    meaning_leads,
    meaning_places,
    meaning_years,
    meaning_measure_themes,
    meaning_project_budgets,
    meaning_waits_stopped,
    meaning_ambitions,
    meaning_themes,
    meaning_counts,
    meaning_ideas,
    meaning_linkages,
    meaning_unused_places,
    meaning_unused_covers,
    meaning_empty_neighbourhood,
    indicator_target_years,
    indicator_target_values,
    indicator_baselines,
    indicator_measuring,
    indicator_target_early,
    indicator_target_met,
    indicator_target_missed,
    indicator_ranges,
    indicator_units,
    indicator_undated,
    indicator_twice,
    indicator_implied,
    indicator_uses,
    indicator_late,
    agreement_tested,
    agreement_kept,
    agreement_conditions,
    agreement_parties,
    agreement_early,
    agreement_uses,
    map_numbers,
    map_drawn,
    map_accuracy,
    map_geometry,
    map_outside,
    map_boundaries,
    communication_residents,
    communication_messages,
    communication_late,
    communication_unused,
    schedule_plan_numbers,
    source_missing,
    source_too_old,
};

/// The same for what is said of the programme as a whole.
constexpr void (*kProgrammeRules[])(Plan const&, CheckOptions const&, Findings&) = {
    time_edition,
    meaning_tasks,
    meaning_vision,
    meaning_partners,
    indicator_tasks,
    schedule_programme_numbers,
    source_missing_in_programme,
    source_documents,
};

}  // namespace

std::string Here::at(std::string_view list, std::size_t index, std::string_view field) const {
  auto const place = fmt::format("{}/{}/{}", pointer, list, index);
  return field.empty() ? place : fmt::format("{}/{}", place, field);
}

void check_plan(Plan const& plan, CheckOptions const& options, Findings& findings) {
  for (auto const rule : kProgrammeRules) {
    rule(plan, options, findings);
  }
  for (std::size_t i = 0; i < plan.neighbourhoods.size(); ++i) {
    auto const& hood = plan.neighbourhoods[i];
    BudgetSums const sums{hood};
    Lines const lines{hood, sums};
    Waits const waits{hood};
    Here const here{plan, hood, sums, lines, waits, options, fmt::format("/neighbourhoods/{}", i)};
    for (auto const rule : kNeighbourhoodRules) {
      rule(here, findings);
    }
  }
}

}  // namespace wijk
