// SPDX-License-Identifier: EUPL-1.2
//
// What a place in the plan is called, by the words of its schema: "maatregel “MFA”, jaren".
#include "serve/site/place_name.hpp"

#include "diff/meaning.hpp"
#include "plan/schema.hpp"

#include <charconv>

namespace wijk {
namespace {

/// Takes "measures" off "/measures/14".
std::string_view take_token(std::string_view& pointer) {
  pointer.remove_prefix(std::min<std::size_t>(1, pointer.size()));
  auto const token = pointer.substr(0, pointer.find('/'));
  pointer.remove_prefix(token.size());
  return token;
}

std::optional<std::size_t> index_of(std::string_view token) {
  std::size_t index = 0;
  auto const* const end = token.data() + token.size();
  auto const read = std::from_chars(token.data(), end, index);
  return read.ec == std::errc{} && read.ptr == end && !token.empty() ? std::optional{index}
                                                                     : std::nullopt;
}

Text element_name(Record const& record, Node const& node, std::size_t index) {
  auto const noun = record.defines == Kind::none ? noun_of(record) : kind_name(record.defines);
  auto const title = title_of(node);
  return title.empty() ? say("{} {}", "{} {}", noun, index + 1)
                       : say("{} “{}”", "{} “{}”", noun, title);
}

void add(Text& all, Text const& more) {
  all = all.empty() ? more : say("{}, {}", "{}, {}", all, more);
}

/// Follows the pointer through the document and its schema together.
struct Walk {
  Document const& document;
  Text name{};

  void field(Record const& record, Node const& node, std::string_view rest);
  void element(Field const& field, Node const& list, std::size_t index, std::string_view rest);
};

void Walk::element(Field const& field, Node const& list, std::size_t index, std::string_view rest) {
  Elements elements{document, &list};
  if (index >= elements.size() || field.record == nullptr) {
    return add(name, say("{}", "{}", label_of(field)));
  }
  auto const& node = elements.at(index);
  // The neighbourhood itself is what the page is about.
  if (field.record->defines != Kind::neighbourhood || rest.empty()) {
    add(name, element_name(*field.record, node, index));
  }
  this->field(*field.record, node, rest);
}

void Walk::field(Record const& record, Node const& node, std::string_view rest) {
  if (rest.empty()) {
    return;
  }
  auto const token = take_token(rest);
  auto const* const field = record.field(token);
  if (field == nullptr) {
    return;
  }
  auto const* const value = node.find(token);
  auto tail = rest;
  auto const index = index_of(take_token(tail));
  if (value != nullptr && field->list && index) {
    return element(*field, *value, *index, tail);
  }
  add(name, say("{}", "{}", label_of(*field)));
  if (value != nullptr && field->record != nullptr && value->is_map()) {
    this->field(*field->record, *value, rest);
  }
}

}  // namespace

Text place_name(Document const& document, std::string_view pointer) {
  Walk walk{document};
  walk.field(plan_record(), document.root, pointer);
  return walk.name.empty() ? say("het plan als geheel", "the plan as a whole") : walk.name;
}

}  // namespace wijk
