// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wijk {

/// The text as gzip (RFC 1952); nothing where zlib has no memory for it.
std::optional<std::string> gzip(std::string_view text, int level);

/// True for types that become smaller: text, JSON, XML, SVG, scripts.
bool worth_gzip(std::string_view type);

/// Whether "Accept-Encoding" takes gzip.
bool accepts_gzip(std::string_view header);

}  // namespace wijk
