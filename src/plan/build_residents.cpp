// SPDX-License-Identifier: EUPL-1.2
#include "plan/builder.hpp"

namespace wijk {

void Builder::read(Node const& node, Meeting& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.when = period(node, "when");
  element.number = integer(node, "number", 1);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Idea& element) const {
  element.id = text(node, "id");
  element.text = words(node, "text");
  ref(node, "meeting", Kind::meeting, element.meeting);
  element.brought_by = words(node, "brought_by");
  ref(node, "measure", Kind::measure, element.measure);
  element.answer = words(node, "answer");
  element.status = text(node, "status");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Audience& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
}

void Builder::read(Node const& node, Channel& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  ref(node, "partner", Kind::partner, element.partner);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Message& element) const {
  element.id = text(node, "id");
  element.text = words(node, "text");
  refs(node, "measures", Kind::measure, element.measures);
  refs(node, "audiences", Kind::audience, element.audiences);
  refs(node, "channels", Kind::channel, element.channels);
  ref(node, "sender", Kind::partner, element.sender);
  element.when = period(node, "when");
  element.origin = origin(node);
}

}  // namespace wijk
