// SPDX-License-Identifier: EUPL-1.2
//
// The pieces of an answer on its way out. Inside the room only.
#pragma once

#include "serve/front.hpp"

#include <string>
#include <string_view>

namespace wijk {

/// The id of the caller where it may stand in a header, else a new one.
std::string correlation_id(std::string_view given);

/// `"7-0123456789abcdef"`: strong, of the bytes; `"…-gz"` where they are compressed.
std::string tag_of(std::string_view made_of, std::string_view body, bool gzip);
/// Whether If-None-Match has the tag (RFC 9110, section 13.1.2).
bool has_tag(std::string_view if_none_match, std::string_view tag);

/// "Name: value" with its end of line; control characters are left out.
std::string header_line(std::string_view name, std::string_view value);
/// "Date: …", of this second.
std::string_view date_line();

/// Whether the limits on what is asked are kept; else the status that says which is not.
int over_limit(Request const& request);

}  // namespace wijk
