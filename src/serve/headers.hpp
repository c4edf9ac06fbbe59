// SPDX-License-Identifier: EUPL-1.2
//
// The headers that every answer has, whoever made it.
#pragma once

#include "serve/service.hpp"

#include <string_view>

namespace wijk {

/// What may be in a page: only what this server gives, and no script or style inside the page.
std::string content_policy(Service const& service);

/// Adds the headers that are not there yet: against misuse in browsers, for programs the version
/// and the correlation id.
void add_headers(Service const& service, Request const& request, Answer& answer);

bool has_header(Answer const& answer, std::string_view name);

}  // namespace wijk
