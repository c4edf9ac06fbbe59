// SPDX-License-Identifier: EUPL-1.2
#include "finding/rules/families.hpp"

namespace wijk {
namespace {

constexpr Rule kRules[] = {
    {"schedule-money",
     Severity::error,
     {"een dekking noemt haar geld per jaarschijf dubbel, of meer dan zij heeft",
      "a cover states its money by year slice twice, or more than it has"},
     {"de planning zou geld uitgeven dat er niet is",
      "the planning would spend money that is not there"},
     {"noem elk jaar één keer, samen niet meer dan `available`",
      "state each year once, together no more than `available`"}},
    {"schedule-number",
     Severity::error,
     {"een getal voor de planning kan niet", "a number for the planning cannot be"},
     {"de planning rekent ermee, en komt dan nergens op uit",
      "the planning counts with it, and then comes to nothing"},
     {"schrijf een getal dat kan", "write a number that can be"}},
    {"schedule-twice",
     Severity::error,
     {"iets dat er één keer hoort te zijn staat er dubbel",
      "what should be there once is there twice"},
     {"welke van de twee telt, is niet te zien", "which of the two counts cannot be seen"},
     {"haal er een weg", "take one away"}},
    {"schedule-fixed",
     Severity::warning,
     {"een maatregel ligt vast zonder jaren", "a measure is fixed without years"},
     {"er is niets dat blijft zoals het is; de planning laat de maatregel in het eerste jaar "
      "beginnen",
      "there is nothing that stays as it is; the planning lets the measure start in the first "
      "year"},
     {"noem de jaren waartoe besloten is, of haal `fixed` weg",
      "state the years that were decided on, or take `fixed` away"}},
    {"schedule-block",
     Severity::warning,
     {"een buurt heeft een grens aan werken, maar geen vlak op de kaart",
      "a block has a limit on works, but no area on the map"},
     {"welk werk in de buurt ligt is niet te zien, dus de grens telt niet",
      "which works lie in the block cannot be seen, so the limit does not count"},
     {"noem bij `area` de plek die de buurt beslaat",
      "name under `area` the place that the block covers"}},
};

}  // namespace

std::span<Rule const> schedule_rules() { return kRules; }

}  // namespace wijk
