// SPDX-License-Identifier: EUPL-1.2
//
// What is followed: every indicator as a small chart, and all of them in a table.
#include "serve/site/hood_page.hpp"
#include "serve/site/indicator_chart.hpp"
#include "serve/site/pages.hpp"

#include "show/view.hpp"

namespace wijk {
namespace {

Markup card_of(HoodPage const& page, std::size_t index) {
  auto const& indicator = page.hood.indicators[index];
  auto const chart = indicator_chart(page, index);
  if (chart.empty()) {
    return {};
  }
  auto const pointer = page.pointer("indicators", index);
  auto const name = page.text(indicator.name);
  return element("li", {{"class", "card card--chart"}}, element("h2", {}, name), chart,
                 element("p", {{"class", "note"}}, page.text(page.input.trace(pointer).source), " ",
                         edit_link(page, pointer, name)));
}

Markup content_of(HoodPage const& page) {
  if (page.hood.indicators.empty()) {
    return nothing_here(page.call,
                        say("Het plan noemt nog geen indicatoren: niemand kan nu nog meten of het "
                            "helpt.",
                            "The plan names no indicators yet: nobody can tell now whether it "
                            "helps."));
  }
  Markup cards;
  std::size_t without = 0;
  for (std::size_t i = 0; i < page.hood.indicators.size(); ++i) {
    auto const card = card_of(page, i);
    without += card.empty() ? 1U : 0U;
    cards += card;
  }
  auto charts = element("ul", {{"class", "cards"}}, cards);
  if (without > 0) {
    charts +=
        element("p", {{"class", "note"}},
                page.text(say("Nog zonder meting en doelwaarde: {} indicatoren; ze staan in de "
                              "tabel.",
                              "Without an observation and a target yet: {} indicators; the "
                              "table has them.",
                              without)));
  }
  return page.section("stand", {"Hoe het ervoor staat", "How things stand"}, charts) +
         page.section("tabel", {"Alle indicatoren", "All indicators"},
                      tables_of(page.part, indicators_views(page.plan(), page.hood),
                                page.text(Words{"Indicatoren", "Indicators"})));
}

}  // namespace

Answer indicators_page(Call& call) {
  return hood_answer(call, "indicators", say("Indicatoren", "Indicators"),
                     say("Gaat het de goede kant op? Metingen tegenover wat er bereikt moet zijn.",
                         "Does it go the right way? Observations against what has to be reached."),
                     content_of);
}

}  // namespace wijk
