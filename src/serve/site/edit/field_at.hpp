// SPDX-License-Identifier: EUPL-1.2
//
// Where a pointer leads, by the table of what a plan may hold: from this the forms are made.
#pragma once

#include "plan/schema.hpp"
#include "serve/site/edit/edit.hpp"

namespace wijk::edit {

/// A field of a record, or (`field` null) a record itself: an element of a list.
struct FieldAt {
  Record const* record = nullptr;  ///< that the field stands in, or that the pointer leads to
  Field const* field = nullptr;
  std::string pointer;           ///< with ids
  std::string holder_pointer;    ///< of the record, with ids
  std::string hood;              ///< id of the neighbourhood; empty: the programme
  Json const* holder = nullptr;  ///< the record in the document; null where it is not there
  Json const* value = nullptr;   ///< of the field; null where it is not there
};

/// Nothing where the pointer (with ids or positions) leads nowhere. Points into `document`. A
/// record that stands without a list is an element of its own, or (`as_field`) the field that it is
/// in.
std::optional<FieldAt> field_at(Json const& document, std::string_view pointer,
                                bool as_field = false);

std::string pointer_of(std::vector<std::string> const& tokens);

/// "In welke jaren": what a field is called above its input.
std::string label_of(Call const& call, Field const& field);
/// What its help says behind a semicolon: "Leeg is alles."
std::string hint_of(Call const& call, Field const& field);
/// "Maatregel ‘MFA’", "Begrotingspost 2019 van ‘MFA’": what an element is called.
Text name_of(Json const& document, FieldAt const& at);
/// The elements of a kind that can be named from a neighbourhood.
std::vector<Choice> elements_of(Json const& document, std::string_view hood, Kind kind,
                                Language language);
/// The pointer (with ids) to the list in which elements of a kind stand; empty for milestones.
std::string list_of_kind(std::string_view hood, Kind kind);
/// The name of the element that an id stands for; the id where there is none.
std::string name_of_ref(Json const& document, std::string_view hood, Kind kind,
                        std::string const& id, Language language);
/// {nl, en} or a string as a text.
Text text_of(Json const& words);

}  // namespace wijk::edit
