// SPDX-License-Identifier: EUPL-1.2
#include "serve/routes.hpp"

#include "serve/language.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr RouteGroup kGroups[] = {
    {"operation", operation_routes}, {"api", api_routes},
    {"account", account_routes},     {"ogc", ogc_routes},
    {"feeds", feed_routes},          {"site", site_routes},
    {"edit", edit_routes},
};

using Pieces = std::vector<std::string_view>;

/// "/a/b" as "a" and "b"; "/" is one empty piece.
Pieces pieces_of(std::string_view path) {
  Pieces pieces;
  path.remove_prefix(path.starts_with('/') ? 1 : 0);
  for (;;) {
    auto const end = path.find('/');
    pieces.push_back(path.substr(0, end));
    if (end == std::string_view::npos) {
      return pieces;
    }
    path.remove_prefix(end + 1);
  }
}

/// One piece of a pattern: "measures", "{measure}" or "{place}.ics".
struct Piece {
  std::string_view before, name, after;

  explicit Piece(std::string_view text) : before{text} {
    auto const open = text.find('{');
    auto const close = text.find('}');
    if (open != std::string_view::npos && close != std::string_view::npos) {
      before = text.substr(0, open);
      name = text.substr(open + 1, close - open - 1);
      after = text.substr(close + 1);
    }
  }
  /// '0' for a literal, '2' for a name alone: what comes first is looked at first.
  char rank() const {
    if (name.empty()) {
      return '0';
    }
    return before.empty() && after.empty() ? '2' : '1';
  }
  bool fits(std::string_view text) const {
    return name.empty() ? text == before
                        : text.size() > before.size() + after.size() && text.starts_with(before) &&
                              text.ends_with(after);
  }
  std::string_view value(std::string_view text) const {
    return text.substr(before.size(), text.size() - before.size() - after.size());
  }
};

struct Compiled {
  Route const* route;
  std::vector<Piece> pieces;
  std::string rank;
};

Compiled compile(Route const& route) {
  Compiled compiled{&route, {}, {}};
  for (auto const text : pieces_of(route.pattern)) {
    compiled.pieces.emplace_back(text);
    compiled.rank += compiled.pieces.back().rank();
  }
  return compiled;
}

std::vector<Route> joined() {
  std::vector<Route> all;
  for (auto const& group : kGroups) {
    auto const routes = group.routes();
    all.insert(all.end(), routes.begin(), routes.end());
  }
  return all;
}

/// In the order in which they are tried.
std::vector<Compiled> const& compiled_routes() {
  static std::vector<Compiled> const kAll = [] {
    std::vector<Compiled> all;
    for (auto const& route : routes()) {
      all.push_back(compile(route));
    }
    std::ranges::stable_sort(all, {}, &Compiled::rank);
    return all;
  }();
  return kAll;
}

bool fits(Compiled const& compiled, Pieces const& pieces) {
  return std::ranges::equal(compiled.pieces, pieces,
                            [](Piece const& piece, auto text) { return piece.fits(text); });
}

}  // namespace

std::span<RouteGroup const> route_groups() { return kGroups; }

std::span<Route const> routes() {
  static std::vector<Route> const kAll = joined();
  return kAll;
}

bool asks_provider(std::string_view path) {
  take_english(path);
  return path == "/inloggen/oidc" || path.starts_with("/inloggen/oidc/");
}

Found find_route(Method method, std::string_view path) {
  auto const wanted = method == Method::head ? Method::get : method;
  auto const pieces = pieces_of(path);
  std::string_view rank;
  Found found;
  if (!path.starts_with('/')) {
    return found;
  }
  for (auto const& one : compiled_routes()) {
    // Once an address is known, less literal patterns are other addresses.
    if (!fits(one, pieces) || (!rank.empty() && one.rank != rank)) {
      continue;
    }
    rank = one.rank;
    found.allowed.push_back(one.route->method);
    if (one.route->method == wanted && found.route == nullptr) {
      found.route = one.route;
      for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!one.pieces[i].name.empty()) {
          found.pieces.emplace(one.pieces[i].name, one.pieces[i].value(pieces[i]));
        }
      }
    }
  }
  return found;
}

}  // namespace wijk
