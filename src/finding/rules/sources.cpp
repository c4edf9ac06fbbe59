// SPDX-License-Identifier: EUPL-1.2
#include "finding/rules/families.hpp"

namespace wijk {
namespace {

constexpr Rule kRules[] = {
    {"source-missing",
     Severity::warning,
     {"een bewering noemt geen bron, en het plan vraagt die wel",
      "a statement names no source while the plan demands one"},
     {"niemand kan nagaan of het klopt", "nobody can see whether it is true"},
     {"noem bij `source` waar het staat", "say where it stands under `source`"}},
    {"source-too-old",
     Severity::error,
     {"een meting is nieuwer dan haar bron", "an observation is newer than its source"},
     {"het cijfer komt ergens anders vandaan, of het jaar is fout",
      "the figure comes from elsewhere, or the year is wrong"},
     {"herstel het jaar van de meting of het document, of noem de goede bron",
      "mend the year of the observation or the document, or name the right source"}},
    {"source-document-date",
     Severity::note,
     {"een bron heeft geen datum", "a source has no date"},
     {"niemand kan zien of het nog zo is", "nobody can see whether it is still so"},
     {"noem bij `date` van wanneer het document is", "say under `date` of when the document is"}},
    {"source-document-unused",
     Severity::note,
     {"uit een document komt niets", "nothing comes from a document"},
     {"lezers zoeken iets op waar het plan niet op steunt",
      "readers look up what the plan does not rest on"},
     {"noem het document bij wat eruit komt, of haal het weg",
      "name the document at what comes from it, or take it away"}},
    {"acceptance-unneeded",
     Severity::warning,
     {"een aanvaarding is niet meer nodig", "an acceptance is no longer needed"},
     {"zij zou een nieuwe fout op dezelfde plek kunnen verbergen",
      "it could hide a new mistake in the same place"},
     {"haal de aanvaarding weg", "take the acceptance away"}},
    {"acceptance-unknown-rule",
     Severity::error,
     {"een aanvaarding noemt een regel die niet bestaat",
      "an acceptance names a rule that does not exist"},
     {"zij doet niets, terwijl iemand denkt van wel",
      "it does nothing, while somebody thinks it does"},
     {"herstel de naam van de regel", "mend the name of the rule"}},
};

}  // namespace

std::span<Rule const> source_rules() { return kRules; }

}  // namespace wijk
