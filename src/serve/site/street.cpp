// SPDX-License-Identifier: EUPL-1.2
//
// What happens where you live, in plain words: what, when, and whom to ask.
#include "serve/site/hood_page.hpp"
#include "serve/site/near.hpp"
#include "serve/site/pages.hpp"

#include "plan/choice_names.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr double kNear = 200;  ///< metres: what is seen and heard from the door

bool is_at(Measure const& measure, std::size_t place) {
  return std::ranges::any_of(measure.places, [&](Ref<Place> const& one) {
    return one.index == static_cast<std::int32_t>(place);
  });
}

/// Whole lists of choices start with the streets: that is what people know.
Markup chooser(HoodPage const& page, std::string const& chosen) {
  std::vector<Choice> choices{
      {"", page.text(Words{"Kies uw straat of plek", "Choose your street or place"})}};
  for (auto const& place : page.hood.places) {
    choices.push_back({place.id, page.text(place.name)});
  }
  std::ranges::stable_sort(choices.begin() + 1, choices.end(), {}, &Choice::label);
  return query_form(
      tab_address(page.call, page.hood, "street"),
      choice_field("plek", page.text(Words{"Straat of plek", "Street or place"}), choices, chosen) +
          button(page.text(Words{"Laat zien", "Show"})));
}

std::string when(HoodPage const& page, Measure const& measure) {
  if (measure.status == "done") {
    return page.text(Words{"Dit is klaar.", "This is done."});
  }
  if (measure.status == "stopped") {
    return page.text(Words{"Dit is gestopt.", "This was stopped."});
  }
  if (!measure.years.known()) {
    return page.text(Words{"Wanneer is nog niet bekend.", "It is not known yet when."});
  }
  auto const& years = measure.years.value;
  bool const begun = !(page.call.today() < years.first);
  bool const ended = years.last && *years.last < page.call.today();
  return page.text(years.open() && begun ? say("Dit loopt, en gaat door.", "This is going on.")
                   : years.open()
                       ? say("Dit begint in {}.", "This begins in {}.", years.first_year())
                   : ended ? say("Dit stond gepland in {}.", "This was planned in {}.", years)
                           : say("In {}.", "In {}.", years));
}

Markup whom(HoodPage const& page, Measure const& measure) {
  if (measure.lead.named()) {
    return escaped(page.text(Words{"Vragen? ", "Questions? "})) + page.partner_link(measure.lead) +
           escaped(page.text(Words{" weet er meer van.", " knows more."}));
  }
  std::vector<Markup> names;
  for (auto const& partner : measure.partners) {
    names.push_back(page.partner_link(partner));
  }
  return names.empty() ? escaped(page.text(Words{"Wie u kunt vragen, staat nog niet in het plan.",
                                                 "The plan does not say yet whom to ask."}))
                       : escaped(page.text(Words{"Vragen? Hier werken aan mee: ",
                                                 "Questions? These take part: "})) +
                             listed(names) + escaped(".");
}

/// The next milestone that is not done.
Markup next_step(HoodPage const& page, Measure const& measure) {
  auto const next = std::ranges::find_if(
      measure.milestones, [](Milestone const& one) { return !one.done && one.when.known(); });
  return next == measure.milestones.end()
             ? Markup{}
             : element("p", {},
                       page.text(say("Eerst: {} ({}).", "First: {} ({}).", next->name,
                                     next->when.value)));
}

Markup measure_item(HoodPage const& page, std::size_t index) {
  auto const& measure = page.hood.measures[index];
  return element("li", {{"class", "card"}}, element("h3", {}, page.measure_link(index)),
                 element("p", {{"class", "when"}}, when(page, measure)),
                 paragraphs(page.text(measure.text)), next_step(page, measure),
                 element("p", {{"class", "note"}}, whom(page, measure)));
}

Markup measure_items(HoodPage const& page, std::vector<std::size_t> const& measures) {
  Markup items;
  for (auto const index : measures) {
    items += measure_item(page, index);
  }
  return element("ul", {{"class", "cards"}}, items);
}

std::vector<std::size_t> measures_at(Neighbourhood const& hood, std::size_t place) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < hood.measures.size(); ++i) {
    if (is_at(hood.measures[i], place)) {
      found.push_back(i);
    }
  }
  return found;
}

/// What happens within sight, with how far that is; what is here already stays out.
Markup nearby(HoodPage const& page, std::size_t place, std::vector<std::size_t> shown) {
  Markup items;
  for (auto const& near : places_near(page.hood, place, kNear)) {
    for (auto const index : measures_at(page.hood, near.place)) {
      if (std::ranges::find(shown, index) != shown.end()) {
        continue;
      }
      shown.push_back(index);
      auto const where = page.text(page.hood.places[near.place].name);
      auto const rounded = static_cast<int>((near.metres + 5) / 10) * 10;
      auto const far = rounded == 0 ? page.text(Words{"hiernaast", "next to it"})
                                    : page.text(say("op {} meter", "{} metres away", rounded));
      items += element("li", {}, page.measure_link(index),
                       element("span", {{"class", "note"}}, fmt::format(" {}, {}", where, far)));
    }
  }
  return items.empty() ? items
                       : page.section("vlakbij", {"Vlakbij", "Nearby"},
                                      element("ul", {{"class", "list"}}, items));
}

