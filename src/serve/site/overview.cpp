// SPDX-License-Identifier: EUPL-1.2
//
// A neighbourhood in a minute: what this is, where, how much, what needs attention, what is next.
#include "serve/site/linkages.hpp"
#include "serve/site/pages.hpp"

#include "plan/sums.hpp"
#include "show/timeline.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::size_t kMostErrors = 4;

/// "Zuid, 2018-2028".
Text subtitle(Call const& call, Neighbourhood const& hood) {
  auto const& plan = call.snapshot->reading.plan;
  auto text = say("{}", "{}", plan.name);
  if (!hood.district.empty()) {
    text = say("{} · stadsdeel {}", "{} · district {}", text, hood.district);
  }
  return hood.years.known() ? say("{} · {}", "{} · {}", text, hood.years.value) : text;
}

Markup doors(HoodPage const& page) {
  auto const door = [&](std::string_view tab, Words name, Words about) {
    return element(
        "li", {{"class", "card card--door"}},
        element("a", {{"href", tab_address(page.call, page.hood, tab)}},
                element("strong", {}, page.text(name)), element("span", {}, page.text(about))));
  };
  return element(
      "ul", {{"class", "cards cards--doors"}},
      door("street", {"Ik woon hier", "I live here"},
           {"Wat gebeurt er in mijn straat, en wanneer?", "What happens in my street, and when?"}),
      door("planning", {"Ik werk eraan", "I work on it"},
           {"Wat komt eerst, en wat wacht op wat?", "What comes first, and what waits for what?"}),
      door("money", {"Ik let op het geld", "I watch the money"},
           {"Wat kost het, en wie betaalt?", "What does it cost, and who pays?"}),
      door("changes", {"Ik volg het voor de raad", "I follow it for the council"},
           {"Wat is er veranderd, en gaat het goed?", "What changed, and does it go well?"}));
}

Markup attention_item(std::string_view kind, Markup const& text) {
  return element("li", {{"class", fmt::format("attention attention--{}", kind)}}, text);
}

Markup errors(HoodPage const& page) {
  Markup items;
  std::size_t count = 0;
  for (auto const* const one : findings_of(page.input)) {
    if (one->severity != Severity::error || !one->accepted_by.empty() || ++count > kMostErrors) {
      continue;
    }
    auto const where = page.text(page.input.place_name(one->pointer));
    items += attention_item("error", prose(sentence(page.text(one->message))) + escaped(" ") +
                                         element("span", {{"class", "place"}},
                                                 linked(page.page, one->pointer, escaped(where))));
  }
  return items;
}

/// The milestones that are past due, in one line.
Markup late(HoodPage const& page) {
  std::size_t count = 0;
  auto const timeline = timeline_of(page.plan(), page.hood);
  for (auto const& bar : timeline.bars) {
    count += static_cast<std::size_t>(std::ranges::count_if(bar.marks, [&](auto const& mark) {
      return !mark.done && mark.when.known() && mark.due() < page.call.today();
    }));
  }
  return count == 0
             ? Markup{}
             : attention_item(
                   "warning",
                   link(tab_address(page.call, page.hood, "planning"),
                        page.text(say("{} mijlpalen hadden al klaar moeten zijn",
                                      "{} milestones should have been done by now", count))));
}

/// What the budget has no cover for yet.
Markup uncovered(HoodPage const& page) {
  auto const sum = BudgetSums{page.hood}.of_all();
  auto const open = sum.amount - sum.covered;
  return open.value <= 0
             ? Markup{}
             : attention_item("warning",
                              link(tab_address(page.call, page.hood, "money"),
                                   page.text(say("{} van {} heeft nog geen dekking",
                                                 "{} of {} has no cover yet", open, sum.amount))));
}

