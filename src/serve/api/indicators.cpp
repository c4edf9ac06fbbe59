// SPDX-License-Identifier: EUPL-1.2
//
// Indicators with their targets and what was observed.
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"

namespace wijk::api {
namespace {

Json targets(Plan const& plan, Neighbourhood const& hood, Indicator const& indicator) {
  auto all = Json::array();
  for (auto const& target : indicator.targets) {
    Json json{{"by", stated(target.by)},
              {"value", stated(target.value)},
              {"compare", ref_json(target.compare, hood.indicators)},
              {"direction", text_or_null(target.direction)}};
    add_origin(json, plan, target.origin);
    all.push_back(std::move(json));
  }
  return all;
}

Json observations(Plan const& plan, Indicator const& indicator) {
  auto all = Json::array();
  for (auto const& observation : indicator.observations) {
    Json json{{"when", stated(observation.when)},
              {"value", stated(observation.value)},
              {"qualifier", observation.qualifier.empty() ? "exactly" : observation.qualifier},
              {"baseline", observation.baseline}};
    add_origin(json, plan, observation.origin);
    all.push_back(std::move(json));
  }
  return all;
}

Json indicator_json(Call const& call, Placed<Indicator> const& at) {
  auto const& plan = plan_of(call);
  auto const& hood = *at.hood;
  auto const& indicator = *at.element;
  Json json{{"id", indicator.id},
            {"neighbourhood", hood.id},
            {"pointer", pointer_of(hood, "indicators", indicator.id)},
            {"name", words(indicator.name)},
            {"unit", text_or_null(indicator.unit)},
            {"level", indicator.level.empty() ? "neighbourhood" : indicator.level},
            {"part", ref_json(indicator.part, hood.indicators)},
            {"whole", ref_json(indicator.whole, hood.indicators)},
            {"within", ref_json(indicator.within, hood.indicators)},
            {"tasks", refs_json(indicator.tasks, plan.tasks)},
            {"measured_by", ref_json(indicator.measured_by, plan.partners)},
            {"every_years", stated(indicator.every)},
            {"targets", targets(plan, hood, indicator)},
            {"observations", observations(plan, indicator)}};
  add_origin(json, plan, indicator.origin);
  json["links"] = {{"self", hood_link(call, hood, "/indicators/" + percent_encoded(indicator.id))}};
  return json;
}

}  // namespace

Answer indicators(Call& call) {
  auto const task = asked(call, "task");
  return listed_elements(
      call, &Neighbourhood::indicators,
      [&](Neighbourhood const&, Indicator const& one) { return task.among(one.tasks); },
      [&](Placed<Indicator> const& at) { return indicator_json(call, at); });
}

Answer indicator(Call& call) {
  return one_element(call, &Neighbourhood::indicators, "indicator",
                     [&](Placed<Indicator> const& at) { return indicator_json(call, at); });
}

}  // namespace wijk::api
