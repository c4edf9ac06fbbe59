// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/money.hpp"

#include "serve/site/pages.hpp"

#include <algorithm>

namespace wijk {
namespace {

LinesWanted wanted_of(HoodPage const& page) {
  LinesWanted wanted;
  if (auto const theme = page.call.request.query_field("thema")) {
    auto const* const found = find_id(page.hood.themes, *theme);
    wanted.theme = found == nullptr ? -1 : static_cast<int>(found - page.hood.themes.data());
  }
  if (auto const year = page.call.request.query_field("jaar")) {
    if (auto const period = parse_period(*year); period.ok()) {
      wanted.slice = period.value;
    }
  }
  return wanted;
}

bool asks_for_lines(HoodPage const& page) {
  return page.call.request.query_field("thema") || page.call.request.query_field("jaar");
}

std::string title_of(HoodPage const& page, LinesWanted const& wanted) {
  auto title = page.text(Words{"Posten", "Lines"});
  if (wanted.theme && *wanted.theme >= 0) {
    title += ": " + page.text(page.hood.themes[static_cast<std::size_t>(*wanted.theme)].name);
  } else if (wanted.theme) {
    title += ": " + page.text(Words{"zonder thema", "without a theme"});
  }
  return wanted.slice ? title + ", " + page.text(say("{}", "{}", *wanted.slice)) : title;
}

Markup hint(HoodPage const& page) {
  return element("p", {{"class", "note"}},
                 page.text(Words{"Kies een bedrag om te zien uit welke posten het bestaat.",
                                 "Choose an amount to see which lines it is made of."}));
}

Markup chosen_lines(HoodPage const& page, LinesWanted const& wanted) {
  return element("section", {{"id", "posten"}, {"class", "block"}},
                 heading(2, "posten-heading", title_of(page, wanted)), money_lines(page, wanted),
                 element("p", {},
                         link(tab_address(page.call, page.hood, "money"),
                              page.text(Words{"Sluit deze posten", "Close these lines"}))));
}

Markup downloads(HoodPage const& page) {
  return element("p", {{"class", "downloads"}},
                 button_link(hood_address(page.call, page.hood, "/geld.xlsx"),
                             page.text(Words{"Excel downloaden", "Download Excel"})),
                 button_link(hood_address(page.call, page.hood, "/geld.csv"),
                             page.text(Words{"CSV downloaden", "Download CSV"})));
}

/// A line of the budget leads to its own lines, not to all about the measure.
Markup budget_tables(HoodPage const& page) {
  auto const name = page.text(Words{"Geld", "Money"});
  Markup all;
  auto const overview = overview_views(page.plan(), page.hood);
  if (auto const years = std::ranges::find(overview, "years", &View::key);
      years != overview.end() && !years->rows.empty()) {
    all += table_of(page.part, *years, name);
  }
  return all + tables_of(page.part, money_views(page.plan(), page.hood), name);
}

Markup content_of(HoodPage const& page) {
  BudgetSums const sums{page.hood};
  if (sums.slices().empty()) {
    return nothing_here(page.call,
                        say("Het plan heeft nog geen begroting.", "The plan has no budget yet.")) +
           budget_tables(page);
  }
  auto const wanted = wanted_of(page);
  return downloads(page) +
         page.section(
             "cellen", {"Naar thema en jaarschijf", "By theme and year slice"},
             money_cells(page, sums, wanted) + (asks_for_lines(page) ? Markup{} : hint(page))) +
         (asks_for_lines(page) ? chosen_lines(page, wanted) : Markup{}) +
         page.section("grafiek", {"Per jaarschijf", "By year slice"}, bars_chart(page.part)) +
         page.section("tabellen", {"Alle cijfers", "All figures"}, budget_tables(page));
}

}  // namespace

Answer money_page(Call& call) {
  return hood_answer(call, "money", say("Geld", "Money"),
                     say("Wat elk thema per jaar kost en wie dat betaalt. Alle totalen zijn "
                         "nagerekend.",
                         "What each theme costs a year and who pays for it. All totals were "
                         "computed again."),
                     content_of);
}

Answer money_lines_page(Call& call) {
  auto const* const hood = hood_of(call);
  auto const* const measure = measure_of(call);
  if (measure == nullptr) {
    return not_there(call, say("Deze maatregel", "This measure"));
  }
  HoodPage const page{call, *hood};
  auto const index = static_cast<std::size_t>(measure - hood->measures.data());
  auto const title = say("Geld voor {}", "Money for {}", measure->name);
  auto content =
      element("p", {{"class", "crumb"}},
              link(tab_address(call, *hood, "money"), page.text(Words{"Alle geld", "All money"})));
  content += page_head(call, title,
                       say("Elke post van de begroting, met stand, dekking en bron.",
                           "Every line of the budget, with status, cover and source."));
  content += money_lines(page, {.measure = index});
  content +=
      element("p", {},
              link(hood_address(call, *hood, "/maatregelen/" + measure->id),
                   page.text(Words{"Alles over deze maatregel", "Everything about this measure"})));
  return site_answer(call, {.title = title, .tab = "money", .content = content, .hood = hood});
}

}  // namespace wijk
