// SPDX-License-Identifier: EUPL-1.2
//
// A measure with all that belongs to it.
#include "serve/api/measure_json.hpp"

namespace wijk::api {
namespace {

Json milestones(Plan const& plan, Neighbourhood const& hood, Measure const& measure) {
  auto all = Json::array();
  auto const pointer = pointer_of(hood, "measures", measure.id);
  for (auto const& milestone : measure.milestones) {
    Json json{{"id", milestone.id},
              {"name", words(milestone.name)},
              {"pointer", fmt::format("{}/milestones/{}", pointer, milestone.id)},
              {"kind", text_or_null(milestone.kind)},
              {"when", stated(milestone.when)},
              {"done", milestone.done},
              {"waits_for", milestone.after}};
    add_origin(json, plan, milestone.origin);
    all.push_back(std::move(json));
  }
  return all;
}

Json costs(Plan const& plan, Neighbourhood const& hood, std::vector<Cost> const& list) {
  auto all = Json::array();
  for (auto const& cost : list) {
    Json json{{"name", words(cost.name)},
              {"amount", stated(cost.amount)},
              {"per", cost.per == "year" ? "year" : "whole"},
              {"years", stated(cost.years)},
              {"cover", ref_json(cost.cover, hood.covers)},
              {"cover_unknown", cost.cover_unknown}};
    add_origin(json, plan, cost.origin);
    all.push_back(std::move(json));
  }
  return all;
}

Json homes(Plan const& plan, Measure const& measure) {
  auto all = Json::array();
  for (auto const& effect : measure.homes) {
    Json json{{"action", text_or_null(effect.action)},
              {"homes", stated(effect.homes)},
              {"tenure", text_or_null(effect.tenure)},
              {"label", stated(effect.label)},
              {"package", effect.package}};
    add_origin(json, plan, effect.origin);
    all.push_back(std::move(json));
  }
  return all;
}

}  // namespace

Json measure_json(Call const& call, Neighbourhood const& hood, Measure const& measure,
                  BudgetSums const& sums) {
  auto const& plan = plan_of(call);
  auto const index = static_cast<std::size_t>(&measure - hood.measures.data());
  Json json{{"id", measure.id},
            {"neighbourhood", hood.id},
            {"pointer", pointer_of(hood, "measures", measure.id)},
            {"name", words(measure.name)},
            {"text", words(measure.text)},
            {"kind", text_or_null(measure.kind)},
            {"nature", text_or_null(measure.nature)},
            {"status", text_or_null(measure.status)},
            {"theme", ref_json(measure.theme, hood.themes)},
            {"lead", ref_json(measure.lead, plan.partners)},
            {"lead_unknown", measure.lead_unknown},
            {"partners", refs_json(measure.partners, plan.partners)},
            {"tasks", refs_json(measure.tasks, plan.tasks)},
            {"ambitions", refs_json(measure.ambitions, hood.ambitions)},
            {"places", refs_json(measure.places, hood.places)},
            {"years", stated(measure.years)},
            {"waits_for", measure.after},
            {"milestones", milestones(plan, hood, measure)},
            {"cost", costs(plan, hood, measure.cost)},
            {"components", costs(plan, hood, measure.components)},
            {"budget", sum_json(sums.of_measure(index))},
            {"budget_with", refs_json(measure.budget_with, hood.measures)},
            {"homes", homes(plan, measure)},
            {"agreements", refs_json(measure.conditions, hood.agreements)},
            {"residents_notice", measure.residents}};
  add_origin(json, plan, measure.origin);
  json["links"] = {{"self", hood_link(call, hood, "/measures/" + percent_encoded(measure.id))},
                   {"budget_lines",
                    hood_link(call, hood, "/budget-lines?measure=" + percent_encoded(measure.id))},
                   {"neighbourhood", hood_link(call, hood)}};
  return json;
}

}  // namespace wijk::api
