// SPDX-License-Identifier: EUPL-1.2
#include "plan/choice_names.hpp"

#include <algorithm>
#include <array>

namespace wijk {
namespace {

struct Name {
  std::string_view code;
  Words words;
};

constexpr std::array kNames = {
    // measures
    Name{"project", {"project", "project"}},
    Name{"measure", {"maatregel", "measure"}},
    Name{"line", {"verzamelpost", "budget heading"}},
    Name{"physical", {"fysiek", "physical"}},
    Name{"social", {"sociaal", "social"}},
    Name{"both", {"fysiek en sociaal", "physical and social"}},
    Name{"idea", {"idee", "idea"}},
    Name{"prepared", {"in voorbereiding", "in preparation"}},
    Name{"running", {"loopt", "running"}},
    Name{"done", {"klaar", "done"}},
    Name{"stopped", {"gestopt", "stopped"}},
    // milestones
    Name{"start", {"start", "start"}},
    Name{"decision", {"besluit", "decision"}},
    Name{"delivery", {"oplevering", "delivery"}},
    Name{"study", {"onderzoek", "study"}},
    Name{"agreement", {"afspraak", "agreement"}},
    // money
    Name{"whole", {"in totaal", "in all"}},
    Name{"year", {"per jaar", "per year"}},
    Name{"budgeted", {"begroot", "budgeted"}},
    Name{"intended", {"beoogd", "intended"}},
    Name{"to-be-determined", {"nog te bepalen", "to be determined"}},
    // homes
    Name{"demolish", {"slopen", "demolish"}},
    Name{"build", {"bouwen", "build"}},
    Name{"renovate", {"renoveren", "renovate"}},
    Name{"sell", {"verkopen", "sell"}},
    Name{"social-rent", {"sociale huur", "social rent"}},
    Name{"mid-rent", {"middenhuur", "mid rent"}},
    Name{"owner-occupied", {"koop", "owner-occupied"}},
    // ambitions and agreements
    Name{"ambition", {"ambitie", "ambition"}},
    Name{"intervention", {"ingreep", "intervention"}},
    Name{"rule", {"regel", "rule"}},
    Name{"condition", {"voorwaarde", "condition"}},
    Name{"intention", {"voornemen", "intention"}},
    Name{"label-on-sale", {"energielabel bij verkoop", "energy label on sale"}},
    Name{"tenure-not-lower", {"aandeel niet lager", "share not lower"}},
    // ideas
    Name{"open", {"nog zonder antwoord", "not answered yet"}},
    Name{"taken-up", {"opgepakt", "taken up"}},
    Name{"declined", {"afgewezen", "declined"}},
    // partners
    Name{"municipality", {"gemeente", "municipality"}},
    Name{"corporation", {"corporatie", "housing corporation"}},
    Name{"residents", {"bewoners", "residents"}},
    Name{"education", {"onderwijs", "education"}},
    Name{"care", {"zorg en welzijn", "care"}},
    Name{"business", {"ondernemers", "business"}},
    Name{"other", {"overig", "other"}},
    // places
    Name{"street", {"straat", "street"}},
    Name{"building", {"gebouw", "building"}},
    Name{"green", {"groen", "green"}},
    Name{"water", {"water", "water"}},
    Name{"site", {"locatie", "site"}},
    Name{"area", {"gebied", "area"}},
    Name{"road", {"weg", "road"}},
    // indicators
    Name{"count", {"aantal", "number"}},
    Name{"percent", {"%", "%"}},
    Name{"euro", {"€", "€"}},
    Name{"score", {"score", "score"}},
    Name{"neighbourhood", {"wijk", "neighbourhood"}},
    Name{"block", {"buurt", "block"}},
    Name{"district", {"stadsdeel", "district"}},
    Name{"city", {"stad", "city"}},
    Name{"at-most", {"hoogstens", "at most"}},
    Name{"at-least", {"minstens", "at least"}},
    Name{"equal", {"gelijk aan", "equal to"}},
    Name{"exactly", {"precies", "exactly"}},
    Name{"about", {"ongeveer", "about"}},
    Name{"more-than", {"meer dan", "more than"}},
    Name{"less-than", {"minder dan", "less than"}},
    // editions
    Name{"draft", {"concept", "draft"}},
    Name{"adopted", {"vastgesteld", "adopted"}},
    Name{"superseded", {"vervangen", "superseded"}},
    // what a plan counts, and what has to state its source
    Name{"projects", {"projecten", "projects"}},
    Name{"measures", {"maatregelen", "measures"}},
    Name{"themes", {"thema's", "themes"}},
    Name{"meetings", {"bijeenkomsten", "meetings"}},
    Name{"ideas", {"ideeën", "ideas"}},
    Name{"tasks", {"opgaven", "tasks"}},
    Name{"corporations", {"corporaties", "housing corporations"}},
    Name{"neighbourhoods", {"wijken", "neighbourhoods"}},
    Name{"partners", {"partijen", "partners"}},
    Name{"agreements", {"afspraken", "agreements"}},
    Name{"interventions", {"ingrepen", "interventions"}},
    Name{"vision", {"visie", "vision"}},
    Name{"strategy", {"strategie", "strategy"}},
    Name{"ambitions", {"ambities", "ambitions"}},
    Name{"milestones", {"mijlpalen", "milestones"}},
    Name{"observations", {"metingen", "observations"}},
    Name{"targets", {"doelwaarden", "targets"}},
    Name{"totals", {"totalen", "totals"}},
    Name{"tables", {"tabellen", "tables"}},
    Name{"counts", {"aantallen", "counts"}},
    Name{"places", {"plekken", "places"}},
};

}  // namespace

Text choice_name(std::string_view code) {
  auto const* const found = std::ranges::find(kNames, code, &Name::code);
  return found == kNames.end() ? Text{std::string{code}, std::string{code}}
                               : say("{}", "{}", found->words);
}

}  // namespace wijk
