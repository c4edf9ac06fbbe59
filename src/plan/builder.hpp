// SPDX-License-Identifier: EUPL-1.2
//
// How a document becomes a `Plan`, key by key; for `build*.cpp` only.
#pragma once

#include "plan/build.hpp"
#include "plan/geometry.hpp"
#include "plan/schema.hpp"

#include <array>
#include <string_view>
#include <unordered_map>

namespace wijk {

using Indices = std::unordered_map<std::string_view, std::int32_t>;

/// The elements of a list, of a table, or the one element that stands for a list of one.
template <class Each>
void for_each_element(Document const& document, Node const* node, Each each) {
  if (node == nullptr || node->is_null()) {
    return;
  }
  if (node->is_list()) {
    for (auto const& item : node->items) {
      each(item);
    }
  } else if (node->is_table()) {
    RowReader reader{document, *node->table};
    for (std::size_t row = 0; row < node->table->rows.size(); ++row) {
      each(reader.at(row));
    }
  } else {
    each(*node);
  }
}

/// One element of the document being read: what its keys hold, as values.
class Builder {
 public:
  explicit Builder(Document const& document) : x_document{document} {}

  Plan plan();

 private:
  static std::string text(Node const& node, std::string_view key) {
    auto const* const value = node.find(key);
    return value != nullptr && value->is_scalar() ? value->text : std::string{};
  }

  static Text words_in(Node const& node) {
    return node.is_scalar() ? Text{node.text, node.text} : Text{text(node, "nl"), text(node, "en")};
  }
  static Text words(Node const& node, std::string_view key) {
    auto const* const value = node.find(key);
    return value != nullptr ? words_in(*value) : Text{};
  }

  static bool flag(Node const& node, std::string_view key) { return text(node, key) == "true"; }

  static std::int64_t integer(Node const& node, std::string_view key, std::int64_t otherwise = 0) {
    auto const parsed = parse_integer(text(node, key));
    return parsed.ok() ? parsed.value : otherwise;
  }

  template <class Value>
  static Stated<Value> stated_in(std::string_view written,
                                 Parsed<Value> (*parse)(std::string_view)) {
    if (written.empty()) {
      return {};
    }
    if (says_unknown(written)) {
      return Stated<Value>::to_be_determined();
    }
    auto parsed = parse(written);
    return parsed.ok() ? Stated<Value>::of(std::move(parsed.value)) : Stated<Value>{};
  }
  template <class Value>
  static Stated<Value> stated(Node const& node, std::string_view key,
                              Parsed<Value> (*parse)(std::string_view)) {
    auto const* const value = node.find(key);
    return value != nullptr && value->is_scalar() ? stated_in(value->text, parse) : Stated<Value>{};
  }
  static Stated<Cents> money(Node const& node, std::string_view key) {
    return stated(node, key, parse_money);
  }
  static Stated<Period> period(Node const& node, std::string_view key) {
    return stated(node, key, parse_period);
  }

  std::int32_t index(Kind kind, std::string_view id) const {
    auto const& names = x_indices.at(static_cast<std::size_t>(kind));
    auto const found = names.find(id);
    return found == names.end() ? -1 : found->second;
  }

  template <class Element>
  void ref(Node const& node, std::string_view key, Kind kind, Ref<Element>& into,
           bool* unknown = nullptr) const {
    auto const* const value = node.find(key);
    if (value == nullptr || !value->is_scalar()) {
      return;
    }
    if (unknown != nullptr && says_unknown(value->text)) {
      *unknown = true;
      return;
    }
    into.id = value->text;
    into.index = index(kind, value->text);
  }

  template <class Element>
  void refs(Node const& node, std::string_view key, Kind kind, Refs<Element>& into) const {
    for_each_element(x_document, node.find(key), [&](Node const& item) {
      into.push_back({item.text, index(kind, item.text)});
    });
  }

