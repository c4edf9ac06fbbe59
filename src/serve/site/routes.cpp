// SPDX-License-Identifier: EUPL-1.2
//
// The pages that people read, as a table of contents.
#include "serve/routes.hpp"
#include "serve/site/pages.hpp"

namespace wijk {
namespace {

constexpr Route kRoutes[] = {
    {Method::get, "/web/plan.css", plan_style},
};

}  // namespace

std::span<Route const> site_routes() { return kRoutes; }

}  // namespace wijk
