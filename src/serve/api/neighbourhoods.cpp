// SPDX-License-Identifier: EUPL-1.2
//
// The neighbourhoods of a plan.
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"

namespace wijk::api {
namespace {

Json brief(Call const& call, Neighbourhood const& hood) {
  return {{"id", hood.id},
          {"name", words(hood.name)},
          {"pointer", "/neighbourhoods/" + hood.id},
          {"outline", hood.outline},
          {"district", text_or_null(hood.district)},
          {"cbs", hood.cbs},
          {"years", stated(hood.years)},
          {"counts",
           {{"measures", hood.measures.size()},
            {"places", hood.places.size()},
            {"indicators", hood.indicators.size()},
            {"budget_lines", hood.budget.size()}}},
          {"links", {{"self", hood_link(call, hood)}}}};
}

Json links(Call const& call, Neighbourhood const& hood) {
  Json all{{"self", hood_link(call, hood)}};
  for (std::string_view const part :
       {"measures", "places", "indicators", "budget-lines", "money", "linkages"}) {
    all[std::string{part}] = hood_link(call, hood, fmt::format("/{}", part));
  }
  for (std::string_view const file :
       {"money.xlsx", "report.pdf", "report.html", "map.gpkg", "budget.csv", "milestones.ics"}) {
    all[std::string{file}] = hood_link(call, hood, fmt::format("/{}", file));
  }
  return all;
}

template <class Element>
Json named(std::vector<Element> const& list) {
  auto all = Json::array();
  for (auto const& element : list) {
    all.push_back({{"id", element.id}, {"name", words(element.name)}});
  }
  return all;
}

}  // namespace

Answer neighbourhoods(Call& call) {
  auto const& hoods = plan_of(call).neighbourhoods;
  return listed(call, hoods.size(), [&](std::size_t i) { return brief(call, hoods[i]); });
}

Answer neighbourhood(Call& call) {
  auto const found = hood_of_path(call);
  if (!found) {
    return found.problem();
  }
  auto const& hood = **found;
  auto json = brief(call, hood);
  json["text"] = words(hood.text);
  json["area"] = ref_json(hood.area, hood.places);
  json["themes"] = named(hood.themes);
  json["covers"] = named(hood.covers);
  json["ambitions"] = named(hood.ambitions);
  json["agreements"] = named(hood.agreements);
  json["blocks"] = named(hood.blocks);
  json["links"] = links(call, hood);
  add_origin(json, plan_of(call), hood.origin);
  return json_answer(json);
}

}  // namespace wijk::api
