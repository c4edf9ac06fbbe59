// SPDX-License-Identifier: EUPL-1.2
#include "write/places.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr auto kNone = std::string_view::npos;

/// Behind the quote that closes the one at `at` (YAML 1.2, sections 7.3.1 and 7.3.2).
std::size_t quote_end(std::string_view text, std::size_t at) {
  auto const quote = text[at++];
  while (at < text.size()) {
    if (quote == '"' && text[at] == '\\') {
      at += 2;
    } else if (text[at] != quote) {
      ++at;
    } else if (quote == '\'' && text.substr(at + 1, 1) == "'") {
      at += 2;
    } else {
      return at + 1;
    }
  }
  return kNone;
}

bool starts_comment(std::string_view text, std::size_t at) {
  return text[at] == '#' && (at == 0 || std::string_view{" \t\r\n"}.find(text[at - 1]) != kNone);
}

/// A quote opens a scalar only where no plain one has begun: "it's" holds an ordinary letter.
bool opens_quote(std::string_view text, std::size_t at) {
  return (text[at] == '"' || text[at] == '\'') &&
         (at == 0 || std::string_view{" \t\r\n,[{:"}.find(text[at - 1]) != kNone);
}

bool is_plain(std::string_view value, bool in_flow) {
  static constexpr std::string_view kWords[] = {"", "~", "null", "true", "false", "yes", "no"};
  auto const safe = [&](unsigned char letter) {
    return letter >= 0x80 || std::isalnum(letter) != 0 ||
           std::string_view{" .-_/+%()"}.find(static_cast<char>(letter)) != kNone ||
           (letter == ',' && !in_flow);
  };
  return std::ranges::find(kWords, value) == std::end(kWords) && std::ranges::all_of(value, safe) &&
         !value.starts_with(' ') && !value.ends_with(' ') && !value.starts_with("- ") &&
         !value.starts_with('%') && !value.starts_with(',') && value != "-" &&
         !value.starts_with("---");
}

std::string quoted(std::string_view value, char quote) {
  std::string text(1, quote);
  for (char const letter : value) {
    if (quote == '\'') {
      text += letter == '\'' ? "''" : std::string(1, letter);
    } else if (letter == '"' || letter == '\\') {
      text += std::string{'\\', letter};
    } else if (static_cast<unsigned char>(letter) < 0x20) {
      text += fmt::format("\\x{:02x}", static_cast<unsigned>(letter));
    } else {
      text += letter;
    }
  }
  return text + quote;
}

}  // namespace

std::optional<std::size_t> scalar_end(std::string_view text, std::size_t at, Node const& node) {
  if (at >= text.size()) {
    return std::nullopt;
  }
  if (text[at] == '"' || text[at] == '\'') {
    auto const end = quote_end(text, at);
    bool const one_line = end != kNone && text.substr(at, end - at).find('\n') == kNone;
    return one_line ? std::optional{end} : std::nullopt;
  }
  auto const end = at + node.text.size();
  bool const verbatim = !node.quoted && !node.text.empty() &&
                        std::string_view{"&*!|>"}.find(text[at]) == kNone &&
                        text.substr(at, node.text.size()) == node.text;
  return verbatim ? std::optional{end} : std::nullopt;
}

std::optional<std::size_t> flow_end(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    if (opens_quote(text, at)) {
      at = quote_end(text, at);
      continue;
    }
    if (starts_comment(text, at)) {
      at = next_line(text, at);
      continue;
    }
    depth += text[at] == '{' || text[at] == '[' ? 1u : 0u;
    depth -= text[at] == '}' || text[at] == ']' ? 1u : 0u;
    ++at;
    if (depth == 0) {
      return at;
    }
  }
  return std::nullopt;
}

std::string yaml_scalar(std::string_view value, bool in_flow, char quote) {
  if (value.empty()) {
    return {};
  }
  if (quote == 0 && is_plain(value, in_flow)) {
    return std::string{value};
  }
  bool const control = std::ranges::any_of(value, [](unsigned char c) { return c < 0x20; });
  return quoted(value, quote == '\'' && !control ? '\'' : '"');
}

}  // namespace wijk
