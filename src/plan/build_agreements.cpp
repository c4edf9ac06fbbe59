// SPDX-License-Identifier: EUPL-1.2
#include "plan/builder.hpp"

namespace wijk {

void Builder::read(Node const& node, AgreementTest& element) const {
  element.kind = text(node, "kind");
  element.minimum_label = text(node, "minimum_label");
  if (says_unknown(element.minimum_label)) {
    element.minimum_label.clear();
    element.label_unknown = true;
  }
  element.package_allowed = flag(node, "package_allowed");
  element.tenure = text(node, "tenure");
  element.level = text(node, "level");
  element.actions = texts(node, "actions");
  element.tenure_homes = stated(node, "tenure_homes", parse_integer);
  element.all_homes = stated(node, "all_homes", parse_integer);
}

void Builder::read(Node const& node, Agreement& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  element.kind = text(node, "kind");
  refs(node, "partners", Kind::partner, element.partners);
  element.by = period(node, "by");
  list(node, "test", element.test);
  element.origin = origin(node);
}

}  // namespace wijk
