// SPDX-License-Identifier: EUPL-1.2
//
// What a form sent, with every value of a field that has several.
#include "serve/site/edit/edit.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

/// Line ends as the plan has them, and no blanks around it.
std::string trimmed(std::string text) {
  std::erase(text, '\r');
  constexpr std::string_view kBlanks = " \t\n";
  auto const first = text.find_first_not_of(kBlanks);
  return first == std::string::npos
             ? std::string{}
             : text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

}  // namespace

std::vector<std::string> form_values(Request const& request, std::string_view name) {
  std::vector<std::string> values;
  std::string_view rest = request.body;
  while (!rest.empty()) {
    auto const end = std::min(rest.find('&'), rest.size());
    auto const piece = rest.substr(0, end);
    auto const equals = std::min(piece.find('='), piece.size());
    if (percent_decoded(piece.substr(0, equals), true) == name) {
      auto value = percent_decoded(piece.substr(std::min(equals + 1, piece.size())), true);
      values.push_back(trimmed(value.value_or("")));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return values;
}

std::string form_value(Request const& request, std::string_view name) {
  return trimmed(request.form_field(name).value_or(""));
}

std::string query_value(Request const& request, std::string_view name) {
  return trimmed(request.query_field(name).value_or(""));
}

}  // namespace wijk::edit
