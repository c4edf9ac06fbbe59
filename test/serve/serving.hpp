// SPDX-License-Identifier: EUPL-1.2
//
// A server without a network: a store in a folder of its own with De Wijert in it, an account of
// each role, and requests as values.
#pragma once

#include "folder.hpp"
#include "serve/service.hpp"

#include <nlohmann/json.hpp>

#include <atomic>
#include <deque>

namespace wijk::serving {

using Json = nlohmann::ordered_json;

inline constexpr std::string_view kPassword = "een lang wachtwoord";

class Serving {
 public:
  /// `plan` is a folder of plans/.
  explicit Serving(std::string const& plan = "de-wijert");

  /// Signs in as an account that is there: "admin", "manager", "editor" (of
  /// de-huismeesters), "other" (of patrimonium), "resident". All that follows is asked in its name;
  /// "" signs out.
  Serving& as(std::string const& name);

  /// An answer to what is asked with the token of who is signed in.
  Answer ask(Method method, std::string const& address, std::string body = {},
             std::vector<Header> headers = {});
  Answer get(std::string const& address) { return ask(Method::get, address); }
  Answer post(std::string const& address, Json const& body);
  Answer patch(std::string const& address, Json const& body);
  /// A JSON Patch on the document, as its author saw it at a revision (0: the newest).
  Answer change(Json const& patch, std::int64_t on = 0, std::string const& query = "why=omdat");
  /// The answer without a token or anything else that a test does not ask for.
  Answer raw(Request const& request) { return answer(service, request); }

  /// What an address answers as JSON; it lives as long as this, so that a loop may go over it. A
  /// test fails where the status is another one.
  Json const& json(std::string const& address, int status = 200);

  std::int64_t revision() const { return live.current(plan)->revision; }

  NewFolder folder{};
  Store store;
  Clock clock;
  Live live;
  std::string plan;
  Service service;

 private:
  std::string x_token{};
  std::deque<Json> x_kept{};
};

/// The body of an answer as JSON; null where it is none.
Json body_of(Answer const& answer);
/// The value of a header; empty where there is none.
std::string header_of(Answer const& answer, std::string_view name);

}  // namespace wijk::serving
