// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/http.hpp"

#include <optional>
#include <string>

namespace wijk {

/// A file that pages ask for, straight in the folder; nothing where it is not there, or the name is
/// not one that such a file has: letters, digits and "._-", with a dot inside.
std::optional<Answer> read_web_file(std::string const& folder, std::string const& name);

}  // namespace wijk
