// SPDX-License-Identifier: EUPL-1.2
#include "check/check.hpp"
#include "finding/rules.hpp"

namespace wijk {
namespace {

/// Marks what the acceptance is about; false where there is no such finding.
bool accept(Acceptance const& acceptance, StablePointer const& stable, Findings& findings) {
  bool used = false;
  for (auto& finding : findings.all()) {
    if (finding.rule == acceptance.rule && stable(finding.pointer) == acceptance.at) {
      finding.accepted_by = acceptance.by;
      used = true;
    }
  }
  return used;
}

}  // namespace

void apply_acceptances(Plan const& plan, StablePointer const& stable, Findings& findings) {
  for (std::size_t i = 0; i < plan.accepted.size(); ++i) {
    auto const& acceptance = plan.accepted[i];
    auto const pointer = fmt::format("/accepted/{}", i);
    if (find_rule(acceptance.rule) == nullptr) {
      findings.add("acceptance-unknown-rule", pointer + "/rule",
                   say("er is geen regel `{}`", "there is no rule `{}`", acceptance.rule),
                   say("`wijk explain` noemt alle regels", "`wijk explain` lists all rules"));
    } else if (!accept(acceptance, stable, findings)) {
      findings.add("acceptance-unneeded", pointer,
                   say("regel `{}` vindt niets meer op `{}`",
                       "rule `{}` finds nothing more at `{}`", acceptance.rule, acceptance.at),
                   say("haal deze aanvaarding weg", "take this acceptance away"));
    }
  }
}

}  // namespace wijk
