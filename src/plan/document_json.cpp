// SPDX-License-Identifier: EUPL-1.2
#include "plan/document_json.hpp"

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

/// A number only where JSON writes it in the same characters: "150.000" euros, chapter "5.20" and
/// the number "007" stay the text that somebody wrote. Coordinates are numbers whatever their
/// zeros, as GeoJSON wants them.
Json scalar(Node const& node, bool coordinate) {
  bool const may_be = !node.text.empty() && !node.quoted &&
                      std::string_view{"-0123456789tf"}.find(node.text[0]) != std::string::npos;
  if (may_be) {
    auto value = Json::parse(node.text, nullptr, false);
    if (value.is_boolean() || (value.is_number() && (coordinate || value.dump() == node.text))) {
      return value;
    }
  }
  return node.text;
}

class Writer {
 public:
  explicit Writer(Document const& document) : x_document{document} {}

  Json value(Node const& node, bool coordinate = false) const {
    switch (node.kind) {
      case Node::Kind::null: return nullptr;
      case Node::Kind::scalar: return scalar(node, coordinate);
      case Node::Kind::list: return list(node, coordinate);
      case Node::Kind::map: return map(node);
      case Node::Kind::table: return table(*node.table);
    }
    return nullptr;
  }

 private:
  Json list(Node const& node, bool coordinate) const {
    auto array = Json::array();
    for (auto const& item : node.items) {
      array.push_back(value(item, coordinate));
    }
    return array;
  }

  /// A key given twice counts once: the first, as the program reads it.
  Json map(Node const& node) const {
    auto object = Json::object();
    for (auto const& member : node.members) {
      if (!object.contains(member.key)) {
        object[member.key] = value(member.value, member.key == "coordinates");
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
