// SPDX-License-Identifier: EUPL-1.2
//
// Fields that have to change together with another one, in the same form and at once: a budget line
// and the total that it adds up to.
#pragma once

#include "serve/site/edit/field_form.hpp"

namespace wijk::edit {

struct Along {
  FieldAt at;
  Field field;  ///< as in the schema, but for the name that its inputs go by
  Inputs inputs;
  std::string error{};
};

/// What a form sent along. A pointer that leads nowhere is left out.
std::vector<Along> along_sent(Call const& call, Json const& document);
/// Adds the fields that the errors are about, with what they hold; but not the one that is edited,
/// nor any in the list `but_in`.
void suggest(std::vector<Along>& along, Json const& document, Refused const& refused,
             std::string const& edited, std::string const& but_in = {});
/// Their inputs in one group; nothing where there are none.
Markup along_fields(FormScene const& scene, std::vector<Along> const& along);
/// The same as hidden fields.
Markup along_hidden(std::vector<Along> const& along);
/// Adds their changes to the patch; false where one cannot be read, which it then says.
bool put_along(FormScene const& scene, std::vector<Along>& along, Json& patch);

/// The change of one field, added to a patch; nothing where nothing changes.
void put_change(FieldAt const& at, Meant const& meant, Json& patch);

}  // namespace wijk::edit
