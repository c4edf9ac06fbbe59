// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wijk {

/// Where the first byte stands that is not UTF-8, or `npos`.
std::size_t first_invalid_utf8(std::string_view text);

/// How many code points a valid UTF-8 text has; a wrong byte counts as one.
std::size_t code_points(std::string_view text);

/// How many columns a text takes on a terminal; combining marks take none, wide characters two.
std::size_t display_width(std::string_view text);

/// The first `columns` columns of a text, whole characters only.
std::string_view first_columns(std::string_view text, std::size_t columns);

/// The first `count` code points of a text.
std::string_view first_points(std::string_view text, std::size_t count);

/// Control characters made visible, so that a text from a file cannot steer the terminal.
std::string printable(std::string_view text);

}  // namespace wijk
