// SPDX-License-Identifier: EUPL-1.2
//
// Asking another server, within a time and a size. The only place that knows libcurl.
#pragma once

#include <nlohmann/json.hpp>

#include <chrono>
#include <string>
#include <string_view>

namespace wijk::oidc {

using Json = nlohmann::json;
using Time = std::chrono::steady_clock::time_point;

/// https, or http to this machine itself, for trying and for tests.
bool is_safe(std::string_view url);

struct Wanted {
  std::string url;
  std::string form{};           ///< posted where it is not empty
  std::string authorization{};  ///< "Bearer …", "Basic …"
};
struct Told {
  Json json{};            ///< an object, where all went well
  std::string trouble{};  ///< else why not, for the log
  bool refused = false;   ///< it answered, and the answer was no
};
/// Follows no redirects and sends no cookies.
Told ask(Wanted const& wanted, Time until);

}  // namespace wijk::oidc
