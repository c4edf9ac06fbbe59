// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/site/edit/field_form.hpp"

namespace wijk::edit {

/// What a form about a new element comes to.
struct Made {
  Json patch{};
  std::string pointer{};  ///< of the element when it is there
  Inputs inputs{};        ///< as they were sent
  std::map<std::string_view, std::string> errors{};
};
Made made_of(FormScene const& scene, FieldAt const& list);
/// The element goes to the end of its list; a list that is not there yet begins with it.
void put_in(Made& made, FieldAt const& list, Json element);

/// Whether a field is asked for at once: what is required, and what nearly every one has.
bool asked_first(Record const& record, Field const& field);

/// "Meer groen in de straat" -> "meer-groen-in-de-straat"; never one of `taken`.
std::string id_for(std::string_view name, std::vector<std::string> const& taken);

}  // namespace wijk::edit
