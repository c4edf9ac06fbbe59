// SPDX-License-Identifier: EUPL-1.2
//
// Where the parts of a line of YAML begin and end. Made for text that is known to be valid.
#pragma once

#include <string>
#include <string_view>

namespace wijk::yaml {

inline constexpr auto kNone = std::string_view::npos;

bool is_blank(char letter);
std::size_t skip_blanks(std::string_view line, std::size_t at);
/// Where the spaces at the start of a line end.
std::size_t indent_of(std::string_view line);
/// Nothing but blanks.
bool is_empty(std::string_view line);
/// Without blanks at the end; a blank that a backslash escapes stays.
std::string_view trimmed_end(std::string_view text);

/// A `#` starts a comment here: at the start, or behind a blank.
bool is_comment(std::string_view line, std::size_t at);
/// Where a `- ` stands at this place.
bool is_dash(std::string_view line, std::size_t at);
/// The byte behind a quoted text that starts at `at`, or none where it goes on in the next line.
std::size_t quoted_end(std::string_view line, std::size_t at);
/// The same for a line in the middle of a quoted text.
std::size_t quote_closes(std::string_view line, std::size_t at, char quote);
/// The byte behind a text without quotes, blanks at its end left out.
std::size_t plain_end(std::string_view line, std::size_t at, bool in_flow);
/// The byte behind an anchor, alias or tag.
std::size_t word_end(std::string_view line, std::size_t at, bool in_flow);
/// Behind all anchors and tags that stand at `at`.
std::size_t skip_properties(std::string_view line, std::size_t at);
/// The colon of the key that starts at `at`, or none where no key does.
std::size_t key_colon(std::string_view line, std::size_t at);

}  // namespace wijk::yaml
