// SPDX-License-Identifier: EUPL-1.2
#include "plan/builder.hpp"

namespace wijk {

void Builder::read(Node const& node, Reference& element) const {
  element.id = text(node, "id");
  element.title = words(node, "title");
  element.publisher = text(node, "publisher");
  element.url = text(node, "url");
  element.date = period(node, "date");
}

void Builder::read(Node const& node, Vision& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Strategy& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  refs(node, "vision", Kind::vision, element.vision);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Task& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.kind = text(node, "kind");
  refs(node, "vision", Kind::vision, element.vision);
  refs(node, "strategy", Kind::strategy, element.strategy);
  element.weight = stated(node, "weight", parse_number);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Partner& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.kind = text(node, "kind");
  element.role = words(node, "role");
  element.works_at_once = stated(node, "works_at_once", parse_integer);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Edition& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.status = text(node, "status");
  element.date = period(node, "date");
  element.decided_by = words(node, "decided_by");
  element.reason = words(node, "reason");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Acceptance& element) const {
  element.rule = text(node, "rule");
  element.at = text(node, "at");
  element.by = text(node, "by");
  element.date = period(node, "date");
  element.why = words(node, "why");
}

}  // namespace wijk
