// SPDX-License-Identifier: EUPL-1.2
#include "write/yaml_scan.hpp"

#include <algorithm>

namespace wijk::yaml {
namespace {

constexpr std::string_view kFlow = ",[]{}";

bool ends_word(std::string_view line, std::size_t at) {
  return at >= line.size() || is_blank(line[at]);
}

bool is_flow(std::string_view line, std::size_t at) {
  return at < line.size() && kFlow.find(line[at]) != kNone;
}

}  // namespace

bool is_blank(char letter) { return letter == ' ' || letter == '\t'; }

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  while (at < line.size() && is_blank(line[at])) {
    ++at;
  }
  return at;
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_empty(std::string_view line) { return skip_blanks(line, 0) == line.size(); }

std::string_view trimmed_end(std::string_view text) {
  while (!text.empty() && is_blank(text.back()) &&
         !(text.size() > 1 && text[text.size() - 2] == '\\')) {
    text.remove_suffix(1);
  }
  return text;
}

bool is_comment(std::string_view line, std::size_t at) {
  return at < line.size() && line[at] == '#' && (at == 0 || is_blank(line[at - 1]));
}

bool is_dash(std::string_view line, std::size_t at) {
  return at < line.size() && line[at] == '-' && ends_word(line, at + 1);
}

std::size_t quoted_end(std::string_view line, std::size_t at) {
  return quote_closes(line, at + 1, line[at]);
}

std::size_t quote_closes(std::string_view line, std::size_t at, char quote) {
  for (; at < line.size(); ++at) {
    if (quote == '"' && line[at] == '\\') {
      ++at;
    } else if (line[at] == quote) {
      if (quote == '\'' && at + 1 < line.size() && line[at + 1] == '\'') {
        ++at;
      } else {
        return at + 1;
      }
    }
  }
  return kNone;
}

std::size_t plain_end(std::string_view line, std::size_t at, bool in_flow) {
  auto end = at;
  for (; at < line.size(); ++at) {
    bool const colon =
        line[at] == ':' && (ends_word(line, at + 1) || (in_flow && is_flow(line, at + 1)));
    if (is_comment(line, at) || colon || (in_flow && is_flow(line, at))) {
      break;
    }
    if (!is_blank(line[at])) {
      end = at + 1;
    }
  }
  return end;
}

std::size_t word_end(std::string_view line, std::size_t at, bool in_flow) {
  while (!ends_word(line, at) && !(in_flow && is_flow(line, at))) {
    ++at;
  }
  return at;
}

std::size_t skip_properties(std::string_view line, std::size_t at) {
  while (at < line.size() && (line[at] == '&' || line[at] == '!')) {
    at = skip_blanks(line, word_end(line, at, false));
  }
  return at;
}

std::size_t key_colon(std::string_view line, std::size_t at) {
  at = skip_properties(line, at);
  if (at >= line.size() || std::string_view{"#|>{["}.find(line[at]) != kNone) {
    return kNone;
  }
  bool const quoted = line[at] == '"' || line[at] == '\'';
  auto const end = quoted ? quoted_end(line, at) : plain_end(line, at, false);
  if (end == kNone) {
    return kNone;
  }
  auto const colon = skip_blanks(line, end);
  return colon < line.size() && line[colon] == ':' && ends_word(line, colon + 1) ? colon : kNone;
}

}  // namespace wijk::yaml
