// SPDX-License-Identifier: EUPL-1.2
#include "show/make.hpp"

#include <algorithm>

namespace wijk {
namespace {

Column column(std::string key, Text name, std::uint8_t spare = 0) {
  return {.key = std::move(key), .name = std::move(name), .spare = spare};
}

View measures_table() {
  return new_view("measures", say("Maatregelen", "Measures"),
                  {column("measure", say("Maatregel", "Measure")),
                   column("kind", say("Soort", "Kind"), 1),
                   column("nature", say("Aard", "Nature"), 4),
                   column("lead", say("Trekker", "Lead")),
                   column("partners", say("Doen mee", "Taking part"), 3),
                   column("years", say("Jaren", "Years")),
                   column("tasks", say("Opgaven", "Tasks")),
                   {.key = "cost", .name = say("Kosten", "Cost"), .number = true},
                   column("per", say("Per", "Per"), 7),
                   column("status", say("Stand", "Status"), 2),
                   column("places", say("Plekken", "Places"), 5),
                   column("conditions", say("Voorwaarden", "Conditions"), 6)});
}

/// What a measure costs: its own word, or what the budget holds for it over all years.
struct Price {
  Cell amount, per;
};

Price price_of(Scene const& scene, BudgetSums const& sums, std::size_t index) {
  auto const& measure = scene.hood.measures[index];
  if (!measure.cost.empty()) {
    auto const& cost = measure.cost.front();
    return {cost_cell(cost, scene.at("measures", index, "cost/amount")),
            choice_cell(cost.per.empty() ? "whole" : cost.per)};
  }
  auto const sum = sums.of_measure(index);
  auto amount = sum_cell(sum, sum.amount, scene.pointer + "/budget");
  auto per = is_blank(amount) ? Cell{} : text_cell(say("begroting", "budget"));
  return {std::move(amount), std::move(per)};
}

void add_measure(View& view, Scene const& scene, BudgetSums const& sums, std::size_t index) {
  auto const& measure = scene.hood.measures[index];
  auto const at = [&](std::string_view field) { return scene.at("measures", index, field); };
  auto& row = add_row(view);
  auto price = price_of(scene, sums, index);
  put(view, row, "measure", text_cell(measure.name, scene.at("measures", index)));
  put(view, row, "kind", choice_cell(measure.kind, at("kind")));
  put(view, row, "nature", choice_cell(measure.nature, at("nature")));
  put(view, row, "lead",
      measure.lead_unknown ? unknown_cell(at("lead"))
                           : text_cell(name_of(measure.lead, scene.plan.partners), at("lead")));
  put(view, row, "partners",
      text_cell(names_of(measure.partners, scene.plan.partners), at("partners")));
  put(view, row, "years", period_cell(measure.years, at("years")));
  put(view, row, "tasks", text_cell(task_numbers(measure.tasks), at("tasks")));
  put(view, row, "cost", std::move(price.amount));
  put(view, row, "per", std::move(price.per));
  put(view, row, "status", choice_cell(measure.status, at("status")));
  put(view, row, "places", text_cell(names_of(measure.places, scene.hood.places), at("places")));
  put(view, row, "conditions",
      text_cell(names_of(measure.conditions, scene.hood.agreements), at("conditions")));
}

/// What the measures do to homes.
View homes_view(Scene const& scene) {
  auto view = new_view("homes", say("Woningen", "Homes"),
                       {column("measure", say("Maatregel", "Measure")),
                        column("action", say("Ingreep", "Action")),
                        {.key = "homes", .name = say("Aantal", "Number"), .number = true},
                        column("tenure", say("Eigendom", "Tenure")),
                        column("label", say("Label na afloop", "Label afterwards")),
                        {.key = "package", .name = say("Pakket", "Package"), .mark = true}});
  for (std::size_t i = 0; i < scene.hood.measures.size(); ++i) {
    auto const& measure = scene.hood.measures[i];
    for (std::size_t k = 0; k < measure.homes.size(); ++k) {
      auto const& effect = measure.homes[k];
      auto const pointer = fmt::format("{}/{}", scene.at("measures", i, "homes"), k);
      auto& row = add_row(view);
      put(view, row, "measure", text_cell(measure.name, pointer));
      put(view, row, "action", choice_cell(effect.action, pointer + "/action"));
      put(view, row, "homes", integer_cell(effect.homes, pointer + "/homes"));
      put(view, row, "tenure", choice_cell(effect.tenure, pointer + "/tenure"));
      put(view, row, "label",
          effect.label.unknown()
              ? unknown_cell(pointer + "/label")
              : text_cell({effect.label.value, effect.label.value}, pointer + "/label"));
      put(view, row, "package", mark_cell(effect.package, pointer + "/package"));
    }
  }
  return view;
}

}  // namespace

Views measures_views(Plan const& plan, Neighbourhood const& hood) {
  Scene const scene{plan, hood};
  BudgetSums const sums{hood};
  auto view = measures_table();
  for (auto const theme : themes_in_use(hood)) {
    add_group(view, theme_name(hood, theme), theme_pointer(scene, theme));
    for (auto const index : measures_of_theme(hood, theme)) {
      add_measure(view, scene, sums, index);
    }
  }
  view.notes.push_back(task_legend(plan));
  Views views{std::move(view)};
  if (auto homes = homes_view(scene); !homes.rows.empty()) {
    views.push_back(std::move(homes));
  }
  return views;
}

}  // namespace wijk
