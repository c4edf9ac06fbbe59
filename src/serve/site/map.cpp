// SPDX-License-Identifier: EUPL-1.2
//
// Where it happens: a drawing that needs no script, which a script makes into a map to move about
// in; and beside it the same in a table.
#include "serve/site/map.hpp"
#include "serve/site/pages.hpp"

#include "page/page.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// The years that the measures with a place run through.
std::pair<int, int> years_of(HoodPage const& page) {
  auto const timeline = page.hood.years.known() ? page.hood.years.value : Period{};
  auto first = static_cast<int>(timeline.first_year());
  auto last = static_cast<int>(timeline.last_year(timeline.first_year()));
  for (auto const& measure : page.hood.measures) {
    if (!measure.places.empty() && measure.years.known()) {
      first = std::min(first, static_cast<int>(measure.years.value.first_year()));
      last = std::max(last, static_cast<int>(measure.years.value.last_year(Year{first})));
    }
  }
  return {first, last};
}

/// Shown by the script: without it there is nothing to choose.
Markup controls(HoodPage const& page) {
  auto const [first, last] = years_of(page);
  auto const range = element("input", {{"type", "range"},
                                       {"id", "map-year"},
                                       {"name", "jaar"},
                                       {"min", std::to_string(first)},
                                       {"max", std::to_string(last)},
                                       {"value", std::to_string(first)},
                                       {"disabled", "disabled"}});
  auto const all_years = element(
      "input", {{"type", "checkbox"}, {"id", "map-all"}, {"name", "alle"}, {"checked", "checked"}});
  return element(
      "form", {{"class", "query map-controls"}, {"id", "map-controls"}, {"hidden", "hidden"}},
      choice_field("kleur", page.text(Words{"Kleur naar", "Colour by"}),
                   {{"theme", page.text(Words{"thema", "theme"})},
                    {"partner", page.text(Words{"partij", "partner"})},
                    {"status", page.text(Words{"stand", "status"})}},
                   "theme"),
      element("p", {{"class", "check"}}, all_years,
              element("label", {{"for", "map-all"}}, page.text(Words{"Alle jaren", "All years"}))),
      element("p", {{"class", "year"}},
              element("label", {{"for", "map-year"}}, page.text(Words{"Jaar", "Year"})), range,
              element("output", {{"id", "map-year-shown"}, {"for", "map-year"}}, "–")));
}

}  // namespace

Markup map_frame(HoodPage const& page, std::string_view source, Words none) {
  auto const& tiles = page.call.service.tiles;
  return element("div",
                 {{"id", "map"},
                  {"class", "map-frame"},
                  {"hidden", "hidden"},
                  {"data-source", hood_address(page.call, page.hood, source)},
                  only_if(!tiles.empty(), {"data-tiles", tiles}),
                  {"data-label", page.text(Words{"Kaart van de wijk", "Map of the neighbourhood"})},
                  {"data-more", page.text(Words{"meer dan één", "more than one"})},
                  {"data-none", page.text(none)},
                  {"data-nothing",
                   page.text(Words{"geen maatregel in deze keuze", "no measure in this choice"})},
                  {"data-zoom-in", page.text(Words{"Inzoomen", "Zoom in"})},
                  {"data-zoom-out", page.text(Words{"Uitzoomen", "Zoom out"})},
                  {"data-close", page.text(Words{"Sluiten", "Close"})}});
}

Answer map_page(Call& call) {
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  HoodPage const page{call, *hood};
  auto const title = say("Kaart", "Map");
  auto content = page_head(call, title,
                           say("Waar het gebeurt. Kies een plek voor wat er komt; in de tabel "
                               "staat hetzelfde in woorden.",
                               "Where it happens. Choose a place to see what comes; the table says "
                               "the same in words."));
  content += controls(page) + map_frame(page, "/kaart.json", {"niet genoemd", "not stated"}) +
             element("div", {{"id", "map-legend"}, {"class", "map-legend"}, {"hidden", "hidden"}}) +
             map_section(page.part);
  return site_answer(call,
                     {.title = title, .tab = "map", .content = content, .hood = hood, .map = true});
}

}  // namespace wijk
