// SPDX-License-Identifier: EUPL-1.2
#include "finding/rules/families.hpp"

namespace wijk {
namespace {

constexpr Rule kRules[] = {
    {"communication-homes",
     Severity::warning,
     {"woningen worden aangepakt zonder bericht aan wie er woont",
      "homes are worked on without a message to who lives there"},
     {"bewoners horen het pas als de aannemer voor de deur staat",
      "residents hear of it only when the builders are at the door"},
     {"voeg bij `messages` een bericht over de maatregel toe",
      "add a message about the measure under `messages`"}},
    {"communication-residents",
     Severity::warning,
     {"bewoners merken iets van maatregelen waarover niemand hun vertelt",
      "residents notice measures that nobody tells them about"},
     {"wie niet weet wat er komt, kan niet meedoen en niet bijsturen",
      "who does not know what comes can neither take part nor object"},
     {"voeg bij `messages` berichten toe, met afzender, kanaal en moment",
      "add messages under `messages`, with sender, channel and moment"}},
    {"communication-message",
     Severity::warning,
     {"een bericht zegt niet wie het wanneer aan wie vertelt",
      "a message does not say who tells it when and to whom"},
     {"wat niemand is opgedragen, wordt niet verteld", "what nobody is charged with is not told"},
     {"vul `sender`, `audiences`, `channels` en `when` in",
      "fill in `sender`, `audiences`, `channels` and `when`"}},
    {"communication-about",
     Severity::note,
     {"een bericht gaat over geen enkele maatregel", "a message is about no measure"},
     {"niemand weet wanneer het niet meer klopt", "nobody knows when it stops being true"},
     {"noem bij `measures` waar het over gaat", "name what it is about under `measures`"}},
    {"communication-late",
     Severity::warning,
     {"een bericht komt na het begin van wat het aankondigt",
      "a message comes after the start of what it announces"},
     {"bewoners horen het als het al gebeurt", "residents hear of it when it is happening"},
     {"vertel het eerder", "tell it earlier"}},
    {"communication-unused",
     Severity::note,
     {"een kanaal of doelgroep krijgt geen enkel bericht",
      "a channel or audience gets no message at all"},
     {"het plan noemt wie het wil bereiken, maar vertelt die niets",
      "the plan names whom it wants to reach, but tells them nothing"},
     {"noem het bij een bericht, of haal het weg", "name it at a message, or take it away"}},
};

}  // namespace

std::span<Rule const> communication_rules() { return kRules; }

}  // namespace wijk