  std::vector<std::string> texts(Node const& node, std::string_view key) const {
    std::vector<std::string> all;
    for_each_element(x_document, node.find(key),
                     [&](Node const& item) { all.push_back(item.text); });
    return all;
  }

  Origin origin(Node const& node) const {
    Origin origin;
    for_each_element(x_document, node.find("source"), [&](Node const& item) {
      Source source;
      ref(item, "document", Kind::document, source.document);
      source.chapter = text(item, "chapter");
      source.page = text(item, "page");
      source.table = text(item, "table");
      origin.sources.push_back(std::move(source));
    });
    origin.remark = words(node, "remark");
    return origin;
  }

  /// Reads a list of elements with the given member function.
  template <class Element>
  void list(Node const& node, std::string_view key, std::vector<Element>& into,
            void (Builder::*read_one)(Node const&, Element&) const) const {
    auto const* const value = node.find(key);
    into.reserve(value != nullptr ? element_count(*value) : 0);
    for_each_element(x_document, value,
                     [&](Node const& item) { (this->*read_one)(item, into.emplace_back()); });
  }

  void index_elements(Node const& node, std::string_view key, Kind kind) {
    auto& names = x_indices.at(static_cast<std::size_t>(kind));
    names.clear();
    std::int32_t position = 0;
    auto const* const value = node.find(key);
    if (value == nullptr || value->is_table()) {
      return;  // elements with an id are not written as CSV
    }
    for_each_element(x_document, value, [&](Node const& item) {
      if (auto const* const id = item.find("id"); id != nullptr && id->is_scalar()) {
        names.try_emplace(id->text, position);
      }
      ++position;
    });
  }

  void read(Node const& node, Reference& element) const;
  void read(Node const& node, Vision& element) const;
  void read(Node const& node, Strategy& element) const;
  void read(Node const& node, Task& element) const;
  void read(Node const& node, Partner& element) const;
  void read(Node const& node, Edition& element) const;
  void read(Node const& node, Acceptance& element) const;
  void read(Node const& node, Block& element) const;
  void read(Node const& node, StatedCount& element) const;
  void read(Node const& node, Target& element) const;
  void read(Node const& node, Observation& element) const;
  void read(Node const& node, Indicator& element) const;
  void read(Node const& node, Ambition& element) const;
  void read(Node const& node, Theme& element) const;
  void read(Node const& node, Cost& element) const;
  void read(Node const& node, Milestone& element) const;
  void read(Node const& node, HomeEffect& element) const;
  void read(Node const& node, MeasureVariant& element) const;
  void read(Node const& node, Measure& element) const;
  void read(Node const& node, Place& element) const;
  void read(Node const& node, MapNumber& element) const;
  void read(Node const& node, Cover::Money& element) const;
  void read(Node const& node, Cover& element) const;
  void read(Node const& node, Assumption& element) const;
  void read(Node const& node, BudgetLine& element) const;
  void read(Node const& node, PrintedTotal& element) const;
  void read(Node const& node, PrintedTable::Row& element) const;
  void read(Node const& node, PrintedTable& element) const;
  void read(Node const& node, AgreementTest& element) const;
  void read(Node const& node, Agreement& element) const;
  void read(Node const& node, Meeting& element) const;
  void read(Node const& node, Idea& element) const;
  void read(Node const& node, Audience& element) const;
  void read(Node const& node, Channel& element) const;
  void read(Node const& node, Message& element) const;
  void read(Node const& node, SiteOption& element) const;
  void read(Node const& node, LinkageDecision& element) const;
  void neighbourhood(Node const& node, Neighbourhood& element);

  template <class Element>
  void list(Node const& node, std::string_view key, std::vector<Element>& into) const {
    list(node, key, into,
         static_cast<void (Builder::*)(Node const&, Element&) const>(&Builder::read));
  }

  Document const& x_document;
  std::array<Indices, kKindCount> x_indices;
};

}  // namespace wijk
