// SPDX-License-Identifier: EUPL-1.2
//
// The pages that people read, one file each. Inside the room only.
#pragma once

#include "serve/site/site.hpp"

namespace wijk {

Answer plans_page(Call& call);      ///< which plans there are
Answer programme_page(Call& call);  ///< a city's renewal: its neighbourhoods together
Answer overview_page(Call& call);   ///< a neighbourhood in a minute
Answer map_page(Call& call);        ///< where it happens
Answer map_data(Call& call);        ///< the same as GeoJSON for the map's script
Answer map_file(Call& call);        ///< as GeoPackage
Answer report_file(Call& call);     ///< all of it on paper
Answer street_page(Call& call);     ///< what happens at one place
Answer planning_page(Call& call);   ///< when
Answer schedule_page(Call& call);   ///< what a planning of years could be, beside the present one
Answer start_planning(Call& call);  ///< has one computed
Answer stop_planning(Call& call);
Answer linkages_page(Call& call);     ///< what can be done together
Answer linkages_map(Call& call);      ///< where, as GeoJSON for the map's script
Answer money_page(Call& call);        ///< by theme and year slice, with what a cell is made of
Answer money_lines_page(Call& call);  ///< the budget lines of a measure
Answer money_workbook(Call& call);    ///< to work on in Excel
Answer money_csv(Call& call);
Answer tasks_page(Call& call);  ///< which measure serves which task
Answer measures_page(Call& call);
Answer measure_page(Call& call);  ///< everything about one
Answer partners_page(Call& call);
Answer partner_page(Call& call);
Answer agreements_page(Call& call);
Answer indicators_page(Call& call);
Answer findings_page(Call& call);  ///< what is wrong or missing, and where to mend it
Answer about_page(Call& call);     ///< sources, how to read
Answer plan_style(Call& call);     ///< the style of what src/page draws

// The contents of pages, below their heads.
struct HoodPage;
Markup tasks_content(HoodPage const& page);

}  // namespace wijk