Markup unserved(HoodPage const& page) {
  Markup items;
  for (std::size_t i = 0; i < page.plan().tasks.size(); ++i) {
    bool const served = std::ranges::any_of(page.hood.measures, [&](Measure const& measure) {
      return std::ranges::any_of(measure.tasks, [&](Ref<Task> const& task) {
        return task.index == static_cast<std::int32_t>(i);
      });
    });
    if (!served) {
      items += attention_item(
          "warning", escaped(page.text(Words{"Geen maatregel voor: ", "No measure for: "})) +
                         page.link_to(fmt::format("/tasks/{}", i), page.plan().tasks[i].name));
    }
  }
  return items;
}

Markup attention(HoodPage const& page) {
  auto const items = errors(page) + late(page) + uncovered(page) + unserved(page);
  if (items.empty()) {
    return element("p", {{"class", "nothing"}},
                   page.text(Words{"Niets: alles klopt en alles is op tijd.",
                                   "Nothing: all is right and all is on time."}));
  }
  return element("ul", {{"class", "attentions"}}, items) +
         element("p", {},
                 link(tab_address(page.call, page.hood, "findings"),
                      page.text(Words{"Alle bevindingen", "All findings"})));
}

Markup next_steps(HoodPage const& page) {
  auto const views = overview_views(page.plan(), page.hood, page.call.today());
  auto const next = std::ranges::find(views, "next", &View::key);
  if (next == views.end() || next->rows.empty()) {
    return nothing_here(page.call, say("Het plan noemt geen mijlpalen die nog komen.",
                                       "The plan names no milestones that are still to come."));
  }
  auto view = *next;
  view.title = {};  // the heading says it
  return table_of(
      page.part, std::move(view),
      page.text(Words{"Mijlpalen die komen of te laat zijn", "Milestones that come or are late"}));
}

/// The linkages with the largest gain that nobody has decided on.
Markup together(HoodPage const& page) {
  constexpr std::size_t kFew = 3;
  LinkagesPage const of{page};
  Markup items;
  std::size_t count = 0;
  for (auto const& one : of.all().open) {
    if (of.status_of(one).empty() && ++count <= kFew) {
      items += element("li", {}, linkage_line(of, one));
    }
  }
  return count == 0 ? Markup{}
                    : page.section(
                          "samen", {"Wat kan samen", "What can be done together"},
                          element("ul", {{"class", "list"}}, items) +
                              element("p", {},
                                      link(tab_address(page.call, page.hood, "linkages"),
                                           page.text(Words{"Alle koppelkansen", "All linkages"}))));
}

Markup small_map(HoodPage const& page) {
  auto const sketch = map_sketch(page.part, {});
  return sketch.empty() ? sketch
                        : element("figure", {{"class", "sketch"}}, sketch,
                                  element("figcaption", {},
                                          link(tab_address(page.call, page.hood, "map"),
                                               page.text(Words{"Naar de kaart", "To the map"}))));
}

Markup outline_note(HoodPage const& page) {
  return alert("info", element("p", {},
                               page.text(Words{"Deze wijk hoort bij het programma, maar heeft nog "
                                               "geen eigen plan. Zodra er een is, staat het hier.",
                                               "This neighbourhood belongs to the programme, but "
                                               "has no plan of its own yet. As soon as there is "
                                               "one, you find it here."})));
}

}  // namespace

Answer overview_page(Call& call) {
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  HoodPage const page{call, *hood};
  auto content = element(
      "div", {{"class", "opening"}},
      element(
          "div", {}, element("h1", {}, hood->name.in(call.language)),
          element("p", {{"class", "subtitle"}}, subtitle(call, *hood).in(call.language)),
          hood->outline ? outline_note(page) : paragraphs(hood->text.in(call.language), "intro")),
      small_map(page));
  if (!hood->outline) {
    content += doors(page);
    content += page.section("cijfers", {"In cijfers", "In figures"}, key_figures(page.part));
    content += element(
        "div", {{"class", "columns"}},
        page.section("aandacht", {"Wat vraagt aandacht", "What needs attention"}, attention(page)),
        page.section("hierna", {"Wat komt er aan", "What is next"}, next_steps(page)));
    content += together(page);
  }
  return site_answer(call,
                     {.title = hood->name, .tab = "overview", .content = content, .hood = hood});
}

}  // namespace wijk
