// SPDX-License-Identifier: EUPL-1.2
#include "plan/builder.hpp"

namespace wijk {

void Builder::read(Node const& node, StatedCount& element) const {
  element.of = text(node, "of");
  element.number = integer(node, "number");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Target& element) const {
  element.by = period(node, "by");
  element.value = stated(node, "value", parse_number);
  ref(node, "compare", Kind::indicator, element.compare);
  element.direction = text(node, "direction");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Observation& element) const {
  element.when = period(node, "when");
  element.value = stated(node, "value", parse_number);
  element.qualifier = text(node, "qualifier");
  element.baseline = flag(node, "baseline");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Indicator& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.unit = text(node, "unit");
  element.level = text(node, "level");
  ref(node, "part", Kind::indicator, element.part);
  ref(node, "whole", Kind::indicator, element.whole);
  ref(node, "within", Kind::indicator, element.within);
  refs(node, "tasks", Kind::task, element.tasks);
  ref(node, "measured_by", Kind::partner, element.measured_by);
  element.every = stated(node, "every", parse_integer);
  list(node, "targets", element.targets);
  list(node, "observations", element.observations);
  element.origin = origin(node);
}

}  // namespace wijk
