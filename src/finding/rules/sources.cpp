// SPDX-License-Identifier: EUPL-1.2
#include "finding/rules/families.hpp"

namespace wijk {
namespace {

constexpr Rule kRules[] = {
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
