// SPDX-License-Identifier: EUPL-1.2
#include "serve/oidc/ask.hpp"

#include <curl/curl.h>
#include <fmt/core.h>

#include <algorithm>
#include <memory>

namespace wijk::oidc {
namespace {

constexpr std::size_t kLargest = 512u << 10;

struct Free {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// Another length than `size` ends the transfer.
std::size_t take(char const* bytes, std::size_t one, std::size_t size, void* into) {
  auto& body = *static_cast<std::string*>(into);
  if (body.size() + one * size > kLargest) {
    return 0;
  }
  body.append(bytes, one * size);
  return one * size;
}

std::string without_query(std::string const& url) { return url.substr(0, url.find('?')); }

}  // namespace

bool is_safe(std::string_view url) {
  if (url.find_first_of(" \"<>#@\\\r\n\t") != std::string_view::npos) {
    return false;
  }
  if (url.starts_with("https://")) {
    return url.size() > 8;
  }
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"http://127.0.0.1", "http://localhost",
                                              "http://[::1]"},
      [&](std::string_view self) {
        return url.starts_with(self) &&
               (url.size() == self.size() || url[self.size()] == ':' || url[self.size()] == '/');
      });
}

Told ask(Wanted const& wanted, Time until) {
  static auto const kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
  std::unique_ptr<CURL, Free> const handle{kStarted == CURLE_OK ? curl_easy_init() : nullptr};
  auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(
      until - std::chrono::steady_clock::now());
  if (handle == nullptr || left.count() <= 0 || !is_safe(wanted.url)) {
    return {.trouble = without_query(wanted.url) + ": no time left, or not an address to ask"};
  }
  std::unique_ptr<curl_slist, Free> headers{curl_slist_append(nullptr, "Accept: application/json")};
  if (!wanted.authorization.empty()) {
    auto const line = "Authorization: " + wanted.authorization;
    curl_slist_append(headers.get(), line.c_str());
  }
  std::string body;
  auto* const curl = handle.get();
  curl_easy_setopt(curl, CURLOPT_URL, wanted.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "wijkwerk");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(left.count()));
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
  if (!wanted.form.empty()) {
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, wanted.form.c_str());
  }
  long status = 0;
  auto const problem = curl_easy_perform(curl);
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (problem != CURLE_OK) {
    return {.trouble =
                fmt::format("{}: {}", without_query(wanted.url), curl_easy_strerror(problem))};
  }
  auto json = Json::parse(body, nullptr, false);
  if (status != 200 || !json.is_object()) {
    auto const why = json.is_object() ? json.value("error", Json{}).dump() : "no JSON object";
    return {.trouble = fmt::format("{}: status {}, {:.60}", without_query(wanted.url), status, why),
            .refused = status >= 400 && status < 500};
  }
  return {.json = std::move(json)};
}

}  // namespace wijk::oidc
