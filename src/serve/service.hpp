// SPDX-License-Identifier: EUPL-1.2
//
// What answers requests, and all that it needs.
#pragma once

#include "live/live.hpp"
#include "serve/found_linkages.hpp"
#include "serve/held_files.hpp"
#include "serve/http.hpp"
#include "serve/planning_runs.hpp"

#include <functional>
#include <map>
#include <span>
#include <string>

namespace wijk {

namespace oidc {
class Provider;
}

struct Service {
  Live& live;
  Store& store;
  Clock clock;
  std::string public_url{};  ///< "https://plan.example.nl", no slash at the end; how it is reached
  bool secure = false;       ///< the outside is https: cookies say so
  std::string web_folder{};  ///< of the built web files (map, script, style sheet)
  std::string tiles{};       ///< address of background tiles; empty: none
  oidc::Provider* provider = nullptr;  ///< of OpenID Connect; null: sign in with a password only
  std::function<bool()> ready{};       ///< false while the server stops
  std::function<std::string()> metrics{};  ///< in the text form of Prometheus
  FoundLinkages linkages{};
  PlanningRuns planning{};
  HeldFiles held{};
};

/// One request on its way: who asks, in what language, with the pieces of its path.
struct Call {
  Service& service;
  Request const& request;
  std::map<std::string, std::string, std::less<>> pieces{};  ///< {"plan", "groningen"}
  std::optional<Session> session{};
  Language language = Language::dutch;
  SnapshotPtr snapshot{};  ///< of the plan that the path names, at ?revision where it is given

  std::string const& piece(std::string_view name) const;
  /// The account of the session, or a visitor without a name.
  Account account() const {
    return session ? session->account : Account{.name = "", .role = Role::visitor};
  }
  Date today() const;
};

using Handler = Answer (*)(Call& call);

/// Who may call, what a request of it must carry.
enum class Access : std::uint8_t {
  open,       ///< anybody
  signed_in,  ///< any account
  partner,
  manager,
  administrator,
};

struct Route {
  Method method;
  std::string_view pattern;  ///< "/api/v1/plans/{plan}/measures/{measure}"
  Handler handler;
  Access access = Access::open;
  /// Made of the plan at a revision, the address and the language alone: may be kept for all, and
  /// has an ETag.
  bool of_plan = false;
};

/// All routes, by resource (`routes.cpp`).
std::span<Route const> routes();

/// The revision in a tag that an answer of a plan had ("7-3f2a" of `ETag: "7-3f2a-gz"`), as it
/// comes back in If-Match; nothing where it is none of ours.
std::optional<std::int64_t> revision_of_tag(std::string_view tag);

/// Answers any request: finds the route, who asks, and whether that is allowed (a session by
/// cookie or `Authorization: Bearer`; where a cookie is used to change something, the header
/// `X-CSRF-Token` or the form field `csrf`). Problems are RFC 9457 for the API, a page for people.
Answer answer(Service& service, Request const& request);

/// A problem as RFC 9457 has it: `kind` ends its type's address ("/problems/kind").
Answer problem(int status, std::string_view kind, Call const& call, Text const& title,
               Text const& detail = {});
/// The same for the site: a page with what is wrong and the way on.
Answer problem_page(int status, Call const& call, Text const& title, Text const& detail = {});

}  // namespace wijk
