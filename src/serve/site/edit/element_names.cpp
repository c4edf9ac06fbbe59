// SPDX-License-Identifier: EUPL-1.2
//
// What the parts of a plan are called, from the document alone.
#include "serve/site/edit/field_at.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

Json const* member(Json const& object, std::string_view key) {
  if (!object.is_object()) {
    return nullptr;
  }
  auto const found = object.find(std::string{key});
  return found == object.end() ? nullptr : &*found;
}

/// What an element calls itself; empty where it has no name.
Text own_name(Json const& element) {
  for (auto const key : {"name", "title", "text"}) {
    if (auto const* const words = member(element, key)) {
      return text_of(*words);
    }
  }
  return {};
}

Json const* neighbourhood(Json const& document, std::string_view id) {
  if (auto const* const hoods = member(document, "neighbourhoods")) {
    for (auto const& hood : *hoods) {
      auto const* const own = member(hood, "id");
      if (own != nullptr && own->is_string() && own->get<std::string>() == id) {
        return &hood;
      }
    }
  }
  return nullptr;
}

Field const* list_field(Kind kind) {
  auto const& record = belongs_to_programme(kind) ? plan_record() : neighbourhood_record();
  auto const found = std::ranges::find_if(record.fields, [kind](Field const& field) {
    return field.record != nullptr && field.list && field.record->defines == kind;
  });
  return found == record.fields.end() ? nullptr : &*found;
}

Json const* list_in(Json const& document, std::string_view hood, Kind kind) {
  auto const* const field = list_field(kind);
  auto const* const holder = belongs_to_programme(kind) ? &document : neighbourhood(document, hood);
  auto const* const list =
      field == nullptr || holder == nullptr ? nullptr : member(*holder, field->name);
  return list != nullptr && list->is_array() ? list : nullptr;
}

std::string plain(Json const& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// A long text is cut where it still tells which one it is.
Text shortened(Text text) {
  constexpr std::size_t kLongest = 80;
  for (auto* const part : {&text.nl, &text.en}) {
    if (part->size() > kLongest) {
      auto const end = part->rfind(' ', kLongest);
      *part = part->substr(0, end == std::string::npos ? part->size() : end) + " …";
    }
  }
  return text;
}

/// "bron ‘Wijkvernieuwingsplan De Wijert’, h. 5.2".
Text source_name(Json const& document, Json const& source) {
  auto const* const id = member(source, "document");
  auto const* const chapter = member(source, "chapter");
  auto const title = [&](Language language) {
    return id == nullptr ? std::string{}
                         : name_of_ref(document, {}, Kind::document, plain(*id), language);
  };
  auto const where = chapter == nullptr ? Text{} : say(", h. {}", ", ch. {}", plain(*chapter));
  return say("bron ‘{}’{}", "source ‘{}’{}", Text{title(Language::dutch), title(Language::english)},
             where);
}

/// Of an element without a name: "begrotingspost 2019 van ‘MFA’".
Text described(Json const& document, FieldAt const& at) {
  if (at.record->name == "source") {
    return source_name(document, *at.holder);
  }
  Text const what = at.record->name == "budget-line" ? Text{"begrotingspost", "budget line"}
                                                     : say("{}", "{}", at.record->help);
  std::string when;
  for (auto const key : {"slice", "when", "by", "number"}) {
    if (auto const* const value = member(*at.holder, key); value != nullptr && when.empty()) {
      when = plain(*value);
    }
  }
  auto const* const measure = member(*at.holder, "measure");
  if (measure != nullptr && measure->is_string()) {
    auto const id = measure->get<std::string>();
    Text const name{name_of_ref(document, at.hood, Kind::measure, id, Language::dutch),
                    name_of_ref(document, at.hood, Kind::measure, id, Language::english)};
    return say("{} {} van ‘{}’", "{} {} of ‘{}’", what, when, name);
  }
  return when.empty() ? what : say("{} {}", "{} {}", what, when);
}

}  // namespace

Text text_of(Json const& words) {
  if (words.is_object()) {
    auto const* const nl = member(words, "nl");
    auto const* const en = member(words, "en");
    return {nl == nullptr ? "" : plain(*nl), en == nullptr ? "" : plain(*en)};
  }
  return words.is_null() ? Text{} : Text{plain(words), plain(words)};
}

std::string label_of(Call const& call, Field const& field) {
  auto const help = in(call, field.help);
  return sentence(help.substr(0, help.find(';')));
}

std::string hint_of(Call const& call, Field const& field) {
  auto const help = in(call, field.help);
  auto const semicolon = help.find("; ");
  return semicolon == std::string::npos ? std::string{}
                                        : sentence(help.substr(semicolon + 2)) + ".";
}

Text name_of(Json const& document, FieldAt const& at) {
  if (at.holder_pointer.empty()) {
    return {"programma", "programme"};
  }
  auto const name = at.holder == nullptr ? Text{} : own_name(*at.holder);
  if (at.holder == nullptr || name.empty()) {
    return at.holder == nullptr ? say("{}", "{}", at.record->help) : described(document, at);
  }
  auto const kind = kind_name(at.record->defines);
  return kind.nl.empty() ? shortened(name) : say("{} ‘{}’", "{} ‘{}’", kind, shortened(name));
}

std::vector<Choice> elements_of(Json const& document, std::string_view hood, Kind kind,
                                Language language) {
  std::vector<Choice> choices;
  if (auto const* const list = list_in(document, hood, kind)) {
    for (auto const& element : *list) {
      if (auto const* const id = member(element, "id"); id != nullptr) {
        auto const name = shortened(own_name(element)).in(language);
        choices.push_back({plain(*id), name.empty() ? plain(*id) : name});
      }
    }
  }
  return choices;
}

std::string list_of_kind(std::string_view hood, Kind kind) {
  auto const* const field = list_field(kind);
  if (field == nullptr) {
    return {};
  }
  std::string const name{field->name};
  return belongs_to_programme(kind) ? "/" + name
                                    : "/neighbourhoods/" + std::string{hood} + "/" + name;
}

std::string name_of_ref(Json const& document, std::string_view hood, Kind kind,
                        std::string const& id, Language language) {
  for (auto const& choice : elements_of(document, hood, kind, language)) {
    if (choice.value == id) {
      return choice.label;
    }
  }
  return id;
}

}  // namespace wijk::edit
