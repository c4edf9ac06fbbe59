// SPDX-License-Identifier: EUPL-1.2
#include "finding/unicode.hpp"

#include <utf8.h>

#include <algorithm>

namespace wijk {
namespace {

/// Columns of one code point: East Asian wide and emoji blocks two, combining marks none. The
/// ranges are the large blocks of Unicode's EastAsianWidth and general category Mn.
std::size_t width_of(std::uint32_t point) {
  auto const within = [&](std::uint32_t first, std::uint32_t last) {
    return first <= point && point <= last;
  };
  if (within(0x0300, 0x036F) || within(0x200B, 0x200F) || within(0xFE00, 0xFE0F)) {
    return 0;
  }
  bool const wide = within(0x1100, 0x115F) || within(0x2E80, 0xA4CF) || within(0xAC00, 0xD7A3) ||
                    within(0xF900, 0xFAFF) || within(0xFE30, 0xFE6F) || within(0xFF00, 0xFF60) ||
                    within(0x1F300, 0x1FAFF);
  return wide ? 2 : 1;
}

/// Calls `each(code point, bytes before it)`; a wrong byte is one code point U+FFFD.
template <class Each>
void for_each_point(std::string_view text, Each each) {
  auto const* at = text.data();
  auto const* const end = at + text.size();
  while (at != end) {
    auto const before = static_cast<std::size_t>(at - text.data());
    std::uint32_t point = 0xFFFD;
    auto const* next = at;
    try {
      point = utf8::next(next, end);
    } catch (utf8::exception const&) {
      next = at + 1;
    }
    if (!each(point, before)) {
      return;
    }
    at = next;
  }
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view text) {
  auto const* const bad = utf8::find_invalid(text.data(), text.data() + text.size());
  auto const at = static_cast<std::size_t>(bad - text.data());
  return at == text.size() ? std::string_view::npos : at;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for_each_point(text, [&](std::uint32_t, std::size_t) { return ++count > 0; });
  return count;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for_each_point(text, [&](std::uint32_t point, std::size_t) {
    width += width_of(point);
    return true;
  });
  return width;
}

std::string_view first_columns(std::string_view text, std::size_t columns) {
  std::size_t width = 0;
  std::size_t end = text.size();
  for_each_point(text, [&](std::uint32_t point, std::size_t before) {
    width += width_of(point);
    if (width > columns) {
      end = before;
      return false;
    }
    return true;
  });
  return text.substr(0, end);
}

std::string_view first_points(std::string_view text, std::size_t count) {
  std::size_t seen = 0;
  std::size_t end = text.size();
  for_each_point(text, [&](std::uint32_t, std::size_t before) {
    if (seen++ == count) {
      end = before;
      return false;
    }
    return true;
  });
  return text.substr(0, end);
}

std::string printable(std::string_view text) {
  std::string shown;
  for_each_point(text, [&](std::uint32_t point, std::size_t) {
    if (point == '\t') {
      shown += ' ';
    } else if (point < 0x20 || (0x7F <= point && point < 0xA0)) {
      shown += "\xEF\xBF\xBD";
    } else {
      utf8::append(point, std::back_inserter(shown));
    }
    return true;
  });
  return shown;
}

}  // namespace wijk
