// SPDX-License-Identifier: EUPL-1.2
#include "plan/schema.hpp"
#include "plan/schema_text.hpp"

#include <nlohmann/json.hpp>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

std::string both(Words words) { return fmt::format("{} / {}", words.nl, words.en); }

/// A scalar as YAML and JSON editors see it: `2018` is a number to them, `2018-2019` a text.
Json scalar(Field const& field) {
  Json const text_or_number{{"type", {"string", "number"}}};
  switch (field.type) {
    case Type::text:
    case Type::integer:
    case Type::number:
    case Type::money: return text_or_number;
    case Type::id:
    case Type::ref:
      return {{"type", {"string", "integer"}}, {"pattern", "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"}};
    case Type::wait: return {{"type", "string"}, {"pattern", "^[a-z0-9-]+(/[a-z0-9-]+)?$"}};
    case Type::date:
    case Type::period: return {{"type", {"string", "integer"}}, {"pattern", "[0-9]{4}"}};
    case Type::flag: return {{"type", "boolean"}};
    case Type::choice: return {{"enum", field.choices}};
    case Type::cbs:
      return {{"type", "string"}, {"pattern", "^(GM[0-9]{4}|WK[0-9]{6}|BU[0-9]{8})$"}};
    case Type::label: return {{"type", "string"}, {"pattern", "^(A[+]{0,4}|[B-G])$"}};
    case Type::words: return {{"$ref", "#/definitions/words"}};
    case Type::geometry: return {{"$ref", "#/definitions/geometry"}};
    case Type::record: return {{"$ref", fmt::format("#/definitions/{}", field.record->name)}};
  }
  return {};
}

Json reference(std::string_view name) { return {{"$ref", fmt::format("#/definitions/{}", name)}}; }

/// What may stand behind the key of a field.
Json value_of(Field const& field) {
  Json forms = Json::array({scalar(field)});
  if (field.list) {
    Json items = Json::array({scalar(field), reference("include")});
    if (field.unknown_allowed) {
      items.push_back(reference("unknown"));
    }
    forms.push_back({{"type", "array"}, {"items", {{"anyOf", items}}}});
  }
  if (field.unknown_allowed) {
    forms.push_back(reference("unknown"));
  }
  if (field.list || field.type == Type::record || field.type == Type::geometry) {
    forms.push_back(reference("include"));
  }
  if (!field.required) {
    forms.push_back({{"type", "null"}});
  }
  Json value = forms.size() == 1 ? forms[0] : Json{{"anyOf", forms}};
  value["description"] = both(field.help);
  return value;
}

void define(Record const& record, Json& definitions);

Json object_of(Record const& record, Json& definitions) {
  Json properties = Json::object();
  Json required = Json::array();
  for (auto const& field : record.fields) {
    properties[std::string{field.name}] = value_of(field);
    if (field.required) {
      required.push_back(field.name);
    }
    if (field.record != nullptr) {
      define(*field.record, definitions);
    }
  }
  Json object{{"type", "object"}, {"description", both(record.help)}};
  if (!required.empty()) {
    object["required"] = required;
  }
  object["properties"] = properties;
  object["additionalProperties"] = false;
  return object;
}

void define(Record const& record, Json& definitions) {
  auto const name = std::string{record.name};
  if (!definitions.contains(name)) {
    definitions[name] = nullptr;  // keeps its place while those inside it are defined
    definitions[name] = object_of(record, definitions);
  }
}

Json common_definitions() {
  Json const text{{"type", {"string", "number"}}};
  Json const text_or_nothing{{"type", {"string", "number", "null"}}};
  return {
      {"unknown",
       {{"description", "nog te bepalen / to be determined"},
        {"type", "string"},
        {"pattern",
         "^ *([nN]\\.?[tT]\\.?[bB]\\.?|[tT]\\.?[bB]\\.?[dD]\\.?|[?]|[uU]nknown|[oO]nbekend) *$"}}},
      {"words",
       {{"description", "tekst in beide talen / text in both languages"},
        {"anyOf",
         {text,
          {{"type", "object"},
           {"properties", {{"nl", text_or_nothing}, {"en", text_or_nothing}}},
           {"additionalProperties", false}}}}}},
      {"geometry",
       {{"description", "GeoJSON (RFC 7946)"},
        {"type", "object"},
        {"required", {"type", "coordinates"}},
        {"properties", {{"type", {{"type", "string"}}}, {"coordinates", {{"type", "array"}}}}}}},
      {"include",
       {{"description", "een ander bestand van het plan / another file of the plan"},
        {"type", "object"},
        {"required", {"include"}},
        {"properties", {{"include", {{"type", "string"}}}}},
        {"additionalProperties", false}}},
  };
}

}  // namespace

std::string schema_json() {
  auto definitions = common_definitions();
  auto const root = object_of(plan_record(), definitions);
  Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"$id", "https://wijkwerk.example/schema/plan.schema.json"},
              {"title", "Wijkwerk plan"}};
  schema.update(root);
  schema["definitions"] = definitions;
  return schema.dump(2) + "\n";
}

}  // namespace wijk
