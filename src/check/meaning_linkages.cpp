// SPDX-License-Identifier: EUPL-1.2
#include "check/rules.hpp"

#include <set>

namespace wijk {

void meaning_linkages(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.linkages.size(); ++i) {
    auto const& linkage = here.hood.linkages[i];
    std::set<std::string> works;
    for (auto const& measure : linkage.measures) {
      works.insert("measure " + measure.id);
    }
    for (auto const& option : linkage.options) {
      works.insert("option " + option.id);
    }
    if (works.size() == 1) {
      findings.add("meaning-linkage-alone", here.at("linkages", i, "measures"),
                   say("koppelkans `{}` noemt maar één werk", "linkage `{}` names one work only",
                       linkage.id));
    }
    if (linkage.status == "declined" && linkage.reason.empty()) {
      findings.add("meaning-linkage-reason", here.at("linkages", i, "status"),
                   say("koppelkans `{}` is afgewezen zonder reden",
                       "linkage `{}` is declined without a reason", linkage.id));
    }
  }
}

}  // namespace wijk
