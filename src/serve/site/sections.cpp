// SPDX-License-Identifier: EUPL-1.2
//
// Pages that are a section of src/page and little else.
#include "serve/site/hood_page.hpp"
#include "serve/site/pages.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// What the page of each measure says is no column of the table of all of them.
Views without_details(Views views) {
  auto& table = views.front();
  for (std::string_view const key : {"nature", "per", "conditions"}) {
    auto const found = std::ranges::find(table.columns, key, &Column::key);
    if (found == table.columns.end()) {
      continue;
    }
    auto const at = found - table.columns.begin();
    table.columns.erase(found);
    for (auto& row : table.rows) {
      row.cells.erase(row.cells.begin() + at);
    }
  }
  return views;
}

}  // namespace

Answer tasks_page(Call& call) {
  return hood_answer(call, "tasks", say("Opgaven", "Tasks"),
                     say("Wat er bereikt moet worden, waar dat vandaan komt en welke maatregel "
                         "eraan werkt. Een opgave zonder maatregel valt zo op.",
                         "What has to be achieved, where that comes from and which measure works "
                         "on it. A task without a measure stands out."),
                     tasks_content);
}

Answer measures_page(Call& call) {
  return hood_answer(
      call, "measures", say("Maatregelen", "Measures"),
      say("Alles wat er gebeurt: projecten van bewoners en maatregelen van de partijen, naar "
          "thema. Klik op een naam voor alles erover.",
          "All that is done: residents' projects and measures of the partners, by theme. Choose a "
          "name for everything about it."),
      [](HoodPage const& page) {
        return tables_of(page.part, without_details(measures_views(page.plan(), page.hood)),
                         page.text(Words{"Maatregelen", "Measures"}));
      });
}

Answer partners_page(Call& call) {
  return hood_answer(call, "partners", say("Partijen", "Partners"),
                     say("Wie er meedoen, wat zij doen en wat zij hebben afgesproken.",
                         "Who takes part, what they do and what they agreed on."),
                     [](HoodPage const& page) {
                       return tables_of(page.part, partners_views(page.plan(), page.hood),
                                        page.text(Words{"Partijen", "Partners"}));
                     });
}

Answer agreements_page(Call& call) {
  return hood_answer(call, "agreements", say("Afspraken", "Agreements"),
                     say("Waar partijen zich aan hebben gebonden, en waaraan maatregelen worden "
                         "getoetst.",
                         "What the partners have bound themselves to, and what measures are held "
                         "against."),
                     [](HoodPage const& page) {
                       return tables_of(page.part, agreements_views(page.plan(), page.hood),
                                        page.text(Words{"Afspraken", "Agreements"}));
                     });
}

Answer findings_page(Call& call) {
  return hood_answer(call, "findings", say("Bevindingen", "Findings"), {},
                     [](HoodPage const& page) { return findings_section(page.page, 2); });
}

Answer about_page(Call& call) {
  return hood_answer(
      call, "about", say("Over deze site", "About this site"),
      say("Dit is het wijkvernieuwingsplan als een site: wat erin staat, is nagerekend en "
          "bijgewerkt. Iedereen mag alles lezen; wie meedoet, past aan wat van hem is.",
          "This is the renewal plan as a site: what it says was computed again and is kept up to "
          "date. Everybody may read all of it; who takes part changes what is theirs."),
      [](HoodPage const& page) {
        auto all = reading_section(page.page, 2);
        all += heading(2, "about-report",
                       page.text(Words{"Op papier en in andere programma's",
                                       "On paper and in other programs"}));
        auto const item = [&](std::string const& target, Words name) {
          return element("li", {}, link(target, page.text(name)));
        };
        // The script says how far these are; who has none reads how long it takes.
        auto const slow = [&](std::string_view target, Words name, Words how_long) {
          return element("li", {},
                         element("a",
                                 {{"class", "utrecht-link utrecht-link--html-a"},
                                  {"href", hood_address(page.call, page.hood, target)},
                                  {"data-making", ""}},
                                 page.text(name)),
                         element("span", {{"class", "note"}}, " " + page.text(how_long)));
        };
        all += element(
            "ul", {},
            slow("/rapport.pdf",
                 {"Het hele plan als rapport (PDF)", "The whole plan as a report (PDF)"},
                 {"Het maken duurt ongeveer 10 seconden; daarna begint het downloaden vanzelf.",
                  "Making it takes about 10 seconds; then the download starts by itself."}),
            slow("/kaart.gpkg",
                 {"De kaart als bestand (GeoPackage)", "The map as a file (GeoPackage)"},
                 {"Het maken kan enkele seconden duren.", "Making it can take some seconds."}),
            item(hood_address(page.call, page.hood, "/geld.xlsx"),
                 {"De begroting in Excel", "The budget in Excel"}),
            item(hood_address(page.call, page.hood, "/geld.csv"),
                 {"De begroting als CSV", "The budget as CSV"}),
            item(hood_address(page.call, page.hood, "/agenda.ics"),
                 {"De mijlpalen in uw agenda (iCalendar)",
                  "The milestones in your calendar (iCalendar)"}),
            item("/ogc/" + page.call.snapshot->plan,
                 {"De kaart in QGIS (OGC API Features)", "The map in QGIS (OGC API Features)"}),
            item("/openapi.yaml",
                 {"Alle gegevens voor programma's (OpenAPI)", "All data for programs (OpenAPI)"}));
        return element("div", {{"id", "reading"}}, all);
      });
}

}  // namespace wijk
