// SPDX-License-Identifier: EUPL-1.2
#include "serve/headers.hpp"

#include "serve/language.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace wijk {
namespace {

/// "https://tiles.example.nl" of an address under it; empty where it is none.
std::string origin_of(std::string_view address) {
  auto const scheme = address.find("://");
  if (scheme == std::string_view::npos) {
    return {};
  }
  auto const end = std::min(address.find('/', scheme + 3), address.size());
  auto const origin = address.substr(0, end);
  return origin.find_first_of(" ;,'\"") == std::string_view::npos ? std::string{origin}
                                                                  : std::string{};
}

void add(Answer& answer, std::string_view name, std::string_view value) {
  if (!has_header(answer, name)) {
    answer.with(std::string{name}, std::string{value});
  }
}

bool changes(Method method) { return method != Method::get && method != Method::head; }

}  // namespace

std::string content_policy(Service const& service) {
  auto const tiles = origin_of(service.tiles);
  auto const blank = tiles.empty() ? "" : " ";
  return fmt::format(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{0}{1}; "
      "connect-src 'self'{0}{1}; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; "
      "base-uri 'none'",
      blank, tiles);
}

bool has_header(Answer const& answer, std::string_view name) {
  return std::ranges::any_of(answer.headers, [&](Header const& one) { return one.name == name; });
}

void add_headers(Service const& service, Request const& request, Answer& answer) {
  add(answer, "Content-Security-Policy", content_policy(service));
  add(answer, "X-Content-Type-Options", "nosniff");
  add(answer, "Referrer-Policy", "same-origin");
  add(answer, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
  add(answer, "Cross-Origin-Opener-Policy", "same-origin");
  if (service.secure) {
    add(answer, "Strict-Transport-Security", "max-age=31536000");
  }
  if (!request.correlation_id.empty()) {
    add(answer, "X-Correlation-ID", request.correlation_id);
  }
  if (!for_programs(request.path)) {
    add(answer, "Cross-Origin-Resource-Policy", "same-origin");
    return;
  }
  // Open data may be read by the pages of others; a cookie never goes along with "*".
  if (!changes(request.method)) {
    add(answer, "Access-Control-Allow-Origin", "*");
  }
  if (request.path.starts_with("/api/")) {
    add(answer, "API-Version", "1.0.0");
  }
}

}  // namespace wijk
