// SPDX-License-Identifier: EUPL-1.2
//
// One linkage: what it brings, who does what, why, where that comes from, and what was decided.
#include "serve/site/linkages.hpp"
#include "serve/site/map.hpp"

#include "link/wording.hpp"
#include "plan/choice_names.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wijk {
namespace {

/// How sure it is that two works meet, in the order of `Nearness`.
constexpr std::array<Words, 6> kHowSure{{{"zeker", "sure"},
                                         {"waarschijnlijk", "likely"},
                                         {"in de hele wijk", "anywhere in the neighbourhood"},
                                         {"misschien", "possible"},
                                         {"plek onbekend", "place unknown"},
                                         {"te ver", "too far"}}};

/// On one line: "€" never stands at the end of it.
Text range(Estimate const& euros) {
  auto text = money_range(euros);
  for (auto* const words : {&text.nl, &text.en}) {
    for (auto at = words->find("€ "); at != std::string::npos; at = words->find("€ ", at)) {
      words->replace(at, std::string_view{"€ "}.size(), "€\u00a0");
    }
  }
  return text;
}

Markup partner_links(LinkagesPage const& of, Partaker const& partaker) {
  auto const& partners = of.page.plan().partners;
  std::vector<Markup> all;
  for (auto const& id : partaker.partners) {
    auto const found = std::ranges::find(partners, id, &Partner::id);
    all.push_back(
        found == partners.end()
            ? escaped(id)
            : of.page.link_to(fmt::format("/partners/{}", found - partners.begin()), found->name));
  }
  return all.empty() ? escaped(of.text(say("nog niemand genoemd", "nobody named yet")))
                     : listed(all);
}

Markup tasks(LinkagesPage const& of, Linkage const& linkage) {
  std::vector<Markup> all;
  for (auto const task : linkage.tasks) {
    all.push_back(of.page.link_to(fmt::format("/tasks/{}", task),
                                  of.page.plan().tasks[static_cast<std::size_t>(task)].name));
  }
  return listed(all, "; ");
}

/// With the letters that they have on the map, where there is one.
Markup where(LinkagesPage const& of, Linkage const& linkage) {
  std::vector<Markup> all;
  for (auto const spot : spots_of(of, linkage)) {
    auto const letter = spot < of.letters.size() ? of.letters[spot] : std::string{};
    auto const name = spot_name(of, spot);
    auto const shown = letter.empty() ? name : say("{}. {}", "{}. {}", letter, name);
    all.push_back(outside_at(of, spot) != nullptr
                      ? escaped(of.text(shown))
                      : of.page.link_to(of.page.pointer("places", spot), shown));
  }
  return listed(all, "; ");
}

Text when(Linkage const& linkage) {
  auto const months = months_of(linkage.window);
  auto const text =
      linkage.follow ? say("na elkaar, rond {}", "one after the other, around {}", months) : months;
  return linkage.assumed ? say("{} (niet alle jaren staan in het plan)",
                               "{} (not all years are in the plan)", text)
                         : text;
}

/// Why two of them belong together, and how that was reckoned.
Markup reason(LinkagesPage const& of, Link const& link, Reason const& why) {
  auto const& pairing = of.scene.pairings.pairings[why.pairing];
  auto const& a = of.partaker(link.a);
  auto const& b = of.partaker(link.b);
  auto const saving = saving_of(pairing, a, b);
  auto const chance = chance_of(why.apart.nearness, of.scene.pairings.chances);
  auto const source = pairing.source.empty() ? say("een aanname", "an assumption")
                                             : say("bron: {}", "source: {}", pairing.source);
  auto const sure = kHowSure.at(static_cast<std::size_t>(why.apart.nearness));
  return element(
      "li", {},
      element(
          "p", {},
          sentence(of.text(say("{} en {}: {}", "{} and {}: {}", a.name, b.name, pairing.gain)))),
      element(
          "p", {{"class", "note"}},
          sentence(of.text(say("{}. Besparing {} ({}), maal {} % kans dat zij elkaar raken ({}, "
                               "een aanname)",
                               "{}. Saving {} ({}), times a {} % chance that they meet ({}, an "
                               "assumption)",
                               nearness_text(why.apart, of.page.hood), range(saving), source,
                               static_cast<int>(std::round(chance * 100)), sure)))));
}

Markup sources(LinkagesPage const& of, Linkage const& linkage) {
  std::vector<Markup> all;
  for (auto const& part : linkage.parts) {
    auto const& partaker = of.partaker(part.partaker);
    if (partaker.type == Partaker::Type::outside) {
      continue;
    }
    auto const pointer = of.page.pointer(
        partaker.type == Partaker::Type::measure ? "measures" : "options", partaker.index);
    auto const source = of.text(of.page.input.trace(pointer).source);
    if (!source.empty()) {
      all.push_back(escaped(of.text(partaker.name) + ": ") +
                    link(tab_address(of.page.call, of.page.hood, "about"), source));
    }
  }
  return all.empty() ? Markup{}
                     : element("p", {{"class", "note"}},
                               of.text(Words{"Jaren en plekken komen uit het plan. ",
                                             "Years and places come from the plan. "}),
                               listed(all, "; "));
}

Markup why(LinkagesPage const& of, Linkage const& linkage) {
  Markup items;
  for (auto const& link : linkage.links) {
    for (auto const& one : link.reasons) {
      items += reason(of, link, one);
    }
  }
  return element(
      "details", {{"class", "folded"}},
      element("summary", {},
              of.text(Words{"Waarom samen, en waar komt dit vandaan?",
                            "Why together, and where does this come from?"}),
              element("span", {{"class", "heard"}}, " " + of.text(title_of(linkage, of.all())))),
      element("ul", {{"class", "list"}}, items),
      element(
          "p", {{"class", "note"}},
          of.text(say("De verwachte winst is de som van deze besparingen, elk maal de kans. Als "
                      "alles lukt is het {}.",
                      "The expected gain is the sum of these savings, each times its chance. "
                      "If all succeeds it is {}.",
                      range(linkage.at_best)))),
      sources(of, linkage));
}

Markup decision(LinkagesPage const& of, Linkage const& linkage) {
  if (linkage.decision < 0) {
    return {};
  }
  auto const& made = of.page.hood.linkages[static_cast<std::size_t>(linkage.decision)];
  auto const by = made.by.empty() ? "" : fmt::format(" ({})", made.by);
  return element("p",
                 {{"class", fmt::format("decision decision--{}", made.status)},
                  {"id", fmt::format("linkages-{}", linkage.decision)}},
                 element("strong", {}, sentence(of.text(decision_text(linkage, of.page.hood)))),
                 by);
}

/// The ways to decide, for who may; each names the linkage to who hears the page.
Markup ways(LinkagesPage const& of, Linkage const& linkage) {
  auto const& call = of.page.call;
  if (!call.session || call.session->account.role < Role::partner) {
    return {};
  }
  if (is_with_outside(of, linkage)) {
    return element("p", {{"class", "note"}},
                   of.text(Words{"Een besluit hierover kan nog niet in het plan: het werk van "
                                 "elders staat daar niet in. Neem het eerst op als maatregel.",
                                 "A decision on this cannot be in the plan yet: the work from "
                                 "elsewhere is not in it. Take it up as a measure first."}));
  }
  constexpr std::pair<std::string_view, Words> kWays[] = {{"taken-up", {"Oppakken", "Take up"}},
                                                          {"declined", {"Afwijzen", "Decline"}},
                                                          {"done", {"Is gedaan", "Is done"}}};
  auto const status = of.status_of(linkage);
  auto const name = percent_encoded(name_of(linkage, of.all().partakers));
  Markup all;
  for (auto const& [way, words] : kWays) {
    if (way == status || (way == "done" && status != "taken-up")) {
      continue;
    }
    bool const first = all.empty() && status.empty();
    all += element(
        "a",
        {{"class",
          fmt::format("utrecht-button utrecht-button--{}-action", first ? "primary" : "secondary")},
         {"href",
          hood_address(call, of.page.hood,
                       fmt::format("/koppelkansen/besluit?koppelkans={}&stand={}", name, way))}},
        of.text(words),
        element("span", {{"class", "heard"}}, ": " + of.text(title_of(linkage, of.all()))));
  }
  return element("div", {{"class", "actions"}}, all);
}

}  // namespace

