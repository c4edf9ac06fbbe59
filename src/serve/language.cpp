// SPDX-License-Identifier: EUPL-1.2
#include "serve/language.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// The weight of "nl;q=0.5" in thousandths (RFC 9110, section 12.4.2); what is malformed is 0.
int weight_of(std::string_view parameters) {
  auto const at = parameters.find("q=");
  if (at == std::string_view::npos) {
    return 1000;
  }
  auto const text = parameters.substr(at + 2, 5);
  if (text.empty() || (text[0] != '0' && text[0] != '1')) {
    return 0;
  }
  int weight = (text[0] - '0') * 1000;
  int step = 100;
  for (auto const digit : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (digit < '0' || digit > '9') {
      break;
    }
    weight += (digit - '0') * step;
    step /= 10;
  }
  return std::min(weight, 1000);
}

/// "nl" of "nl" or "nl-NL", whatever its case.
bool names(std::string_view range, std::string_view language) {
  return range.size() >= 2 && (range[0] | 0x20) == language[0] &&
         (range[1] | 0x20) == language[1] && (range.size() == 2 || range[2] == '-');
}

}  // namespace

bool take_english(std::string_view& path) {
  if (path == "/en") {
    path = "/";
    return true;
  }
  if (path.starts_with("/en/")) {
    path.remove_prefix(3);
    return true;
  }
  return false;
}

Language accepted_language(std::string_view header) {
  int dutch = 0;
  int english = 0;
  while (!header.empty()) {
    auto const end = std::min(header.find(','), header.size());
    auto range = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    range.remove_prefix(std::min(range.find_first_not_of(' '), range.size()));
    auto const tag = range.substr(0, range.find_first_of("; "));
    auto const weight = weight_of(range.substr(tag.size()));
    if (names(tag, "nl")) {
      dutch = std::max(dutch, weight);
    } else if (names(tag, "en")) {
      english = std::max(english, weight);
    }
  }
  return english > dutch ? Language::english : Language::dutch;
}

bool for_programs(std::string_view path) {
  constexpr std::string_view kFolders[] = {"/api/", "/ogc/", "/feeds/"};
  constexpr std::string_view kFiles[] = {"/api",  "/ogc",   "/openapi.yaml", "/openapi.json",
                                         "/live", "/ready", "/metrics"};
  return std::ranges::any_of(kFolders, [&](auto folder) { return path.starts_with(folder); }) ||
         std::ranges::find(kFiles, path) != std::end(kFiles);
}

Language language_of(Request const& request) {
  std::string_view path = request.path;
  if (take_english(path)) {
    return Language::english;
  }
  if (auto const wanted = request.query_field("lang"); wanted == "en" || wanted == "nl") {
    return wanted == "en" ? Language::english : Language::dutch;
  }
  return for_programs(path) ? accepted_language(request.header("accept-language"))
                            : Language::dutch;
}

}  // namespace wijk
