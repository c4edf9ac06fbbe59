// SPDX-License-Identifier: EUPL-1.2
//
// Text in columns of a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wijk {

/// Lines of at most `width` columns, broken at spaces, else after a hyphen or slash, else anywhere
/// with a hyphen; lines after the first are `hang` narrower. One empty line for an empty text.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t hang = 0);

/// The widest part of a text that `wrap` keeps whole.
std::size_t longest_part(std::string_view text);
/// The widest part between spaces.
std::size_t longest_word(std::string_view text);

std::string pad_left(std::string_view text, std::size_t width);
std::string pad_right(std::string_view text, std::size_t width);
std::string repeated(std::string_view text, std::size_t times);

/// Colour where there is any.
struct Paint {
  bool on;
  std::string operator()(std::string_view code, std::string text) const;
};

inline constexpr std::string_view kBold = "1";
inline constexpr std::string_view kFaint = "2";
inline constexpr std::string_view kGroup = "1;36";
inline constexpr std::string_view kOpen = "33";
inline constexpr std::string_view kBar = "34";

}  // namespace wijk
