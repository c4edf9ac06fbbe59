// SPDX-License-Identifier: EUPL-1.2
#include "serve/http.hpp"

#include <algorithm>

namespace wijk {
namespace {

char small(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return small(x) == small(y); });
}

/// Cuts the text up to a sign off, and the sign with it.
std::string_view cut(std::string_view& text, char sign) {
  auto const end = std::min(text.find(sign), text.size());
  auto const piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The first value of a field in "a=1&b=2"; one that is malformed is not there.
std::optional<std::string> field(std::string_view form, std::string_view name) {
  while (!form.empty()) {
    auto value = cut(form, '&');
    auto const key = percent_decoded(cut(value, '='), true);
    if (key && *key == name) {
      return percent_decoded(value, true);
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  auto const found =
      std::ranges::find_if(headers, [&](Header const& one) { return same_name(one.name, name); });
  return found == headers.end() ? std::string_view{} : std::string_view{found->value};
}

std::optional<std::string> Request::query_field(std::string_view name) const {
  return field(query, name);
}

std::optional<std::string> Request::form_field(std::string_view name) const {
  auto type = header("content-type");
  return same_name(trimmed(cut(type, ';')), "application/x-www-form-urlencoded") ? field(body, name)
                                                                                 : std::nullopt;
}

std::optional<std::string> Request::cookie(std::string_view name) const {
  auto rest = header("cookie");
  while (!rest.empty()) {
    auto value = trimmed(cut(rest, ';'));
    if (trimmed(cut(value, '=')) == name) {
      return std::string{trimmed(value)};
    }
  }
  return std::nullopt;
}

Answer text_answer(int status, std::string type, std::string body) {
  Answer answer;
  answer.status = status;
  answer.type = std::move(type);
  answer.body = std::make_shared<std::string const>(std::move(body));
  return answer;
}

Answer html_answer(int status, std::string html) {
  return text_answer(status, "text/html; charset=utf-8", std::move(html));
}

Answer see_other(std::string const& address) {
  return text_answer(303, "text/plain; charset=utf-8", {}).with("Location", address);
}

std::string_view name_of(Method method) {
  constexpr std::string_view kNames[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OTHER"};
  return kNames[static_cast<std::size_t>(method)];
}

}  // namespace wijk
