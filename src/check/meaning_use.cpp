// SPDX-License-Identifier: EUPL-1.2
//
// What a neighbourhood names and then does nothing with.
#include "check/rules.hpp"
#include "check/used.hpp"

namespace wijk {
namespace {

/// One finding for each element that is not used.
template <class Element>
void report(Here const& here, std::string_view rule, std::string_view list,
            std::vector<Element> const& all, Used const& used, Words words, Findings& findings) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!used[i]) {
      findings.add(rule, here.at(list, i, "id"), say(words.nl, words.en, all[i].id));
    }
  }
}

}  // namespace

void meaning_ambitions(Here const& here, Findings& findings) {
  Used served(here.hood.ambitions.size(), false);
  for (auto const& measure : here.hood.measures) {
    if (measure.status != "stopped") {
      use(served, measure.ambitions);
    }
  }
  if (!here.hood.outline) {
    report(here, "meaning-ambition-unserved", "ambitions", here.hood.ambitions, served,
           {"geen maatregel draagt bij aan ambitie `{}`", "no measure serves ambition `{}`"},
           findings);
  }
  for (std::size_t i = 0; i < here.hood.ambitions.size(); ++i) {
    auto const& ambition = here.hood.ambitions[i];
    if (ambition.tasks.empty() && !here.hood.outline) {
      findings.add("meaning-ambition-task", here.at("ambitions", i, "id"),
                   say("ambitie `{}` dient geen enkele opgave", "ambition `{}` serves no task",
                       ambition.id));
    }
  }
}

void meaning_themes(Here const& here, Findings& findings) {
  Used filled(here.hood.themes.size(), here.hood.outline);
  for (auto const& measure : here.hood.measures) {
    use(filled, measure.theme);
  }
  report(here, "meaning-theme-empty", "themes", here.hood.themes, filled,
         {"thema `{}` heeft geen enkele maatregel", "theme `{}` has no measure at all"}, findings);
}

void meaning_unused_places(Here const& here, Findings& findings) {
  auto const& hood = here.hood;
  Used used(hood.places.size(), false);
  use(used, hood.area);
  for (auto const& block : hood.blocks) {
    use(used, block.area);
  }
  for (auto const& measure : hood.measures) {
    use(used, measure.places);
  }
  for (auto const& ambition : hood.ambitions) {
    use(used, ambition.places);
  }
  for (auto const& number : hood.map_numbers) {
    use(used, number.place);
  }
  for (auto const& option : hood.options) {
    use(used, option.place);
  }
  report(here, "meaning-place-unused", "places", hood.places, used,
         {"plek `{}` wordt nergens genoemd", "place `{}` is named nowhere"}, findings);
}

void meaning_unused_covers(Here const& here, Findings& findings) {
  Used used(here.hood.covers.size(), false);
  for (auto const& line : here.hood.budget) {
    use(used, line.cover);
  }
  for (auto const& measure : here.hood.measures) {
    for (auto const& cost : measure.cost) {
      use(used, cost.cover);
    }
    for (auto const& component : measure.components) {
      use(used, component.cover);
    }
  }
  report(here, "meaning-cover-unused", "covers", here.hood.covers, used,
         {"dekking `{}` betaalt niets", "cover `{}` pays nothing"}, findings);
}

void meaning_empty_neighbourhood(Here const& here, Findings& findings) {
  if (!here.hood.outline && here.hood.measures.empty()) {
    findings.add("meaning-neighbourhood-empty", here.pointer + "/id",
                 say("wijk `{}` heeft geen enkele maatregel",
                     "neighbourhood `{}` has no measure at all", here.hood.id),
                 say("voeg maatregelen toe, of schrijf `outline: true` als de wijk alleen "
                     "genoemd wordt",
                     "add measures, or write `outline: true` where it is named only"));
  }
}

void meaning_ideas(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.ideas.size(); ++i) {
    auto const& idea = here.hood.ideas[i];
    if (idea.measure.named()) {
      continue;
    }
    if (idea.status == "taken-up") {
      findings.add("meaning-idea-measure", here.at("ideas", i, "status"),
                   say("idee `{}` is opgepakt, maar noemt geen maatregel",
                       "idea `{}` is taken up, but names no measure", idea.id));
    } else if (idea.answer.empty()) {
      findings.add(
          "meaning-idea-answer", here.at("ideas", i, "id"),
          say("idee `{}` heeft nog geen antwoord", "idea `{}` has no answer yet", idea.id));
    }
  }
}

}  // namespace wijk
