// SPDX-License-Identifier: EUPL-1.2
#include "live/owners.hpp"

#include "live/value.hpp"
#include "plan/schema.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

std::string text_at(Json const& element, std::string_view key) {
  auto const* const value = value_at(element, escaped_token(key));
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string{};
}

std::string lead_of(Json const& hood, std::string const& measure) {
  auto const* const measures = value_at(hood, "/measures");
  if (measures == nullptr) {
    return {};
  }
  if (!measures->is_array()) {  // one that stands for a list of one
    return id_of(*measures) == measure ? text_at(*measures, "lead") : std::string{};
  }
  auto const found = find_id(*measures, measure);
  return found ? text_at((*measures)[*found], "lead") : std::string{};
}

/// The partner of an element that names one partner alone.
std::string only_partner(Json const& element, Record const& record) {
  std::vector<std::string> named;
  for (auto const& field : record.fields) {
    auto const* const value =
        field.refers_to == Kind::partner ? value_at(element, escaped_token(field.name)) : nullptr;
    for (auto const& one : value == nullptr || value->is_null() ? Json::array()
                           : value->is_array()                  ? *value
                                                                : Json::array({*value})) {
      named.push_back(one.is_string() ? one.get<std::string>() : std::string{});
    }
  }
  return named.size() == 1 ? named[0] : std::string{};
}

std::string owner_of_element(Json const& hood, std::string const& list, Json const& element) {
  if (list == "measures") {
    return text_at(element, "lead");
  }
  if (list == "budget") {
    return lead_of(hood, text_at(element, "measure"));
  }
  auto const* const field = neighbourhood_record().field(list);
  return field != nullptr && field->record != nullptr ? only_partner(element, *field->record)
                                                      : std::string{};
}

/// What a partner says of itself, but not whether it takes part nor what it is called by.
std::string owner_of_partner(Json const& document, std::vector<std::string> const& tokens) {
  bool const own = tokens.size() > 2 && tokens[2] != "id" && tokens[2] != "kind";
  auto const* const partner =
      own ? value_at(document, escaped_token(tokens[0]) + escaped_token(tokens[1])) : nullptr;
  return partner != nullptr ? id_of(*partner) : std::string{};
}

}  // namespace

std::string owner_of(Json const& document, std::string_view pointer) {
  auto const tokens = tokens_of(pointer);
  if (!tokens || tokens->empty()) {
    return {};
  }
  if (tokens->front() == "partners") {
    return owner_of_partner(document, *tokens);
  }
  if (tokens->front() != "neighbourhoods" || tokens->size() < 4) {
    return {};
  }
  auto const in_hood = "/neighbourhoods" + escaped_token((*tokens)[1]);
  auto const* const hood = value_at(document, in_hood);
  auto const* const element =
      hood != nullptr ? value_at(*hood, escaped_token((*tokens)[2]) + escaped_token((*tokens)[3]))
                      : nullptr;
  return element != nullptr && element->is_object()
             ? owner_of_element(*hood, (*tokens)[2], *element)
             : std::string{};
}

Permission permission(Account const& account, std::vector<std::string> const& owners) {
  if (!account.active || account.role < Role::partner) {
    return Permission::may_not;
  }
  bool const all = account.role >= Role::manager;
  bool const own = !account.partner.empty() &&
                   std::ranges::all_of(owners, [&](auto const& o) { return o == account.partner; });
  return all || own ? Permission::may : Permission::propose;
}

}  // namespace wijk
