// SPDX-License-Identifier: EUPL-1.2
#include "serving.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace wijk::serving {
namespace {

template <class Value>
Value good(Result<Value> result) {
  if (!result) {
    throw std::runtime_error{result.refusal().why.en};
  }
  return std::move(*result);
}

/// 26 November 2026, and a millisecond later each time it is asked.
Clock ticking() {
  auto ticks = std::make_shared<std::atomic<std::int64_t>>(1'795'683'600'000);
  return [ticks] { return Moment{(*ticks)++}; };
}

Account account_of(std::string const& name) {
  if (name == "admin") {
    return {.name = name, .shown = "Beheer", .role = Role::administrator};
  }
  if (name == "manager") {
    return {.name = name, .shown = "Manager", .role = Role::manager};
  }
  if (name == "editor") {
    return {
        .name = name, .shown = "Redacteur", .role = Role::partner, .partner = "de-huismeesters"};
  }
  if (name == "other") {
    return {.name = name, .shown = "Ander", .role = Role::partner, .partner = "patrimonium"};
  }
  return {.name = name, .shown = "Bewoner", .role = Role::resident};
}

}  // namespace

Serving::Serving(std::string const& folder_of_plan)
    : store{good(Store::open("sqlite:" + (folder.path / "store.db").string()))},
      clock{ticking()},
      live{store, clock},
      plan{good(live.take_in(
          good(read_plan_from(std::string{WIJK_SOURCE_DIR} + "/plans/" + folder_of_plan))))},
      service{.live = live, .store = store, .clock = clock, .public_url = "http://plan.test"} {}

Serving& Serving::as(std::string const& name) {
  x_token.clear();
  if (name.empty()) {
    return *this;
  }
  std::string const password{kPassword};
  good(store.add_account(account_of(name), password, clock()));  // false where it is there already
  auto const tried = good(store.sign_in(name, password, "127.0.0.1", clock()));
  EXPECT_EQ(tried.outcome, SignIn::Outcome::accepted) << name;
  x_token = tried.session.token;
  return *this;
}

Answer Serving::ask(Method method, std::string const& address, std::string body,
                    std::vector<Header> headers) {
  auto const mark = address.find('?');
  Request request{.method = method,
                  .path = address.substr(0, mark),
                  .query = mark == std::string::npos ? "" : address.substr(mark + 1),
                  .headers = std::move(headers),
                  .body = std::move(body),
                  .remote = "127.0.0.1"};
  if (!x_token.empty()) {
    request.headers.push_back({"Authorization", "Bearer " + x_token});
  }
  return answer(service, request);
}

Answer Serving::post(std::string const& address, Json const& body) {
  return ask(Method::post, address, body.dump(), {{"Content-Type", "application/json"}});
}

Answer Serving::patch(std::string const& address, Json const& body) {
  return ask(Method::patch, address, body.dump(), {{"Content-Type", "application/json"}});
}

Answer Serving::change(Json const& patch, std::int64_t on, std::string const& query) {
  return ask(Method::patch, "/api/v1/plans/" + plan + "/document?" + query, patch.dump(),
             {{"Content-Type", "application/json-patch+json"},
              {"If-Match", fmt::format("\"{}\"", on == 0 ? revision() : on)}});
}

Json const& Serving::json(std::string const& address, int status) {
  auto const answer = get(address);
  EXPECT_EQ(answer.status, status) << address << "\n" << *answer.body;
  return x_kept.emplace_back(body_of(answer));
}

Json body_of(Answer const& answer) {
  auto json = Json::parse(*answer.body, nullptr, false);
  return json.is_discarded() ? Json{} : json;
}

std::string header_of(Answer const& answer, std::string_view name) {
  for (auto const& header : answer.headers) {
    if (header.name == name) {
      return header.value;
    }
  }
  return {};
}

}  // namespace wijk::serving
