// SPDX-License-Identifier: EUPL-1.2
//
// What can be done together: ranked, on a map, each with its reasons; what nearly can, and what was
// decided.
#include "serve/site/linkages.hpp"
#include "serve/site/map.hpp"
#include "serve/site/pages.hpp"

#include "link/wording.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>

namespace wijk {
namespace {

constexpr std::size_t kFew = 10;

struct Ranked {
  std::size_t rank;  ///< among those that are wanted; 0: without a number
  Linkage const* linkage;
};

std::vector<Ranked> wanted_of(LinkagesPage const& of, std::vector<Linkage> const& all,
                              LinkagesWanted const& wanted) {
  std::vector<Ranked> chosen;
  for (auto const& one : all) {
    if (is_wanted(of, one, wanted)) {
      chosen.push_back({chosen.size() + 1, &one});
    }
  }
  return chosen;
}

/// Partners and themes that take part in any linkage.
Markup choices(LinkagesPage const& of, LinkagesWanted const& wanted) {
  auto const& page = of.page;
  auto const all = of.text(Words{"Alle", "All"});
  std::vector<Choice> partners{{"", all}}, themes{{"", all}};
  auto const takes_part = [&](LinkagesWanted const& one) {
    auto const in = [&](Linkage const& linkage) { return is_wanted(of, linkage, one); };
    return std::ranges::any_of(of.all().open, in) || std::ranges::any_of(of.all().settled, in);
  };
  for (auto const& partner : page.plan().partners) {
    if (takes_part({.partner = partner.id})) {
      partners.push_back({partner.id, of.text(partner.name)});
    }
  }
  for (auto const& theme : page.hood.themes) {
    if (takes_part({.theme = theme.id})) {
      themes.push_back({theme.id, of.text(theme.name)});
    }
  }
  return query_form(
      tab_address(page.call, page.hood, "linkages"),
      choice_field("partij", of.text(Words{"Partij", "Partner"}), partners, wanted.partner) +
          choice_field("thema", of.text(Words{"Thema", "Theme"}), themes, wanted.theme) +
          button(of.text(Words{"Toon", "Show"}), "secondary-action"));
}

/// What is shown of how many, and the way to the others.
Markup count_line(LinkagesPage const& of, LinkagesWanted const& wanted, std::size_t count) {
  auto const total = of.all().open.size() + of.all().settled.size();
  auto text = escaped(of.text(
      wanted.any() ? say("{} van de {} koppelkansen.", "{} of the {} linkages.", count, total)
                   : say("{} koppelkansen, de meeste winst eerst. Bedragen zijn schattingen.",
                         "{} linkages, the largest gain first. Amounts are estimates.", total)));
  auto const* const measure = find_id(of.page.hood.measures, wanted.measure);
  if (measure != nullptr) {
    text += escaped(of.text(say(" Alleen van ‘{}’.", " Only of ‘{}’.", measure->name)));
  }
  return element("p", {{"role", "status"}, {"class", "summary"}}, text, " ",
                 wanted.any() ? link(tab_address(of.page.call, of.page.hood, "linkages"),
                                     of.text(Words{"Toon alle", "Show all"}))
                              : Markup{});
}

Markup cards(LinkagesPage const& of, std::vector<Ranked> const& chosen,
             std::size_t most = std::numeric_limits<std::size_t>::max()) {
  Markup all;
  for (std::size_t i = 0; i < std::min(chosen.size(), most); ++i) {
    all += linkage_card(of, *chosen[i].linkage, chosen[i].rank);
  }
  return all;
}

bool asks_all(LinkagesPage const& of) {
  return of.page.call.request.query_field("alle").has_value();
}

/// The way to all of them, where only a few are shown.
Markup more(LinkagesPage const& of, LinkagesWanted const& wanted, std::size_t count,
            std::string_view part) {
  auto const query = query_of(wanted);
  return element("p", {},
                 button_link(hood_address(of.page.call, of.page.hood, "/koppelkansen") + query +
                                 (query.empty() ? "?" : "&") + "alle=ja#" + std::string{part},
                             of.text(say("Toon ook de andere {}", "Show the other {} as well",
                                         count - kFew))));
}

/// The letters of the map, each with the linkages that meet there.
Markup letters_list(LinkagesPage const& of, LinkagesWanted const& wanted,
                    std::vector<Ranked> const& chosen) {
  std::map<std::size_t, std::vector<Markup>> here;
  for (auto const& one : chosen) {
    for (auto const spot : spots_of(of, *one.linkage)) {
      if (of.letters[spot].empty()) {
        continue;
      }
      here[spot].push_back(
          link(linkage_address(of, *one.linkage, wanted), fmt::format("{}", one.rank)));
    }
  }
  std::vector<std::pair<std::size_t, Markup>> spots;
  for (auto const& [spot, links] : here) {
    auto const& letter = of.letters[spot];
    spots.emplace_back(
        spot, element("li", {},
                      escaped(of.text(say("{}. {}: {} ", "{}. {}: {} ", letter, spot_name(of, spot),
                                          links.size() == 1 ? Words{"koppelkans", "linkage"}
                                                            : Words{"koppelkansen", "linkages"}))),
                      listed(links)));
  }
  std::ranges::sort(spots, {}, [&](auto const& one) {
    return std::pair{of.letters[one.first].size(), of.letters[one.first]};
  });
  Markup items;
  for (auto const& one : spots) {
    items += one.second;
  }
  return element("details", {{"class", "folded"}},
                 element("summary", {},
                         of.text(Words{"Letters op de kaart, met hun koppelkansen",
                                       "Letters on the map, with their linkages"})),
                 element("ul", {{"class", "list"}}, items));
}

/// Where they meet, without a script; the script makes a map of it.
Markup where(LinkagesPage const& of, LinkagesWanted const& wanted,
             std::vector<Ranked> const& chosen) {
  std::set<std::size_t> places;
  for (auto const& one : chosen) {
    for (auto const spot : spots_of(of, *one.linkage)) {
      if (outside_at(of, spot) == nullptr) {
        places.insert(spot);
      }
    }
  }
  auto const sketch = map_sketch(of.page.part, {places.begin(), places.end()});
  return sketch.empty()
             ? sketch
             : element(
                   "div", {{"class", "beside"}},
                   map_frame(of.page, "/koppelkansen.json" + query_of(wanted)),
                   element("div",
                           {{"id", "map-legend"}, {"class", "map-legend"}, {"hidden", "hidden"}}),
                   element("figure", {{"class", "sketch chart map"}}, sketch,
                           element("figcaption", {},
                                   of.text(Words{"Waar de koppelkansen zijn",
                                                 "Where the linkages are"}))),
                   chosen.empty() ? Markup{} : letters_list(of, wanted, chosen));
}

Markup miss_row(LinkagesPage const& of, NearMiss const& miss) {
  auto const& pairing = of.scene.pairings.pairings[miss.pairing];
  auto const between = miss_text(miss, of.all(), of.scene.pairings, of.page.hood);
  return element("tr", {},
                 element("th", {{"scope", "row"}}, partaker_link(of, of.partaker(miss.a)),
                         of.text(Words{" en ", " and "}), partaker_link(of, of.partaker(miss.b))),
                 element("td", {}, sentence(of.text(pairing.gain))),
                 element("td", {}, sentence(of.text(between))));
}

/// What differs least comes first.
Markup near_misses(LinkagesPage const& of, LinkagesWanted const& wanted) {
  Markup rows;
  std::size_t count = 0;
  for (auto const& miss : of.all().near_misses) {
    if (is_wanted(of, std::array{miss.a, miss.b}, wanted) && (++count <= kFew || asks_all(of))) {
      rows += miss_row(of, miss);
    }
  }
  if (count == 0) {
    return element("p", {},
                   of.text(Words{"Er is niets dat net niet samenkomt.",
                                 "There is nothing that nearly comes together."}));
  }
  auto const head = [&](Words name) { return element("th", {{"scope", "col"}}, of.text(name)); };
  auto const table =
      element("table", {{"class", "view"}},
              element("caption", {{"id", "near-title"}},
                      of.text(Words{"Werken die op afstand of tijd net afvallen",
                                    "Works that just miss each other in distance or time"})),
              element("thead", {},
                      element("tr", {}, head({"Wat", "What"}),
                              head({"Wat het zou brengen", "What it would bring"}),
                              head({"Wat ertussen zit", "What lies between"}))),
              element("tbody", {}, rows));
  return scrolling(of.page.page, "near-title", table) +
         (asks_all(of) || count <= kFew ? Markup{} : more(of, wanted, count, "bijna"));
}

Markup undecided_list(LinkagesPage const& of, LinkagesWanted const& wanted,
                      std::vector<Ranked> const& undecided) {
  if (undecided.empty()) {
    return nothing_here(of.page.call,
                        say("Hier is niets meer dat samen meer oplevert.",
                            "There is nothing here any more that gains from being together."));
  }
  bool const all = asks_all(of) || undecided.size() <= kFew;
  return cards(of, undecided, all ? undecided.size() : kFew) +
         (all ? Markup{} : more(of, wanted, undecided.size(), "koppelkansen"));
}

Markup part(LinkagesPage const& of, std::string const& id, Words name, Markup const& inside) {
  return inside.empty() ? inside
                        : element("section", {{"id", id}, {"class", "linkages"}},
                                  heading(2, id + "-heading", of.text(name)), inside);
}

Markup content_of(HoodPage const& page) {
  LinkagesPage of{page};
  auto const wanted = linkages_wanted(page.call.request);
  auto const open = wanted_of(of, of.all().open, wanted);
  of.letters = letters_of(of, on_map(of, wanted));
  auto settled = wanted_of(of, of.all().settled, wanted);
  for (auto& one : settled) {
    one.rank = 0;
  }
  std::vector<Ranked> taken, undecided;
  for (auto const& one : open) {
    (of.status_of(*one.linkage).empty() ? undecided : taken).push_back(one);
  }
  auto const list =
      part(of, "opgepakt", {"Opgepakt", "Taken up"}, cards(of, taken)) +
      part(of, "koppelkansen", {"Nog te besluiten", "Not decided yet"},
           undecided_list(of, wanted, undecided)) +
      part(of, "besloten", {"Afgewezen of gedaan", "Declined or done"}, cards(of, settled));
  auto const works = works_section(of);
  return choices(of, wanted) + count_line(of, wanted, open.size() + settled.size()) +
         (works.empty()
              ? works
              : element(
                    "p", {},
                    link("#werken", of.text(Words{"Werken van elders", "Works from elsewhere"})))) +
         element("div", {{"class", "with-map"}}, where(of, wanted, open),
                 element("div", {}, list)) +
         page.section("bijna", {"Wat net niet samenkomt", "What nearly comes together"},
                      near_misses(of, wanted)) +
         works;
}

}  // namespace

Answer linkages_page(Call& call) {
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  HoodPage const page{call, *hood};
  auto const title = say("Koppelkansen", "Linkages");
  auto const lede =
      say("Werk van verschillende partijen dat samen meer oplevert: het raakt elkaar in plaats en "
          "tijd, en dient hetzelfde doel. Partijen beslissen of zij een kans oppakken.",
          "Works of different partners that gain from being done together: they meet in place and "
          "time, and serve the same purpose. The partners decide whether to take a chance up.");
  return site_answer(call, {.title = title,
                            .tab = "linkages",
                            .content = page_head(call, title, lede) + content_of(page),
                            .hood = hood,
                            .map = true});
}

}  // namespace wijk
