// SPDX-License-Identifier: EUPL-1.2
//
// A value of the plan as people read it.
#include "plan/choice_names.hpp"
#include "serve/site/edit/field_form.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

std::string plain(Json const& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// Of a choice out of a list: its words; of anything else the text itself.
std::string labelled(FormScene const& scene, Field const& field, std::string const& text) {
  auto const choices = choices_of(scene, field);
  auto const found = std::ranges::find(choices, text, &Choice::value);
  return found == choices.end() ? text : found->label;
}

std::string one(FormScene const& scene, Field const& field, Json const& value) {
  auto const text = plain(value);
  if (field.type != Type::text && says_unknown(text)) {
    return said(scene.call, "nog te bepalen (n.t.b.)", "to be determined (n.t.b.)");
  }
  switch (field.type) {
    case Type::words: return in(scene.call, text_of(value));
    case Type::money: {
      auto const amount = parse_money(text);
      return amount.ok() ? format_money(amount.value, scene.call.language) : text;
    }
    case Type::period: {
      auto const period = parse_period(text);
      return period.ok() ? spoken(period.value, scene.call.language) : text;
    }
    case Type::flag:
      return text == "true" ? said(scene.call, "ja", "yes") : said(scene.call, "nee", "no");
    case Type::ref:
    case Type::choice:
    case Type::wait: return labelled(scene, field, text);
    case Type::geometry:
    case Type::record: {
      auto const name =
          value.is_object() && value.contains("name") ? text_of(value["name"]) : Text{};
      return name.empty() ? text.substr(0, 200) : in(scene.call, name);
    }
    default: return text;
  }
}

}  // namespace

std::string read_out(FormScene const& scene, Field const& field, Json const* value) {
  if (value == nullptr || value->is_null() || (value->is_array() && value->empty())) {
    return said(scene.call, "niet genoemd", "not stated");
  }
  if (!value->is_array()) {
    return one(scene, field, *value);
  }
  std::string all;
  for (auto const& item : *value) {
    all += (all.empty() ? "" : "; ") + one(scene, field, item);
  }
  return all;
}

}  // namespace wijk::edit
