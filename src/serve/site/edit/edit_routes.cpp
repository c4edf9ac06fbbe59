// SPDX-License-Identifier: EUPL-1.2
//
// The addresses of the pages that change things. Those of a plan are there for the programme and,
// with its navigation around them, for each neighbourhood.
#include "serve/routes.hpp"
#include "serve/site/edit/edit.hpp"
#include "serve/site/edit/pages.hpp"

namespace wijk {
namespace {

/// The page with the navigation of a neighbourhood around it, where there is one of that name.
template <Handler page>
Answer in_hood(Call& call) {
  return hood_of(call) == nullptr ? edit::not_found(call) : page(call);
}

constexpr auto kGet = Method::get;
constexpr auto kPost = Method::post;

constexpr Route kRoutes[] = {
    {kGet, "/inloggen", edit::sign_in_page},
    {kPost, "/inloggen", edit::sign_in},
    {kGet, "/inloggen/oidc", edit::go_to_provider},
    {kGet, "/inloggen/oidc/terug", edit::back_from_provider},
    {kGet, "/aanmelden", edit::sign_in_page},
    {kPost, "/uitloggen", edit::sign_out},
    {kPost, "/afmelden", edit::sign_out},
    {kGet, "/meedoen", edit::join_page},
    {kPost, "/meedoen", edit::join},
    {kGet, "/account", edit::account_page},
    {kPost, "/account", edit::change_password},
    {kGet, "/account/verwijderen", edit::leave_page},
    {kPost, "/account/verwijderen", edit::leave},
    {kGet, "/accounts", edit::accounts_page},
    {kPost, "/accounts", edit::add_account},
    {kGet, "/accounts/{account}", edit::one_account_page},
    {kPost, "/accounts/{account}", edit::change_one_account},
    {kGet, "/logboek", edit::audit_page},

    {kGet, "/{plan}/bewerken", edit::element_page},
    {kGet, "/{plan}/{hood}/bewerken", in_hood<edit::element_page>},
    {kGet, "/{plan}/veld", edit::field_page},
    {kGet, "/{plan}/{hood}/veld", in_hood<edit::field_page>},
    {kPost, "/{plan}/veld", edit::change_field},
    {kPost, "/{plan}/{hood}/veld", in_hood<edit::change_field>},
    {kGet, "/{plan}/toevoegen", edit::add_page},
    {kGet, "/{plan}/{hood}/toevoegen", in_hood<edit::add_page>},
    {kPost, "/{plan}/toevoegen", edit::add_element},
    {kPost, "/{plan}/{hood}/toevoegen", in_hood<edit::add_element>},
    {kGet, "/{plan}/verwijderen", edit::remove_page},
    {kGet, "/{plan}/{hood}/verwijderen", in_hood<edit::remove_page>},
    {kPost, "/{plan}/verwijderen", edit::remove_element},
    {kPost, "/{plan}/{hood}/verwijderen", in_hood<edit::remove_element>},

    {kGet, "/{plan}/{hood}/koppelkansen/besluit", in_hood<edit::linkage_page>},
    {kPost, "/{plan}/{hood}/koppelkansen/besluit", in_hood<edit::decide_linkage>},
    {kGet, "/{plan}/{hood}/koppelkansen/werken", in_hood<edit::works_page>},
    {kPost, "/{plan}/{hood}/koppelkansen/werken", in_hood<edit::bring_works_in>},

    {kGet, "/{plan}/{hood}/planning/voorstel/overnemen", in_hood<edit::adopt_planning_page>},
    {kPost, "/{plan}/{hood}/planning/voorstel/overnemen", in_hood<edit::adopt_planning>},

    {kGet, "/{plan}/voor-u", edit::for_you_page},
    {kGet, "/{plan}/{hood}/voor-u", in_hood<edit::for_you_page>},
    {kGet, "/{plan}/voorstellen", edit::proposals_page},
    {kGet, "/{plan}/{hood}/voorstellen", in_hood<edit::proposals_page>},
    {kGet, "/{plan}/voorstellen/{proposal}", edit::proposal_page},
    {kGet, "/{plan}/{hood}/voorstellen/{proposal}", in_hood<edit::proposal_page>},
    {kPost, "/{plan}/voorstellen/{proposal}", edit::answer_proposal},
    {kPost, "/{plan}/{hood}/voorstellen/{proposal}", in_hood<edit::answer_proposal>},
    {kGet, "/{plan}/{hood}/ideeen", in_hood<edit::ideas_page>},
    {kPost, "/{plan}/{hood}/ideeen", in_hood<edit::add_idea>},
    {kPost, "/{plan}/{hood}/ideeen/{idea}", in_hood<edit::answer_idea>},

    {kGet, "/{plan}/wijzigingen", edit::history_page},
    {kGet, "/{plan}/{hood}/wijzigingen", in_hood<edit::history_page>},
    {kGet, "/{plan}/wijzigingen/{number}", edit::revision_page},
    {kGet, "/{plan}/{hood}/wijzigingen/{number}", in_hood<edit::revision_page>},
    {kGet, "/{plan}/wijzigingen/{number}/terugzetten", edit::restore_page},
    {kGet, "/{plan}/{hood}/wijzigingen/{number}/terugzetten", in_hood<edit::restore_page>},
    {kPost, "/{plan}/wijzigingen/{number}/terugzetten", edit::restore},
    {kPost, "/{plan}/{hood}/wijzigingen/{number}/terugzetten", in_hood<edit::restore>},
    {kGet, "/{plan}/edities", edit::editions_page},
    {kGet, "/{plan}/{hood}/edities", in_hood<edit::editions_page>},
    {kPost, "/{plan}/edities", edit::open_edition},
    {kPost, "/{plan}/{hood}/edities", in_hood<edit::open_edition>},
    {kGet, "/{plan}/edities/{edition}", edit::edition_page},
    {kGet, "/{plan}/{hood}/edities/{edition}", in_hood<edit::edition_page>},
    {kPost, "/{plan}/edities/{edition}", edit::change_edition},
    {kPost, "/{plan}/{hood}/edities/{edition}", in_hood<edit::change_edition>},
};

}  // namespace

std::span<Route const> edit_routes() { return kRoutes; }

}  // namespace wijk
