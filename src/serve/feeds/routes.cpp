// SPDX-License-Identifier: EUPL-1.2
#include "serve/routes.hpp"
#include "serve/feeds/feeds.hpp"

namespace wijk {
namespace {

constexpr Route kRoutes[] = {
    {Method::get, "/{plan}/{hood}/agenda.ics", feeds::calendar, Access::open, true},
    {Method::get, "/{plan}/{hood}/nieuws.atom", feeds::atom, Access::open, true},
};

}  // namespace

std::span<Route const> feed_routes() { return kRoutes; }

}  // namespace wijk
