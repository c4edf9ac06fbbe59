// SPDX-License-Identifier: EUPL-1.2
//
// The walk through both documents at once, along the table of the schema: every field is compared,
// those that people ask for first (money, time, cover, places) in words of their own.
#pragma once

#include "diff/diff.hpp"
#include "diff/match.hpp"

#include <span>

namespace wijk {

class Comparer {
 public:
  Comparer(Document const& before, Ids const& old_ids, Document const& after, Ids const& new_ids);
  Changes run();

  /// A part of both pointers that lasts as long as we look inside it.
  class Inside {
   public:
    Inside(Comparer& comparer, std::string const& old_token, std::string const& new_token);
    Inside(Inside const&) = delete;
    Inside& operator=(Inside const&) = delete;
    ~Inside();

   private:
    Comparer& x_comparer;
    std::size_t x_old_size, x_new_size;
  };

  /// A change at the present place; the pointer of a side where it is not there is taken away.
  Change& add(ChangeKind kind, Text text);
  /// Compares all fields of an element but those named.
  void fields(Record const& record, Node const& before, Node const& after,
              std::span<std::string_view const> except = {});

  Side const& old_side() const { return x_old; }
  Side const& new_side() const { return x_new; }
  void set_subject(Subject subject) { x_subject = std::move(subject); }
  Subject const& subject() const { return x_subject; }
  void set_prefix(Text prefix) { x_prefix = std::move(prefix); }

 private:
  void field(Record const& record, Field const& field, Node const* before, Node const* after);
  void value(Record const& record, Field const& field, Node const* before, Node const* after);
  void set(Record const& record, Field const& field, Node const* before, Node const* after);
  void period(Record const& record, Field const& field, Node const* before, Node const* after);
  void money(Record const& record, Field const& field, Node const* before, Node const* after);
  void geometry(Field const& field, Node const* before, Node const* after);
  void elements(Field const& field, Node const* before, Node const* after);
  void element(Record const& record, Match const& match, Elements& before, Elements& after);
  void came_or_went(Record const& record, Node const& node, bool came);
  void neighbourhood(Node const& before, Node const& after);
  void enter(Record const& record, Node const& element, Side const& side);
  Change& changed(ChangeKind kind, Record const& record, Field const& field, Node const* before,
                  Node const* after, Text text);
  bool is_subject(Record const& record) const;

  Renames x_renames;
  Side x_old, x_new;
  Changes x_changes;
  Subject x_neighbourhood, x_subject;
  Text x_prefix;  ///< "mijlpaal Start", where the subject is the measure
  std::string x_old_pointer, x_new_pointer;
};

/// Budget lines that differ: what moved between years, came, went, and who pays.
void compare_budget(Comparer& comparer, std::vector<Match> const& matches, Elements& before,
                    Elements& after, Record const& record);

}  // namespace wijk
