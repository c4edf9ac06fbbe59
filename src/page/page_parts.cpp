// SPDX-License-Identifier: EUPL-1.2
//
// The sections of a neighbourhood that are their views and little else.
#include "page/page_table.hpp"
#include "show/sections.hpp"

#include <algorithm>
#include <array>

namespace wijk {
namespace {

/// What a section shows, in a few words: the line under its heading.
/// A site has its own under the head of each page.
Markup lede(Part const& part, std::string_view section) {
  if (part.page.site()) {
    return {};
  }
  auto const found = std::ranges::find(sections(), section, &Section::key);
  auto const what = sentence(std::string{found->what.in(part.page.language())});
  return element("p", {{"class", "lede"}}, what + ".");
}

/// What was found is about the page as a whole, also where it has several neighbourhoods.
std::string findings_link(Part const& part) {
  return part.page.site() ? section_link(part, "findings") : "#findings";
}

/// The key figures: what is counted and what it costs, each with the way to the table behind it.
Markup fact(Part const& part, std::string const& name, Cell const& cell, std::string_view section) {
  auto const target = section == "findings" ? findings_link(part) : section_link(part, section);
  return element("div", {}, element("dt", {}, element("a", {{"href", target}}, name)),
                 element("dd", {}, cell_markup(part.page, {}, cell, false)));
}

View const* find_view(Views const& views, std::string_view key) {
  auto const found = std::ranges::find(views, key, &View::key);
  return found == views.end() ? nullptr : &*found;
}

Cell const* find_cell(View const& view, Row const& row, std::string_view column) {
  auto const found = std::ranges::find(view.columns, column, &Column::key);
  return found == view.columns.end()
             ? nullptr
             : &row.cells[static_cast<std::size_t>(found - view.columns.begin())];
}

Markup money_facts(Part const& part, View const& years) {
  Markup all;
  if (years.rows.empty()) {
    return all;
  }
  auto const add = [&](std::string_view column, Words name) {
    auto const* const cell = find_cell(years, years.rows.back(), column);
    if (cell != nullptr && !is_blank(*cell)) {
      all += fact(part, part.page.text(name), *cell, "money");
    }
  };
  add("amount", {"Begroting, alle jaren", "Budget, all years"});
  add("covered", {"Daarvan gedekt", "Covered of that"});
  add("share", {"Deel dat gedekt is", "Share that is covered"});
  return all;
}

Markup count_facts(Part const& part, View const& counts) {
  static constexpr std::array<std::array<std::string_view, 2>, 6> kShown{
      {{"themes", "measures"},
       {"projects", "measures"},
       {"measures", "measures"},
       {"tasks", "tasks"},
       {"partners", "partners"},
       {"agreements", "agreements"}}};
  Markup all;
  for (auto const& [key, section] : kShown) {
    auto const column = std::ranges::find(counts.columns, key, &Column::key);
    if (column == counts.columns.end()) {
      continue;
    }
    auto const name = sentence(part.page.text(column->name));
    all +=
        fact(part, name,
             counts.rows.front().cells[static_cast<std::size_t>(column - counts.columns.begin())],
             section);
  }
  return all;
}

Markup finding_facts(Part const& part) {
  auto const& page = part.page;
  auto const all = findings_of(page.input);
  auto const count = [&](Severity severity) {
    auto const number = std::ranges::count_if(all, [&](Finding const* one) {
      return one->accepted_by.empty() && one->severity == severity;
    });
    return Cell{static_cast<double>(number)};
  };
  return fact(part, page.text(Words{"Fouten", "Errors"}), count(Severity::error), "findings") +
         fact(part, page.text(Words{"Keer let op", "Warnings"}), count(Severity::warning),
              "findings");
}

/// The errors in a sentence each, with the way to all that was found.
Markup errors_in_brief(Part const& part) {
  auto const& page = part.page;
  constexpr std::size_t kMost = 5;
  Markup items;
  std::size_t count = 0;
  for (auto const* const one : findings_of(page.input)) {
    if (one->severity == Severity::error && one->accepted_by.empty() && ++count <= kMost) {
      items += element("li", {}, prose(sentence(page.text(one->message))));
    }
  }
  if (count == 0) {
    return {};
  }
  auto const more =
      count > kMost
          ? page.text(say("Alle {} fouten, en wat ontbreekt", "All {} errors, and what is missing",
                          count))
          : page.text(Words{"Alles wat niet klopt of ontbreekt", "All that is wrong or missing"});
  return element("div", {{"class", "alarm"}},
                 heading(part.level + 1, "", page.text(Words{"Dit klopt niet", "This is wrong"})),
                 element("ul", {}, items),
                 element("p", {}, element("a", {{"href", findings_link(part)}}, more)));
}

}  // namespace

Markup key_figures(Part const& part) {
  auto const views = overview_views(part.page.input.plan, part.hood);
  Markup facts;
  if (auto const* const years = find_view(views, "years")) {
    facts += money_facts(part, *years);
  }
  if (auto const* const counts = find_view(views, "counts")) {
    facts += count_facts(part, *counts);
  }
  return element("dl", {{"class", "facts"}}, facts + finding_facts(part));
}

Markup about_section(Part const& part) {
  auto const views = overview_views(part.page.input.plan, part.hood);
  auto const text = part.page.text(part.hood.text);
  Markup all = text.empty() ? Markup{} : element("p", {{"class", "intro"}}, text);
  all += key_figures(part);
  all += errors_in_brief(part);
  for (auto const* const key : {"plan", "counts", "next"}) {
    if (auto const* const view = find_view(views, key); view != nullptr && !view->rows.empty()) {
      if (part.page.paper() && view->key == "counts") {
        continue;  // the key figures above are most of it
      }
      auto shown = *view;
      if (shown.key == "counts") {
        shown.title = say("Geteld en genoemd", "Counted and stated");
        shown.notes.clear();  // they send the reader to the terminal; the section on tasks shows it
      }
      all += table_of(part, std::move(shown));
    }
  }
  return all;
}

Markup money_section(Part const& part) {
  auto const& plan = part.page.input.plan;
  auto const name = part.page.text(Words{"Geld", "Money"});
  auto all = lede(part, "money");
  all += bars_chart(part);
  auto const overview = overview_views(plan, part.hood);
  if (auto const* const years = find_view(overview, "years");
      years != nullptr && !years->rows.empty()) {
    all += table_of(part, *years, name);
  }
  all += tables_of(part, money_views(plan, part.hood), name);
  return all;
}

Markup map_section(Part const& part) {
  auto all = lede(part, "places");
  all += map_chart(part);
  auto views = places_views(part.page.input.plan, part.hood);
  // The first column is the number that the map shows.
  auto& places = views.front();
  places.columns.insert(places.columns.begin(),
                        {.key = "row", .name = say("Nr.", "No."), .number = true});
  for (std::size_t i = 0; i < places.rows.size(); ++i) {
    auto& cells = places.rows[i].cells;
    cells.insert(cells.begin(), Cell{static_cast<double>(i + 1), cells.front().pointer});
  }
  if (auto const centre = std::ranges::find(places.columns, "centre", &Column::key);
      centre != places.columns.end()) {
    centre->spare = 2;  // a drawing shows it
  }
  return all + tables_of(part, views);
}

Markup measures_section(Part const& part) {
  return lede(part, "measures") + tables_of(part, measures_views(part.page.input.plan, part.hood),
                                            part.page.text(Words{"Maatregelen", "Measures"}));
}

Markup tasks_section(Part const& part) {
  auto views = tasks_views(part.page.input.plan, part.hood);
  // Which measures a task has is what the matrix below shows.
  auto& tasks = views.front();
  tasks.columns.pop_back();
  for (auto& row : tasks.rows) {
    row.cells.pop_back();
  }
  return lede(part, "tasks") +
         tables_of(part, views,
                   part.page.text(Words{"Maatregelen en opgaven", "Measures and tasks"}));
}

Markup partners_section(Part const& part) {
  auto views = partners_views(part.page.input.plan, part.hood);
  if (part.page.paper()) {
    views.resize(1);  // who does what takes five sheets; the page on screen has it
  }
  return lede(part, "partners") +
         tables_of(part, views, part.page.text(Words{"Partijen", "Partners"}));
}

Markup agreements_section(Part const& part) {
  return lede(part, "agreements") + tables_of(part,
                                              agreements_views(part.page.input.plan, part.hood),
                                              part.page.text(Words{"Afspraken", "Agreements"}));
}

Markup indicators_section(Part const& part) {
  return lede(part, "indicators") + tables_of(part,
                                              indicators_views(part.page.input.plan, part.hood),
                                              part.page.text(Words{"Indicatoren", "Indicators"}));
}

Markup programme_section(Page const& page) {
  Markup all;
  for (auto const& view : programme_views(page.input.plan)) {
    all += table_of(page, "programme-" + view.key, view, page.text(view.title));
  }
  return all;
}

}  // namespace wijk