/// What residents notice without a place of its own: it is for the whole neighbourhood. What has no
/// year yet is folded away, so that what has one is seen.
Markup everywhere(HoodPage const& page) {
  Markup dated, undated;
  std::size_t count = 0;
  for (std::size_t i = 0; i < page.hood.measures.size(); ++i) {
    auto const& measure = page.hood.measures[i];
    if (!measure.places.empty() || !measure.residents) {
      continue;
    }
    if (measure.years.known()) {
      dated += element("li", {}, page.measure_link(i),
                       element("span", {{"class", "note"}}, " " + when(page, measure)));
    } else {
      undated += element("li", {}, page.measure_link(i));
      ++count;
    }
  }
  auto inside = dated.empty() ? dated : element("ul", {{"class", "list"}}, dated);
  if (count > 0) {
    auto const title =
        page.text(say("Wanneer is nog niet bekend: {}", "It is not known yet when: {}", count));
    inside += element("details", {}, element("summary", {}, title),
                      element("ul", {{"class", "list"}}, undated));
  }
  return inside.empty()
             ? inside
             : page.section("hele-wijk", {"In de hele wijk", "In the whole neighbourhood"}, inside);
}

Markup calendar(HoodPage const& page, std::string const& query) {
  auto const target = hood_address(page.call, page.hood, "/agenda.ics") + query;
  return page.section(
      "agenda", {"In uw agenda", "In your calendar"},
      element(
          "p", {},
          page.text(Words{"Neem een abonnement: dan staan nieuwe datums vanzelf in uw agenda.",
                          "Subscribe: new dates then appear in your calendar by themselves."})) +
          element("p", {},
                  button_link(target, page.text(Words{"Agenda openen", "Open the calendar"}))) +
          element("p", {{"class", "note"}},
                  page.text(Words{"Of neem dit adres over in uw agenda: ",
                                  "Or copy this address into your calendar: "}),
                  element("code", {}, page.call.service.public_url + target)));
}

Markup here(HoodPage const& page, std::size_t place) {
  auto const& one = page.hood.places[place];
  auto const measures = measures_at(page.hood, place);
  auto const title = say("Wat gebeurt er: {}", "What happens: {}", one.name);
  auto inside =
      measures.empty()
          ? nothing_here(page.call, say("Het plan noemt hier geen werk. Er kan wel iets vlakbij "
                                        "zijn, of in de hele wijk.",
                                        "The plan names no works here. There may be something "
                                        "nearby, or in the whole neighbourhood."))
          : measure_items(page, measures);
  auto const sketch = map_sketch(page.part, {place});
  return element(
             "section", {{"id", "hier"}, {"class", "block"}},
             heading(2, "hier-heading", page.text(title)),
             element("div", {{"class", sketch.empty() ? "opening opening--alone" : "opening"}},
                     element("div", {}, inside),
                     sketch.empty() ? sketch : element("figure", {{"class", "sketch"}}, sketch))) +
         nearby(page, place, measures);
}

Markup content_of(HoodPage const& page) {
  if (page.hood.places.empty()) {
    return nothing_here(page.call, say("Het plan noemt nog geen straten of plekken.",
                                       "The plan names no streets or places yet.")) +
           everywhere(page);
  }
  auto const wanted = page.call.request.query_field("plek").value_or("");
  auto const* const place = find_id(page.hood.places, wanted);
  auto all = chooser(page, place == nullptr ? "" : place->id);
  if (place != nullptr) {
    all += here(page, static_cast<std::size_t>(place - page.hood.places.data()));
  } else if (!wanted.empty()) {
    all += alert("warning", element("p", {},
                                    page.text(Words{"Deze plek staat niet in het plan. Kies een "
                                                    "plek uit de lijst.",
                                                    "This place is not in the plan. Choose a "
                                                    "place from the list."})));
  }
  all += everywhere(page);
  return all + calendar(page, place == nullptr ? "" : "?place=" + place->id);
}

}  // namespace

Answer street_page(Call& call) {
  return hood_answer(call, "street", say("Mijn straat", "My street"),
                     say("Wat gebeurt er bij u in de straat? Wanneer? En wie kunt u bellen? Kies "
                         "uw straat of een plek vlakbij.",
                         "What happens in your street? When? And whom can you ask? Choose your "
                         "street or a place nearby."),
                     content_of);
}

}  // namespace wijk
