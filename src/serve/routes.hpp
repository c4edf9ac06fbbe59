// SPDX-License-Identifier: EUPL-1.2
//
// The groups that `routes()` is made of, each a table in the folder of its resources.
#pragma once

#include "serve/service.hpp"

#include <span>

namespace wijk {

std::span<Route const> api_routes();        ///< api/: what a plan says and how it changes
std::span<Route const> account_routes();    ///< api/: sessions and accounts
std::span<Route const> ogc_routes();        ///< ogc/: OGC API - Features
std::span<Route const> feed_routes();       ///< feeds/: iCalendar and Atom
std::span<Route const> site_routes();       ///< site/: pages that people read
std::span<Route const> edit_routes();       ///< site/: forms that change something
std::span<Route const> operation_routes();  ///< operation.cpp: readiness, metrics, files

/// The group's routes, in the order in which they are looked up.
struct RouteGroup {
  std::string_view name;
  std::span<Route const> (*routes)();
};
std::span<RouteGroup const> route_groups();

/// True for an address whose answer waits for the provider of OpenID Connect.
bool asks_provider(std::string_view path);

/// A route, and what the pieces of its pattern stand for; the pieces are percent-encoded still.
struct Found {
  Route const* route = nullptr;   ///< null: no such address, or not with that method
  std::vector<Method> allowed{};  ///< the methods that the address has, where it has any
  std::map<std::string, std::string, std::less<>> pieces{};
};
/// HEAD is answered where GET is. A literal piece goes before a {piece}: "/a/b" before "/a/{x}".
Found find_route(Method method, std::string_view path);

}  // namespace wijk
