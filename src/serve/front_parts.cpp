// SPDX-License-Identifier: EUPL-1.2
#include "serve/front_parts.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <random>

namespace wijk {
namespace {

bool plain(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.';
}

/// FNV-1a, 64 bits (draft-eastlake-fnv): tells two versions of an answer apart, keeps no secret.
std::uint64_t digest(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325u;
  for (char const letter : text) {
    value = (value ^ static_cast<unsigned char>(letter)) * 0x100000001b3u;
  }
  return value;
}

}  // namespace

std::string correlation_id(std::string_view given) {
  constexpr std::size_t kLongest = 64;
  if (!given.empty() && given.size() <= kLongest && std::ranges::all_of(given, plain)) {
    return std::string{given};
  }
  thread_local std::mt19937_64 random{(static_cast<std::uint64_t>(std::random_device{}()) << 32u) ^
                                      std::random_device{}()};
  return fmt::format("{:016x}{:016x}", random(), random());
}

std::string tag_of(std::string_view made_of, std::string_view body, bool gzip) {
  std::string tag{"\""};
  std::ranges::copy_if(made_of, std::back_inserter(tag), plain);
  return tag + fmt::format("-{:016x}{}\"", digest(body), gzip ? "-gz" : "");
}

bool has_tag(std::string_view if_none_match, std::string_view tag) {
  if (tag.empty()) {
    return false;
  }
  return if_none_match == "*" || if_none_match.find(tag) != std::string_view::npos;
}

std::string header_line(std::string_view name, std::string_view value) {
  std::string line;
  line.reserve(name.size() + value.size() + 4);
  line.append(name).append(": ");
  std::ranges::copy_if(value, std::back_inserter(line), [](char letter) {
    return static_cast<unsigned char>(letter) >= ' ' && letter != '\x7f';
  });
  return line.append("\r\n");
}

std::string_view date_line() {
  thread_local std::time_t of = 0;
  thread_local std::string line;
  if (auto const now = std::time(nullptr); now != of) {
    of = now;
    line = fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} GMT\r\n", fmt::gmtime(now));
  }
  return line;
}

int over_limit(Request const& request) {
  if (request.path.size() + request.query.size() > kLongestTarget) {
    return 414;
  }
  if (request.headers.size() > kMostHeaders ||
      std::ranges::any_of(request.headers,
                          [](Header const& one) { return one.value.size() > kLongestHeader; })) {
    return 431;
  }
  return request.body.size() > kLargestBody ? 413 : 0;
}

void put_target(Request& request, std::string_view target) {
  if (auto const scheme = target.find("://");
      !target.starts_with('/') && scheme != std::string_view::npos) {
    target.remove_prefix(std::min(target.find('/', scheme + 3), target.size()));
    target = target.empty() ? "/" : target;
  }
  target = target.substr(0, target.find('#'));
  auto const query = target.find('?');
  request.path = std::string{target.substr(0, query)};
  request.query =
      query == std::string_view::npos ? std::string{} : std::string{target.substr(query + 1)};
}

bool brings_secret(std::string_view cookie, std::string_view authorization) {
  return !authorization.empty() || cookie.find("wijk_session") != std::string_view::npos;
}

}  // namespace wijk
