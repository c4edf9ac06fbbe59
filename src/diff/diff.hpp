// SPDX-License-Identifier: EUPL-1.2
//
// What changed in meaning between two versions of a plan. How a plan is written (comments, quotes,
// order, which file, CSV or YAML, "1.000" or "1000", RD or WGS 84) is not its meaning.
#pragma once

#include "plan/document.hpp"
#include "plan/schema.hpp"
#include "plan/values.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wijk {

/// The element that a change is about. Budget lines are about the measure that they pay.
struct Subject {
  Kind kind = Kind::none;  ///< none: the programme itself
  std::string id;
  Text name;
  friend bool operator==(Subject const&, Subject const&) = default;
};

enum class ChangeKind : std::uint8_t {
  added,
  removed,
  renamed,
  changed,
  money_moved,    ///< the same measure gets it in another year slice
  money_more,     ///< of a year slice
  money_less,     ///< of a year slice
  amount_found,   ///< was n.t.b. or not stated
  amount_lost,    ///< is n.t.b. or not stated again
  cover_found,    ///< a source pays what had none
  cover_lost,     ///< nobody pays it any more
  cover_changed,  ///< another source pays it
  earlier,
  later,
  moved,  ///< on the map
};

struct Change {
  ChangeKind kind = ChangeKind::changed;
  Subject neighbourhood;  ///< kind none: the programme
  Subject subject;
  std::string field;         ///< key in the document; empty where a whole element came or went
  std::string old_pointer;   ///< JSON pointer into the old document, empty where it is not there
  std::string new_pointer;   ///< the same of the new document
  bool whole = false;        ///< the subject itself came or went
  Text text;                 ///< the change in one sentence, without its subject
  Text before, after;        ///< the values as people read them, in full
  Stated<Cents> amount;      ///< of a change of money or cover, over all years of its slice
  std::string from_slice{};  ///< of money: the year slice that it leaves
  std::string to_slice{};    ///< of money: the year slice that it goes to
};

using Changes = std::vector<Change>;

/// Every change of meaning, in the order of the new document. Elements are matched by id, or by
/// what they say where they have none (a budget line: measure, slice and cover). No change exactly
/// where both documents mean the same.
Changes diff_plans(Document const& before, Document const& after);

/// "added", "money-moved": what a kind is called in JSON.
std::string_view name_of(ChangeKind kind);

/// The whole difference in one line: "€ 50.000 verschoven van 2019 naar 2020; 1 maatregel erbij".
Text summary_of(Changes const& changes);

struct DiffRender {
  Language language = Language::dutch;
  bool colour = false;
  std::size_t width = 80;
};
std::string render_diff_text(Changes const& changes, DiffRender const& options);
/// An array with an object for each change, in the words of one language.
std::string render_diff_json(Changes const& changes, Language language);
std::string render_diff_markdown(Changes const& changes, Language language);

}  // namespace wijk
