// SPDX-License-Identifier: EUPL-1.2
#include "show/wrap.hpp"

#include "finding/unicode.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace wijk {
namespace {

constexpr std::string_view kBreaks = "-/";

/// The parts of a word that may stand on lines of their own: "2024-", "2028".
std::vector<std::string_view> parts_of(std::string_view word) {
  std::vector<std::string_view> parts;
  while (!word.empty()) {
    auto const at = word.find_first_of(kBreaks);
    auto const end = at == std::string_view::npos || at + 1 >= word.size() ? word.size() : at + 1;
    parts.push_back(word.substr(0, end));
    word.remove_prefix(end);
  }
  return parts;
}

/// Calls `each(part, follows a space)` for what may stand on a line of its own.
template <class Each>
void for_each_part(std::string_view text, Each each) {
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    bool first = true;
    for (auto const part : parts_of(text.substr(0, end))) {
      each(part, first);
      first = false;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// Fewer columns than these look lost on a line of their own.
constexpr std::size_t kLeastRest = 4;

/// Cuts a part that no line can hold; the rest of it stays in `part`.
std::string cut(std::string_view& part, std::size_t width) {
  auto room = std::max<std::size_t>(width, 2) - 1;
  if (auto const all = display_width(part); all < room + kLeastRest && room > 2 * kLeastRest) {
    room = all - kLeastRest;
  }
  auto head = first_columns(part, room);
  if (head.empty()) {
    head = first_points(part, 1);
  }
  part.remove_prefix(head.size());
  return std::string{head} + (width > 1 ? "-" : "");
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t hang) {
  std::vector<std::string> lines(1);
  auto const room = [&] { return lines.size() > 1 ? width - std::min(hang, width - 1) : width; };
  for_each_part(text, [&](std::string_view part, bool spaced) {
    auto const used = display_width(lines.back());
    auto const between = static_cast<std::size_t>(spaced && used > 0 ? 1 : 0);
    if (used + between + display_width(part) <= room()) {
      lines.back() += std::string(between, ' ') + std::string{part};
      return;
    }
    if (used > 0) {
      lines.emplace_back();
    }
    while (display_width(part) > room() && code_points(part) > 1) {
      lines.back() = cut(part, room());
      lines.emplace_back();
    }
    lines.back() = part;
  });
  return lines;
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    longest = std::max(longest, display_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

std::size_t longest_part(std::string_view text) {
  std::size_t longest = 0;
  for_each_part(
      text, [&](std::string_view part, bool) { longest = std::max(longest, display_width(part)); });
  return longest;
}

std::string pad_left(std::string_view text, std::size_t width) {
  auto const used = display_width(text);
  return std::string(width > used ? width - used : 0, ' ') + std::string{text};
}

std::string pad_right(std::string_view text, std::size_t width) {
  auto const used = display_width(text);
  return std::string{text} + std::string(width > used ? width - used : 0, ' ');
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

std::string Paint::operator()(std::string_view code, std::string text) const {
  bool const blank = text.find_first_not_of(' ') == std::string::npos;
  return on && !blank ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : text;
}

}  // namespace wijk
