// SPDX-License-Identifier: EUPL-1.2
//
// The cookie that holds a session: never read by a script, never sent along by another site's form.
#pragma once

#include "serve/site/edit/edit.hpp"

#include <fmt/format.h>

namespace wijk::edit {

inline std::string cookie_with(Service const& service, std::string const& token, int seconds) {
  return fmt::format("wijk_session={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}{}", token,
                     seconds, service.secure ? "; Secure" : "");
}
/// As long as the store keeps a session: 12 hours.
inline std::string session_cookie(Service const& service, std::string const& token) {
  return cookie_with(service, token, 12 * 60 * 60);
}
inline std::string ended_cookie(Service const& service) { return cookie_with(service, "", 0); }

}  // namespace wijk::edit
