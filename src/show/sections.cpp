// SPDX-License-Identifier: EUPL-1.2
#include "show/sections.hpp"

namespace wijk {
namespace {

Views overview(Plan const& plan, Neighbourhood const& hood) { return overview_views(plan, hood); }

constexpr Section kSections[] = {
    {"overview",
     {"Overzicht", "Overview"},
     {"het plan op een scherm", "the plan on one screen"},
     overview},
    {"money",
     {"Geld", "Money"},
     {"begroting, gedrukte totalen, dekking, kosten", "budget, printed totals, cover, costs"},
     money_views},
    {"measures",
     {"Maatregelen", "Measures"},
     {"wat er gebeurt, wie trekt, wanneer, wat het kost",
      "what is done, who leads, when, what it costs"},
     measures_views},
    {"timeline",
     {"Tijdlijn", "Time line"},
     {"maatregelen en mijlpalen door de jaren", "measures and milestones through the years"},
     timeline_views},
    {"tasks",
     {"Opgaven", "Tasks"},
     {"welke maatregel welke opgave dient; ambities", "which measure serves which task; ambitions"},
     tasks_views},
    {"partners",
     {"Partijen", "Partners"},
     {"wie wat trekt, meedoet en betaalt", "who leads, takes part and pays"},
     partners_views},
    {"places",
     {"Plekken", "Places"},
     {"waar het gebeurt en wat daar kan", "where it happens and what could be there"},
     places_views},
    {"indicators",
     {"Indicatoren", "Indicators"},
     {"metingen, doelwaarden en wat eruit volgt", "observations, targets and what follows"},
     indicators_views},
    {"agreements",
     {"Afspraken", "Agreements"},
     {"wie zich waaraan bond en wat dat raakt", "who is bound to what, and what it touches"},
     agreements_views},
};

}  // namespace

std::span<Section const> sections() { return kSections; }

}  // namespace wijk
