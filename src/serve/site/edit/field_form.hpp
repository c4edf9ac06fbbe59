// SPDX-License-Identifier: EUPL-1.2
//
// A field of the plan as inputs of a form, and back.
#pragma once

#include "serve/site/edit/field_at.hpp"

#include <map>

namespace wijk::edit {

/// What the inputs hold, by name: as it is in the plan, or as somebody sent it.
using Inputs = std::map<std::string, std::vector<std::string>, std::less<>>;

/// For whom and where a form is made.
struct FormScene {
  Call const& call;
  Json const& document;
  std::string hood;  ///< id of the neighbourhood whose elements can be chosen
};

/// The present value (null: none) as inputs hold it.
Inputs inputs_of(Field const& field, Json const* value);
/// What was sent for a field.
Inputs inputs_of(Field const& field, Request const& request);
/// The inputs again, as hidden fields of another form.
Markup hidden_inputs(Inputs const& inputs);
/// The labelled inputs. Nothing for records and lists of them, which have forms of their own.
Markup field_inputs(FormScene const& scene, Field const& field, Inputs const& inputs,
                    std::string const& error, bool required);

/// What was meant: a value, none (`empty`), or the reason why it is not one.
struct Meant {
  Json value{};
  bool empty = false;
  Text problem{};
};
Meant meant_by(FormScene const& scene, Field const& field, Inputs const& inputs, bool required);

/// A value as people read it, in the language of the call: names for ids, "€ 50.000", "niet
/// genoemd" for none.
std::string read_out(FormScene const& scene, Field const& field, Json const* value);

/// True where a field has inputs: everything but records, which are elements of their own, and what
/// would break what refers to it: ids, and the version of the format.
bool has_inputs(Field const& field);
/// What a reference or a step that is waited for can be.
std::vector<Choice> choices_of(FormScene const& scene, Field const& field);
inline constexpr std::string_view kUnknown = "n.t.b.";

}  // namespace wijk::edit
