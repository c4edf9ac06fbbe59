// SPDX-License-Identifier: EUPL-1.2
//
// In which language a request is answered, and whether a person or a program reads the answer.
#pragma once

#include "finding/text.hpp"
#include "serve/http.hpp"

#include <string_view>

namespace wijk {

/// "/en/groningen" without "/en"; true where it was there.
bool take_english(std::string_view& path);

/// Of a header like "nl;q=0.5, en": the one of our two languages that is liked best, Dutch where
/// neither is named.
Language accepted_language(std::string_view header);

/// True for addresses that programs read: the API, OGC, feeds and what operates the server.
bool for_programs(std::string_view path);

/// "/en" in front, else `?lang=`, else for programs what they accept, else Dutch.
Language language_of(Request const& request);

}  // namespace wijk
