// SPDX-License-Identifier: EUPL-1.2
#include "plan/document_json.hpp"

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

Json scalar(Node const& node) {
  if (!node.quoted) {
    auto value = Json::parse(node.text, nullptr, false);
    if (value.is_number() || value.is_boolean()) {
      return value;
    }
  }
  return node.text;
}

class Writer {
 public:
  explicit Writer(Document const& document) : x_document{document} {}

  Json value(Node const& node) const {
    switch (node.kind) {
      case Node::Kind::null: return nullptr;
      case Node::Kind::scalar: return scalar(node);
      case Node::Kind::list: return list(node);
      case Node::Kind::map: return map(node);
      case Node::Kind::table: return table(*node.table);
    }
    return nullptr;
  }

 private:
  Json list(Node const& node) const {
    auto array = Json::array();
    for (auto const& item : node.items) {
      array.push_back(value(item));
    }
    return array;
  }

  /// A key given twice counts once: the first, as the program reads it.
  Json map(Node const& node) const {
    auto object = Json::object();
    for (auto const& member : node.members) {
      if (!object.contains(member.key)) {
        object[member.key] = value(member.value);
      }
    }
    return object;
  }

  Json table(Table const& table) const {
    auto array = Json::array();
    RowReader reader{x_document, table};
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      array.push_back(value(reader.at(row)));
    }
    return array;
  }

  Document const& x_document;
};

}  // namespace

nlohmann::ordered_json document_json(Document const& document) {
  return Writer{document}.value(document.root);
}

}  // namespace wijk
