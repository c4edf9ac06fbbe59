// SPDX-License-Identifier: EUPL-1.2
//
// What a part of a document means, as one text that is the same however it was written.
#pragma once

#include "plan/document.hpp"
#include "plan/ids.hpp"
#include "plan/schema.hpp"

#include <array>
#include <string>
#include <unordered_map>

namespace wijk {

/// Elements that got another id and stayed the same otherwise: old id to new id, by kind.
struct Renames {
  std::array<std::unordered_map<std::string, std::string>, kKindCount> names;
  std::string const& now(Kind kind, std::string const& id) const;
};

/// One of the two documents that are compared, and where in it we are.
struct Side {
  Document const& document;
  Ids const& ids;
  Renames const* renames = nullptr;  ///< of the old side: what its ids are called now
  Ids::Scope scope = Ids::kProgramme;
};

/// Empty exactly where nothing is stated. Equal texts mean the same; geometry is left out, since it
/// is compared by distance.
std::string meaning(Side const& side, Record const& record, Field const& field, Node const* node);
/// The same of a whole element.
std::string meaning(Side const& side, Record const& record, Node const& element);

/// The value as people read it; "not stated" where it is absent.
Text shown(Side const& side, Record const& record, Field const& field, Node const* node);
/// What an element is called: its name, title, text, or its id.
Text title_of(Node const& element);
/// What a field is called in a sentence: "trekker", "lead partner".
Words label_of(Field const& field);
/// What an element without an id is called: "meting", "observation".
Words noun_of(Record const& record);

/// The elements of a list, a table, or the one that stands for a list of one.
class Elements {
 public:
  Elements(Document const& document, Node const* node);
  std::size_t size() const { return x_size; }
  /// Of a table: valid until the next call.
  Node const& at(std::size_t index);

 private:
  Node const* x_node;
  std::size_t x_size;
  std::unique_ptr<RowReader> x_reader;
};

}  // namespace wijk
