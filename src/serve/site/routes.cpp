// SPDX-License-Identifier: EUPL-1.2
//
// The pages that people read, as a table of contents.
#include "serve/routes.hpp"
#include "serve/site/pages.hpp"

namespace wijk {
namespace {

constexpr auto kGet = Method::get;
constexpr auto kPost = Method::post;

constexpr Route kRoutes[] = {
    {kGet, "/", plans_page},
    {kGet, "/{plan}", programme_page},
    {kGet, "/{plan}/{hood}", overview_page},
    {kGet, "/{plan}/{hood}/kaart", map_page},
    {kGet, "/{plan}/{hood}/kaart.json", map_data, Access::open, true},
    {kGet, "/{plan}/{hood}/kaart.gpkg", map_file, Access::open, true},
    {kGet, "/{plan}/{hood}/rapport.pdf", report_file, Access::open, true},
    {kGet, "/{plan}/{hood}/straat", street_page},
    {kGet, "/{plan}/{hood}/planning", planning_page},
    {kGet, "/{plan}/{hood}/planning/voorstel", schedule_page},
    {kPost, "/{plan}/{hood}/planning/voorstel/berekenen", start_planning},
    {kPost, "/{plan}/{hood}/planning/voorstel/stoppen", stop_planning},
    {kGet, "/{plan}/{hood}/koppelkansen", linkages_page},
    {kGet, "/{plan}/{hood}/koppelkansen.json", linkages_map, Access::open, true},
    {kGet, "/{plan}/{hood}/geld", money_page},
    {kGet, "/{plan}/{hood}/geld.xlsx", money_workbook, Access::open, true},
    {kGet, "/{plan}/{hood}/geld.csv", money_csv, Access::open, true},
    {kGet, "/{plan}/{hood}/geld/{measure}", money_lines_page},
    {kGet, "/{plan}/{hood}/opgaven", tasks_page},
    {kGet, "/{plan}/{hood}/maatregelen", measures_page},
    {kGet, "/{plan}/{hood}/maatregelen/{measure}", measure_page},
    {kGet, "/{plan}/{hood}/partijen", partners_page},
    {kGet, "/{plan}/{hood}/partijen/{partner}", partner_page},
    {kGet, "/{plan}/{hood}/afspraken", agreements_page},
    {kGet, "/{plan}/{hood}/indicatoren", indicators_page},
    {kGet, "/{plan}/{hood}/bevindingen", findings_page},
    {kGet, "/{plan}/{hood}/over", about_page},
    {kGet, "/web/plan.css", plan_style},
};

}  // namespace

std::span<Route const> site_routes() { return kRoutes; }

}  // namespace wijk
