// SPDX-License-Identifier: EUPL-1.2
#include "finding/rules/families.hpp"

namespace wijk {
namespace {

constexpr Rule kRules[] = {
    {"money-total",
     Severity::error,
     {"een jaarschijf telt niet op tot het gedrukte totaal",
      "a year slice does not add up to the printed total"},
     {"wie het totaal leest, besluit over een ander bedrag dan de regels samen vragen",
      "who reads the total decides on another amount than the lines ask for"},
     {"herstel de regel die niet klopt, of laat het totaal opnieuw vaststellen",
      "mend the line that is wrong, or have the total adopted anew"}},
    {"money-theme-total",
     Severity::error,
     {"een thema telt niet op tot het gedrukte totaal",
      "a theme does not add up to its printed total"},
     {"het thema lijkt meer of minder geld te hebben dan zijn maatregelen vragen",
      "the theme seems to have more or less money than its measures ask for"},
     {"herstel de regel die niet klopt, of het gedrukte totaal",
      "mend the line that is wrong, or the printed total"}},
    {"money-line-total",
     Severity::error,
     {"een maatregel telt niet op tot het gedrukte bedrag",
      "a measure does not add up to its printed amount"},
     {"het plan noemt voor dezelfde maatregel twee bedragen",
      "the plan states two amounts for the same measure"},
     {"kies het goede bedrag en leg in een opmerking vast waarom",
      "choose the right amount and say why in a remark"}},
};

}  // namespace

std::span<Rule const> money_rules() { return kRules; }

}  // namespace wijk
