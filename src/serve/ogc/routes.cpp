// SPDX-License-Identifier: EUPL-1.2
#include "serve/routes.hpp"
#include "serve/ogc/ogc.hpp"

namespace wijk {
namespace {

using enum Method;
using enum Access;

constexpr Route kRoutes[] = {
    {get, "/ogc/{plan}", ogc::landing, open, true},
    {get, "/ogc/{plan}/conformance", ogc::conformance, open, true},
    {get, "/ogc/{plan}/api", ogc::description, open, true},
    {get, "/ogc/{plan}/collections", ogc::collections, open, true},
    {get, "/ogc/{plan}/collections/{collection}", ogc::collection, open, true},
    {get, "/ogc/{plan}/collections/{collection}/items", ogc::items, open, true},
    {get, "/ogc/{plan}/collections/{collection}/items/{feature}", ogc::item, open, true},
};

}  // namespace

std::span<Route const> ogc_routes() { return kRoutes; }

}  // namespace wijk
