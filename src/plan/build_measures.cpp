// SPDX-License-Identifier: EUPL-1.2
#include "plan/builder.hpp"

namespace wijk {

void Builder::read(Node const& node, Ambition& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  element.kind = text(node, "kind");
  refs(node, "tasks", Kind::task, element.tasks);
  refs(node, "places", Kind::place, element.places);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Theme& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Milestone& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.kind = text(node, "kind");
  element.when = period(node, "when");
  element.done = flag(node, "done");
  element.after = texts(node, "after");
  element.origin = origin(node);
}

void Builder::read(Node const& node, HomeEffect& element) const {
  element.action = text(node, "action");
  element.homes = stated(node, "homes", parse_integer);
  element.tenure = text(node, "tenure");
  auto const label = text(node, "label");
  if (says_unknown(label)) {
    element.label = Stated<std::string>::to_be_determined();
  } else if (!label.empty()) {
    element.label = Stated<std::string>::of(label);
  }
  element.package = flag(node, "package");
  element.origin = origin(node);
}

void Builder::read(Node const& node, MeasureVariant& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  element.chosen = flag(node, "chosen");
  element.lasts = stated(node, "lasts", parse_integer);
  list(node, "cost", element.cost);
  refs(node, "tasks", Kind::task, element.tasks);
  list(node, "homes", element.homes);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Measure& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  element.kind = text(node, "kind");
  element.nature = text(node, "nature");
  element.status = text(node, "status");
  ref(node, "theme", Kind::theme, element.theme);
  refs(node, "tasks", Kind::task, element.tasks);
  refs(node, "ambitions", Kind::ambition, element.ambitions);
  ref(node, "lead", Kind::partner, element.lead, &element.lead_unknown);
  refs(node, "partners", Kind::partner, element.partners);
  refs(node, "places", Kind::place, element.places);
  element.years = period(node, "years");
  element.after = texts(node, "after");
  list(node, "milestones", element.milestones);
  list(node, "cost", element.cost);
  list(node, "components", element.components);
  refs(node, "budget_with", Kind::measure, element.budget_with);
  list(node, "homes", element.homes);
  refs(node, "conditions", Kind::agreement, element.conditions);
  element.residents = flag(node, "residents");
  element.fixed = flag(node, "fixed");
  list(node, "variants", element.variants);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Place& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.kind = text(node, "kind");
  if (auto const* const geometry = node.find("geometry"); geometry != nullptr) {
    element.geometry = read_geometry(*geometry).value;
  }
  element.accuracy = stated(node, "accuracy", parse_integer);
  element.outside = flag(node, "outside");
  element.origin = origin(node);
}

void Builder::read(Node const& node, MapNumber& element) const {
  element.number = integer(node, "number");
  ref(node, "place", Kind::place, element.place);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Block& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.cbs = text(node, "cbs");
  ref(node, "area", Kind::place, element.area);
  element.works_at_once = stated(node, "works_at_once", parse_integer);
  element.origin = origin(node);
}

void Builder::read(Node const& node, LinkageDecision& element) const {
  element.id = text(node, "id");
  refs(node, "measures", Kind::measure, element.measures);
  refs(node, "options", Kind::option, element.options);
  element.status = text(node, "status");
  element.reason = words(node, "reason");
  element.by = text(node, "by");
  element.date = period(node, "date");
  element.origin = origin(node);
}

void Builder::read(Node const& node, SiteOption& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.brings = words(node, "brings");
  ref(node, "place", Kind::place, element.place);
  ref(node, "measure", Kind::measure, element.measure);
  refs(node, "tasks", Kind::task, element.tasks);
  element.origin = origin(node);
}

}  // namespace wijk
