// SPDX-License-Identifier: EUPL-1.2
//
// The addresses of the pages that change things. Those of a plan are there for the programme and,
// with its navigation around them, for each neighbourhood.
#include "serve/routes.hpp"
#include "serve/site/edit/pages.hpp"

namespace wijk {
namespace {

constexpr auto kGet = Method::get;
constexpr auto kPost = Method::post;

constexpr Route kRoutes[] = {
    {kGet, "/inloggen", edit::sign_in_page},
    {kPost, "/inloggen", edit::sign_in},
    {kGet, "/aanmelden", edit::sign_in_page},
    {kPost, "/uitloggen", edit::sign_out},
    {kPost, "/afmelden", edit::sign_out},

    {kGet, "/{plan}/bewerken", edit::element_page},
    {kGet, "/{plan}/{hood}/bewerken", edit::element_page},
    {kGet, "/{plan}/veld", edit::field_page},
    {kPost, "/{plan}/veld", edit::change_field},
    {kGet, "/{plan}/{hood}/veld", edit::field_page},
    {kPost, "/{plan}/{hood}/veld", edit::change_field},
};

}  // namespace

std::span<Route const> edit_routes() { return kRoutes; }

}  // namespace wijk
