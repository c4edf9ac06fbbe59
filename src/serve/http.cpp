// SPDX-License-Identifier: EUPL-1.2
#include "serve/http.hpp"

#include "finding/unicode.hpp"

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

/// A parameter behind `;` in a header ("boundary" of "multipart/form-data; boundary=x"), its quotes
/// taken off; empty where there is none.
std::string_view parameter(std::string_view header, std::string_view name) {
  cut(header, ';');
  while (!header.empty()) {
    header = trimmed(header);
    auto const key = trimmed(cut(header, '='));
    std::string_view value;
    if (header.starts_with('"')) {
      header.remove_prefix(1);
      value = cut(header, '"');
      cut(header, ';');
    } else {
      value = trimmed(cut(header, ';'));
    }
    if (same_name(key, name)) {
      return value;
    }
  }
  return {};
}

/// A part of a multipart body (RFC 7578).
struct FormPart {
  std::string_view file;  ///< the name of the file; empty: a field, or none was chosen
  std::string_view content;
};

/// Takes the text up to a line, and the line, off; nothing where there is no such line.
std::optional<std::string_view> take_until(std::string_view& text, std::string_view mark) {
  auto const at = text.find(mark);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  auto const piece = text.substr(0, at);
  text.remove_prefix(at + mark.size());
  return piece;
}

std::optional<FormPart> part_of(Request const& request, std::string_view name) {
  auto const type = request.header("content-type");
  auto const boundary = parameter(type, "boundary");
  auto kind = type;
  if (!same_name(trimmed(cut(kind, ';')), "multipart/form-data") || boundary.empty()) {
    return std::nullopt;
  }
  auto const edge = "\r\n--" + std::string{boundary};
  std::string_view rest = request.body;
  if (!rest.starts_with(std::string_view{edge}.substr(2))) {
    return std::nullopt;
  }
  rest.remove_prefix(edge.size() - 2);
  while (rest.starts_with("\r\n")) {
    rest.remove_prefix(2);
    auto head = take_until(rest, "\r\n\r\n");
    auto const content = head ? take_until(rest, edge) : std::nullopt;
    if (!content) {
      return std::nullopt;
    }
    while (!head->empty()) {
      auto const line = cut(*head, '\n');
      if (same_name(line.substr(0, 20), "content-disposition:") &&
          parameter(line.substr(0, line.find('\r')), "name") == name) {
        return FormPart{parameter(line.substr(0, line.find('\r')), "filename"), *content};
      }
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
  if (same_name(trimmed(cut(type, ';')), "application/x-www-form-urlencoded")) {
    return field(body, name);
  }
  auto const part = part_of(*this, name);
  bool const text = part && first_invalid_utf8(part->content) == std::string_view::npos;
  return text ? std::optional{std::string{part->content}} : std::nullopt;
}

std::optional<FormFile> Request::form_file(std::string_view name) const {
  auto const part = part_of(*this, name);
  if (!part || part->file.empty()) {
    return std::nullopt;
  }
  auto const folder = part->file.find_last_of("/\\");
  auto const file = folder == std::string_view::npos ? part->file : part->file.substr(folder + 1);
  return FormFile{std::string{file}, std::string{part->content}};
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
