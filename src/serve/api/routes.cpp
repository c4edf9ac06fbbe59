// SPDX-License-Identifier: EUPL-1.2
//
// The addresses of the API. Each is in openapi.yaml as well; a test holds the two together.
#include "serve/routes.hpp"

#include "serve/api/handlers.hpp"

namespace wijk {
namespace {

using enum Method;
using enum Access;

constexpr Route kApi[] = {
    {get, "/openapi.yaml", api::specification_yaml},
    {get, "/api/v1/openapi.json", api::specification_json},

    {get, "/api/v1/plans", api::plans},
    {get, "/api/v1/plans/{plan}", api::plan, open, true},
    {get, "/api/v1/plans/{plan}/document", api::document, open, true},
    {patch, "/api/v1/plans/{plan}/document", api::change_document, signed_in},
    {get, "/api/v1/plans/{plan}/neighbourhoods", api::neighbourhoods, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}", api::neighbourhood, open, true},
    {get, "/api/v1/plans/{plan}/measures", api::measures, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/measures", api::measures, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/measures/{measure}", api::measure, open,
     true},
    {get, "/api/v1/plans/{plan}/places", api::places, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/places", api::places, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/places/{place}", api::place, open, true},
    {get, "/api/v1/plans/{plan}/indicators", api::indicators, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/indicators", api::indicators, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/indicators/{indicator}", api::indicator, open,
     true},
    {get, "/api/v1/plans/{plan}/budget-lines", api::budget_lines, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/budget-lines", api::budget_lines, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/money", api::money, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/linkages", api::linkages, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/works", api::works, open, true},
    {put, "/api/v1/plans/{plan}/neighbourhoods/{hood}/works/{file}", api::put_works, manager},
    {remove, "/api/v1/plans/{plan}/neighbourhoods/{hood}/works/{file}", api::remove_works, manager},
    {post, "/api/v1/plans/{plan}/neighbourhoods/{hood}/schedules", api::start_schedule, partner},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/schedules/{schedule}", api::schedule},
    {remove, "/api/v1/plans/{plan}/neighbourhoods/{hood}/schedules/{schedule}", api::stop_schedule,
     partner},
    {get, "/api/v1/plans/{plan}/partners", api::partners, open, true},
    {get, "/api/v1/plans/{plan}/partners/{partner}", api::partner, open, true},
    {get, "/api/v1/plans/{plan}/tasks", api::tasks, open, true},
    {get, "/api/v1/plans/{plan}/tasks/{task}", api::task, open, true},
    {get, "/api/v1/plans/{plan}/findings", api::findings, open, true},
    {get, "/api/v1/plans/{plan}/sources", api::sources, open, true},
    {get, "/api/v1/plans/{plan}/sources/{source}", api::source, open, true},
    {get, "/api/v1/plans/{plan}/where-from", api::where_from, open, true},

    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/money.xlsx", api::export_xlsx, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/report.pdf", api::export_pdf, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/report.html", api::export_html, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/map.gpkg", api::export_gpkg, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/budget.csv", api::export_csv, open, true},
    {get, "/api/v1/plans/{plan}/neighbourhoods/{hood}/milestones.ics", api::export_ics, open, true},

    {get, "/api/v1/plans/{plan}/revisions", api::revisions},
    {get, "/api/v1/plans/{plan}/revisions/{revision}", api::revision},
    {get, "/api/v1/plans/{plan}/revisions/{revision}/patch", api::revision_patch},
    {post, "/api/v1/plans/{plan}/revisions/{revision}/restore", api::restore_revision, manager},
    {get, "/api/v1/plans/{plan}/differences", api::differences, open, true},
    {get, "/api/v1/plans/{plan}/editions", api::editions},
    {post, "/api/v1/plans/{plan}/editions", api::open_edition, manager},
    {get, "/api/v1/plans/{plan}/editions/{edition}", api::edition},
    {patch, "/api/v1/plans/{plan}/editions/{edition}", api::change_edition, manager},
    {post, "/api/v1/plans/{plan}/editions/{edition}/sign-offs", api::sign_off_edition, partner},
    {get, "/api/v1/plans/{plan}/proposals", api::proposals, partner},
    {get, "/api/v1/plans/{plan}/proposals/{proposal}", api::proposal, partner},
    {patch, "/api/v1/plans/{plan}/proposals/{proposal}", api::answer_proposal, partner},
    {get, "/api/v1/plans/{plan}/ideas", api::ideas},
    {post, "/api/v1/plans/{plan}/ideas", api::add_idea, signed_in},
    {get, "/api/v1/plans/{plan}/ideas/{idea}", api::idea},
    {patch, "/api/v1/plans/{plan}/ideas/{idea}", api::answer_idea, signed_in},
};

constexpr Route kAccounts[] = {
    {post, "/api/v1/sessions", api::sign_in},
    {get, "/api/v1/sessions/current", api::current_session, signed_in},
    {remove, "/api/v1/sessions/current", api::sign_out, signed_in},
    {get, "/api/v1/accounts", api::accounts, administrator},
    {post, "/api/v1/accounts", api::add_account, administrator},
    {get, "/api/v1/accounts/{account}", api::account, administrator},
    {patch, "/api/v1/accounts/{account}", api::change_account, administrator},
    {remove, "/api/v1/accounts/{account}", api::forget_account, administrator},
    {put, "/api/v1/accounts/{account}/password", api::set_password, signed_in},
    {get, "/api/v1/audit-lines", api::audit, administrator},
};

}  // namespace

std::span<Route const> api_routes() { return kApi; }
std::span<Route const> account_routes() { return kAccounts; }

}  // namespace wijk