Markup partaker_link(LinkagesPage const& of, Partaker const& partaker) {
  auto const list = partaker.type == Partaker::Type::measure ? "measures" : "options";
  return partaker.type == Partaker::Type::outside
             ? escaped(of.text(partaker.name))
             : of.page.link_to(of.page.pointer(list, partaker.index), partaker.name);
}

Markup linkage_facts(LinkagesPage const& of, Linkage const& linkage) {
  return element("dl", {{"class", "terms"}},
                 term(of.text(Words{"Verwachte winst", "Expected gain"}),
                      element("strong", {}, of.text(range(linkage.gain)))),
                 term(of.text(Words{"Minder overlast", "Less nuisance"}),
                      escaped(of.text(weeks_range(linkage.weeks)))),
                 term(of.text(Words{"Samen in", "Together in"}), escaped(of.text(when(linkage)))),
                 term(of.text(Words{"Waar", "Where"}), where(of, linkage)),
                 term(of.text(Words{"Dient samen", "Serves together"}), tasks(of, linkage)));
}

Markup linkage_parts(LinkagesPage const& of, Linkage const& linkage) {
  Markup items;
  for (auto const& part : linkage.parts) {
    auto const& partaker = of.partaker(part.partaker);
    auto const outside = brought_by(of, partaker);
    items += element("li", {}, partaker_link(of, partaker),
                     element("span", {{"class", "soft"}}, " (", partner_links(of, partaker),
                             outside.empty() ? "" : "; " + outside, ")"),
                     element("p", {}, sentence(of.text(part_text(part, linkage, partaker)))));
  }
  return element("ul", {{"class", "list parts"}}, items);
}

Markup linkage_card(LinkagesPage const& of, Linkage const& linkage, std::size_t rank) {
  auto const title = of.text(title_of(linkage, of.all()));
  return element(
      "article", {{"class", "card linkage"}, {"id", anchor_of(of, linkage)}},
      element("h3", {}, rank == 0 ? title : fmt::format("{}. {}", rank, title)),
      decision(of, linkage), linkage_facts(of, linkage),
      element("h4", {}, of.text(Words{"Wie doet wat, en wanneer", "Who does what, and when"})),
      linkage_parts(of, linkage), why(of, linkage), ways(of, linkage));
}

}  // namespace wijk
