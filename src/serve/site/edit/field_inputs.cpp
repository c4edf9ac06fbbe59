// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/field_form.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk::edit {
namespace {

std::string name_of_input(Field const& field, std::string_view part = {}) {
  return fmt::format("f.{}{}{}", field.name, part.empty() ? "" : ".", part);
}

std::string plain(Json const& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// Whole euros and numbers as people write them.
std::string written(Field const& field, Json const& value) {
  auto const text = plain(value);
  if (field.type == Type::money && !says_unknown(text)) {
    auto const amount = parse_money(text);
    return amount.ok() ? format_money_plain(amount.value) : text;
  }
  if (field.type == Type::flag) {
    return text == "true" ? "ja" : "nee";
  }
  return field.type != Type::text && says_unknown(text) ? std::string{kUnknown} : text;
}

std::vector<std::string> written_all(Field const& field, Json const& value) {
  std::vector<std::string> all;
  if (value.is_array()) {
    for (auto const& one : value) {
      all.push_back(written(field, one));
    }
  } else {
    all.push_back(written(field, value));
  }
  return all;
}

void put_words(Inputs& inputs, Field const& field, Json const& value) {
  auto const text = text_of(value);
  inputs[name_of_input(field, "nl")] = {text.nl};
  inputs[name_of_input(field, "en")] = {value.is_object() ? text.en : ""};
}

void put_geometry(Inputs& inputs, Field const& field, Json const& value) {
  if (value.is_object() && value.value("type", "") == "Point" && !value.contains("crs")) {
    auto const& at = value["coordinates"];
    if (at.is_array() && at.size() >= 2) {
      inputs[name_of_input(field, "lon")] = {at[0].dump()};
      inputs[name_of_input(field, "lat")] = {at[1].dump()};
      return;
    }
  }
  inputs[name_of_input(field, "json")] = {value.dump()};
}

std::string value_in(Inputs const& inputs, std::string const& name) {
  auto const found = inputs.find(name);
  return found == inputs.end() || found->second.empty() ? std::string{} : found->second.front();
}

std::vector<std::string> values_in(Inputs const& inputs, std::string const& name) {
  auto const found = inputs.find(name);
  return found == inputs.end() ? std::vector<std::string>{} : found->second;
}

class Form {
 public:
  Form(FormScene const& scene, Field const& field, Inputs const& inputs, std::string const& error,
       bool required)
      : x_scene{scene}, x_field{field}, x_inputs{inputs}, x_error{error}, x_required{required} {}

  Markup make() const {
    bool const chosen =
        x_field.type == Type::choice || x_field.type == Type::ref || x_field.type == Type::label;
    if (x_field.type == Type::words) {
      return words();
    }
    if (x_field.type == Type::geometry) {
      return geometry();
    }
    if (x_field.type == Type::wait) {
      return waits();
    }
    if (x_field.list) {
      return chosen ? boxes() : lines();
    }
    return chosen || x_field.type == Type::flag ? choice() : line();
  }

 private:
  Call const& call() const { return x_scene.call; }
  std::string label() const {
    auto const text = label_of(call(), x_field);
    return x_required ? text : said(call(), "{} (mag leeg)", "{} (optional)", text);
  }

  Markup words() const {
    bool const area = x_field.name != "name" && x_field.name != "title";
    auto const one = [&](std::string_view part, Words language, std::string const& error) {
      return text_field({.name = name_of_input(x_field, part),
                         .label = in(call(), language),
                         .value = value_in(x_inputs, name_of_input(x_field, part)),
                         .error = error,
                         .type = area ? "area" : "text",
                         .required = x_required && part == "nl"});
    };
    return group(label(), one("nl", {"Nederlands", "Dutch"}, x_error) +
                              one("en",
                                  {"Engels (leeg: hetzelfde als Nederlands)",
                                   "English (empty: the same as Dutch)"},
                                  {}));
  }

  std::string hint() const {
    auto const unknown = x_field.unknown_allowed ? said(call(), " Nog niet bekend? Schrijf n.t.b.",
                                                        " Not known yet? Write n.t.b.")
                                                 : "";
    auto const help = hint_of(call(), x_field);
    return help + (help.empty() || how().empty() ? "" : " ") + how() + unknown;
  }

  std::string how() const {
    switch (x_field.type) {
      case Type::money:
        return said(call(), "In euro's, zoals 1.315.000.", "In euros, such as 1.315.000.");
      case Type::period:
        return said(call(), "Zoals 2026, 2026-2028, 2026-05 of 14-5-2026.",
                    "Such as 2026, 2026-2028, 2026-05 or 14-5-2026.");
      case Type::number:
      case Type::integer:
        return said(call(), "Een getal, zoals 4.800 of 1,5.", "A number, such as 4.800 or 1,5.");
      case Type::cbs: return said(call(), "Zoals WK001412.", "Such as WK001412.");
      case Type::id:
        return said(call(), "Kleine letters, cijfers en streepjes.",
                    "Lower case letters, digits and hyphens.");
      default: return {};
    }
  }

  Markup line() const {
    return text_field({.name = name_of_input(x_field),
                       .label = label(),
                       .value = value_in(x_inputs, name_of_input(x_field)),
                       .hint = hint(),
                       .error = x_error,
                       .required = x_required});
  }

  Markup lines() const {
    std::string all;
    for (auto const& one : values_in(x_inputs, name_of_input(x_field))) {
      all += (all.empty() ? "" : "\n") + one;
    }
    return text_field(
        {.name = name_of_input(x_field),
         .label = label(),
         .value = all,
         .hint = said(call(), "Een op elke regel. {}", "One on each line. {}", hint()),
         .error = x_error,
         .type = "area"});
  }

  Markup choice() const {
    std::vector<Choice> all;
    if (!x_required || value_in(x_inputs, name_of_input(x_field)).empty()) {
      all.push_back({"", x_required ? said(call(), "Kies…", "Choose…")
                                    : said(call(), "niet genoemd", "not stated")});
    }
    auto const choices = choices_of(x_scene, x_field);
    all.insert(all.end(), choices.begin(), choices.end());
    if (x_field.unknown_allowed) {
      all.push_back({std::string{kUnknown},
                     said(call(), "nog te bepalen (n.t.b.)", "to be determined (n.t.b.)")});
    }
    auto const wrong = x_error.empty()
                           ? Markup{}
                           : element("p", {{"class", "utrecht-form-field-error-message"}}, x_error);
    return wrong + choice_field(name_of_input(x_field), label(), all,
                                value_in(x_inputs, name_of_input(x_field)));
  }

  Markup box_of(std::string const& value, std::string const& text, bool ticked) const {
    return check_field(name_of_input(x_field), value, text, ticked);
  }

  Markup boxes() const {
    auto const ticked = values_in(x_inputs, name_of_input(x_field));
    Markup all;
    for (auto const& choice : choices_of(x_scene, x_field)) {
      all += box_of(choice.value, choice.label,
                    std::ranges::find(ticked, choice.value) != ticked.end());
    }
    if (all.empty()) {
      all = paragraph(
          said(call(), "Er is nog niets om uit te kiezen.", "There is nothing to choose yet."));
    }
    return group(label(), element("div", {{"class", "boxes"}}, all), {}, x_error);
  }

  /// Those that are there, each to be let go, and one to add: all of them would be a long list.
  Markup waits() const {
    auto const choices = choices_of(x_scene, x_field);
    Markup all;
    for (auto const& one : values_in(x_inputs, name_of_input(x_field))) {
      if (one.empty()) {
        continue;
      }
      auto const found = std::ranges::find(choices, one, &Choice::value);
      all += box_of(one, found == choices.end() ? one : found->label, true);
    }
    std::vector<Choice> more{{"", said(call(), "niets erbij", "nothing more")}};
    more.insert(more.end(), choices.begin(), choices.end());
    return group(label(),
                 all + choice_field(name_of_input(x_field),
                                    said(call(), "Wacht ook op", "Waits for as well"), more, ""),
                 {}, x_error);
  }

  Markup geometry() const {
    auto const coordinate = [&](std::string_view part, Words name, Words hint) {
      return text_field({.name = name_of_input(x_field, part),
                         .label = in(call(), name),
                         .value = value_in(x_inputs, name_of_input(x_field, part)),
                         .hint = in(call(), hint)});
    };
    auto const json =
        text_field({.name = name_of_input(x_field, "json"),
                    .label = said(call(), "Lijn of vlak (GeoJSON)", "Line or area (GeoJSON)"),
                    .value = value_in(x_inputs, name_of_input(x_field, "json")),
                    .type = "area"});
    bool const shape = !value_in(x_inputs, name_of_input(x_field, "json")).empty();
    return group(
        label(),
        coordinate("lon", {"Oosterlengte", "Longitude"}, {"Zoals 6,5705.", "Such as 6.5705."}) +
            coordinate("lat", {"Noorderbreedte", "Latitude"},
                       {"Zoals 53,1935.", "Such as 53.1935."}) +
            folded(
                said(call(), "Geen punt, maar een lijn of vlak", "Not a point, but a line or area"),
                json, shape),
        {}, x_error);
  }

  FormScene const& x_scene;
  Field const& x_field;
  Inputs const& x_inputs;
  std::string const& x_error;
  bool x_required;
};

constexpr std::string_view kParts[] = {"", "nl", "en", "lon", "lat", "json"};

}  // namespace

bool has_inputs(Field const& field) {
  return field.type != Type::record && field.type != Type::id && field.name != "format";
}

Inputs inputs_of(Field const& field, Json const* value) {
  Inputs inputs;
  if (value == nullptr || value->is_null()) {
    return inputs;
  }
  if (field.type == Type::words) {
    put_words(inputs, field, *value);
  } else if (field.type == Type::geometry) {
    put_geometry(inputs, field, *value);
  } else {
    inputs[name_of_input(field)] = written_all(field, *value);
  }
  return inputs;
}

Inputs inputs_of(Field const& field, Request const& request) {
  Inputs inputs;
  for (auto const part : kParts) {
    auto name = name_of_input(field, part);
    if (auto values = form_values(request, name); !values.empty()) {
      inputs.emplace(std::move(name), std::move(values));
    }
  }
  return inputs;
}

Markup hidden_inputs(Inputs const& inputs) {
  Markup all;
  for (auto const& [name, values] : inputs) {
    for (auto const& value : values) {
      all += hidden_field(name, value);
    }
  }
  return all;
}

Markup field_inputs(FormScene const& scene, Field const& field, Inputs const& inputs,
                    std::string const& error, bool required) {
  return Form{scene, field, inputs, error, required}.make();
}

}  // namespace wijk::edit
