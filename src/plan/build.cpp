// SPDX-License-Identifier: EUPL-1.2
#include "plan/build.hpp"

#include "plan/builder.hpp"

namespace wijk {

void Builder::neighbourhood(Node const& node, Neighbourhood& element) {
  for (auto const& field : neighbourhood_record().fields) {
    if (field.record != nullptr && field.record->defines != Kind::none) {
      index_elements(node, field.name, field.record->defines);
    }
  }
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  element.cbs = texts(node, "cbs");
  element.district = text(node, "district");
  element.outline = flag(node, "outline");
  element.years = period(node, "years");
  ref(node, "area", Kind::place, element.area);
  list(node, "blocks", element.blocks);
  list(node, "counts", element.counts);
  list(node, "indicators", element.indicators);
  list(node, "ambitions", element.ambitions);
  list(node, "themes", element.themes);
  list(node, "measures", element.measures);
  list(node, "places", element.places);
  list(node, "map_numbers", element.map_numbers);
  list(node, "covers", element.covers);
  list(node, "budget", element.budget);
  list(node, "totals", element.totals);
  list(node, "tables", element.tables);
  list(node, "agreements", element.agreements);
  list(node, "meetings", element.meetings);
  list(node, "ideas", element.ideas);
  list(node, "audiences", element.audiences);
  list(node, "channels", element.channels);
  list(node, "messages", element.messages);
  list(node, "options", element.options);
  list(node, "linkages", element.linkages);
  list(node, "assumptions", element.assumptions);
  element.origin = origin(node);
}

Plan Builder::plan() {
  auto const& root = x_document.root;
  for (auto const& field : plan_record().fields) {
    if (field.record != nullptr && field.record->defines != Kind::none) {
      index_elements(root, field.name, field.record->defines);
    }
  }
  Plan plan;
  plan.id = text(root, "id");
  plan.name = words(root, "name");
  plan.city = text(root, "city");
  plan.municipality = text(root, "municipality");
  plan.revised_every = stated(root, "revised_every", parse_integer);
  plan.sources_demanded = texts(root, "sources_demanded");
  list(root, "documents", plan.documents);
  list(root, "vision", plan.vision);
  list(root, "strategy", plan.strategy);
  list(root, "tasks", plan.tasks);
  list(root, "partners", plan.partners);
  list(root, "editions", plan.editions);
  for_each_element(x_document, root.find("neighbourhoods"), [&](Node const& node) {
    neighbourhood(node, plan.neighbourhoods.emplace_back());
  });
  list(root, "accepted", plan.accepted);
  return plan;
}

Plan build_plan(Document const& document) { return Builder{document}.plan(); }

}  // namespace wijk
