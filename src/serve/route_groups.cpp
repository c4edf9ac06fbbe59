// SPDX-License-Identifier: EUPL-1.2
//
// Groups of routes that are still to be written; take the line away with the group's first route.
#include "serve/routes.hpp"

namespace wijk {

[[gnu::weak]] std::span<Route const> api_routes() { return {}; }
[[gnu::weak]] std::span<Route const> account_routes() { return {}; }
[[gnu::weak]] std::span<Route const> ogc_routes() { return {}; }
[[gnu::weak]] std::span<Route const> feed_routes() { return {}; }

}  // namespace wijk
