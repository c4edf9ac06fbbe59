// SPDX-License-Identifier: EUPL-1.2
#include "serve/program/order.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>

namespace wijk {
namespace {

using Json = nlohmann::json;

/// Takes a member over where it is there; false where it is of another kind.
template <class Value>
bool take(Json const& json, std::string_view name, Value& into) {
  auto const found = json.find(name);
  if (found == json.end()) {
    return true;
  }
  try {
    found->get_to(into);
    return true;
  } catch (Json::exception const&) {
    return false;
  }
}

}  // namespace

Result<Order> read_order(std::string_view text) {
  auto const json = Json::parse(text, nullptr, false);
  Order order;
  std::string language = "nl";
  if (!json.is_object() || !take(json, "do", order.action) || !take(json, "lang", language) ||
      !take(json, "store", order.store) || !take(json, "plans", order.plans) ||
      !take(json, "listen", order.listen) || !take(json, "public_url", order.public_url) ||
      !take(json, "tiles", order.tiles) || !take(json, "proxies", order.proxies) ||
      !take(json, "web", order.web) || !take(json, "oidc_issuer", order.oidc_issuer) ||
      !take(json, "oidc_client", order.oidc_client) || !take(json, "oidc_name", order.oidc_name) ||
      !take(json, "oidc", order.oidc) || !take(json, "log", order.log) ||
      !take(json, "log_remote", order.log_remote) || !take(json, "threads", order.threads) ||
      !take(json, "read_s", order.read_s) || !take(json, "file", order.file) ||
      !take(json, "plan", order.plan) || !take(json, "revision", order.revision) ||
      !take(json, "name", order.name) || !take(json, "role", order.role) ||
      !take(json, "partner", order.partner) || !take(json, "shown", order.shown) ||
      !take(json, "contact", order.contact) ||
      !take(json, "password_stdin", order.password_stdin)) {
    return Refusal{
        say("`wijk-server` wordt gestart door `wijk serve`, `wijk store` en "
            "`wijk account`",
            "`wijk-server` is started by `wijk serve`, `wijk store` and "
            "`wijk account`")};
  }
  order.language = language == "en" ? Language::english : Language::dutch;
  return order;
}

int refuse(Order const& order, Text const& why) {
  fmt::print(stderr, "wijk: {}\n", why.in(order.language));
  return kEndRefused;
}

void tell(Order const& order, Text const& text) {
  fmt::print("{}\n", text.in(order.language));
  std::fflush(stdout);
}

std::string shown_store(Order const& order) {
  auto text = order.store;
  auto const host = text.find("//");
  auto const at = text.find('@');
  if (host == std::string::npos) {
    return text;
  }
  if (auto const colon = text.find(':', host); colon < at && at != std::string::npos) {
    text.erase(colon, at - colon);
  }
  if (auto const key = text.find("password="); key != std::string::npos) {
    text.erase(key, text.find('&', key) - key);
  }
  return text;
}

Moment now() {
  using namespace std::chrono;
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

}  // namespace wijk
