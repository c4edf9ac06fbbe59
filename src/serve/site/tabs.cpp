// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/tabs.hpp"

namespace wijk {
namespace {

constexpr Tab kTabs[] = {
    {"overview", "", {"Overzicht", "Overview"}},
    {"map", "/kaart", {"Kaart", "Map"}},
    {"street", "/straat", {"Mijn straat", "My street"}},
    {"planning", "/planning", {"Planning", "Planning"}},
    {"schedule", "/planning/voorstel", {"Jaarschijven", "Year slices"}},
    {"linkages", "/koppelkansen", {"Koppelkansen", "Linkages"}},
    {"money", "/geld", {"Geld", "Money"}},
    {"tasks", "/opgaven", {"Opgaven", "Tasks"}},
    {"measures", "/maatregelen", {"Maatregelen", "Measures"}},
    {"partners", "/partijen", {"Partijen", "Partners"}},
    {"agreements", "/afspraken", {"Afspraken", "Agreements"}},
    {"indicators", "/indicatoren", {"Indicatoren", "Indicators"}},
    {"findings", "/bevindingen", {"Bevindingen", "Findings"}},
    {"ideas", "/ideeen", {"Ideeën", "Ideas"}},
    {"changes", "/wijzigingen", {"Wijzigingen", "Changes"}},
    {"about", "/over", {"Over", "About"}},
};

}  // namespace

std::span<Tab const> hood_tabs() { return kTabs; }

}  // namespace wijk
