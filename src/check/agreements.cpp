// SPDX-License-Identifier: EUPL-1.2
//
// Agreements and the measures that they bind: those that name one as a condition, and those that do
// to homes what its test is about. Whether a test holds is in agreement_tests.cpp.
#include "plan/agreements.hpp"

#include "check/periods.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <algorithm>

namespace wijk {
namespace {

bool names(Measure const& measure, std::size_t agreement) {
  return std::ranges::any_of(measure.conditions, [&](Ref<Agreement> const& ref) {
    return ref.index == static_cast<std::int32_t>(agreement);
  });
}

/// The first thing that the measure does to homes that the test is about; past all where none is.
std::size_t touched_by(Agreement const& agreement, Measure const& measure) {
  auto const found = std::ranges::find_if(measure.homes, [&](HomeEffect const& effect) {
    return !agreement.test.empty() && touches(agreement.test.front(), effect);
  });
  return static_cast<std::size_t>(found - measure.homes.begin());
}

/// The agreements that bind a measure, by position.
std::vector<std::size_t> bonds_of(Neighbourhood const& hood, Measure const& measure) {
  std::vector<std::size_t> bonds;
  for (auto const& ref : measure.conditions) {
    if (ref.found()) {
      bonds.push_back(static_cast<std::size_t>(ref.index));
    }
  }
  for (std::size_t i = 0; !measure.homes.empty() && i < hood.agreements.size(); ++i) {
    if (touched_by(hood.agreements[i], measure) < measure.homes.size()) {
      bonds.push_back(i);
    }
  }
  std::ranges::sort(bonds);
  bonds.erase(std::unique(bonds.begin(), bonds.end()), bonds.end());
  return bonds;
}

/// Calls for each measure in force and each agreement that binds it.
template <class Each>
void for_each_bond(Here const& here, Each each) {
  for (std::size_t j = 0; j < here.hood.measures.size(); ++j) {
    auto const& measure = here.hood.measures[j];
    if (measure.status != "stopped") {
      for (auto const i : bonds_of(here.hood, measure)) {
        each(i, here.hood.agreements[i], j, measure);
      }
    }
  }
}

}  // namespace

void agreement_conditions(Here const& here, Findings& findings) {
  for_each_bond(here, [&](auto i, Agreement const& agreement, auto j, Measure const& measure) {
    auto const effect = touched_by(agreement, measure);
    if (effect == measure.homes.size() || agreement.test.front().kind != "condition" ||
        names(measure, i)) {
      return;
    }
    auto& finding = findings.add(
        "agreement-condition", here.at("measures", j, fmt::format("homes/{}/action", effect)),
        say("voor wat `{}` hier doet geldt `{}`, maar die voorwaarde noemt hij niet",
            "`{}` does here what `{}` holds for, but does not name that condition", measure.id,
            agreement.id));
    relate(finding, here.at("agreements", i, "test"), say("de voorwaarde", "the condition"));
  });
}

void agreement_parties(Here const& here, Findings& findings) {
  for_each_bond(here, [&](auto i, Agreement const& agreement, auto j, Measure const& measure) {
    bool const party =
        std::ranges::find(agreement.partners, measure.lead) != agreement.partners.end();
    if (!measure.lead.found() || agreement.partners.empty() || party) {
      return;
    }
    auto& finding =
        findings.add("agreement-parties", here.at("measures", j, "lead"),
                     say("`{}` trekt `{}`, maar is geen partij bij `{}`, die daarvoor geldt",
                         "`{}` leads `{}`, but is no party to `{}`, which holds for it",
                         measure.lead.id, measure.id, agreement.id));
    relate(finding, here.at("agreements", i, "partners"), say("wie zich bonden", "who are bound"));
  });
}

void agreement_early(Here const& here, Findings& findings) {
  for_each_bond(here, [&](auto i, Agreement const& agreement, auto j, Measure const& measure) {
    if (!agreement.by.known() || !measure.years.known() ||
        latest_start(measure.years.value) >= agreement.by.value.first) {
      return;
    }
    auto& finding =
        findings.add("agreement-early", here.at("measures", j, "years"),
                     say("`{}` begint in {}, maar `{}` is pas in {} rond",
                         "`{}` starts in {}, but `{}` is settled in {} only", measure.id,
                         measure.years.value.first_year(), agreement.id, agreement.by.value));
    relate(finding, here.at("agreements", i, "by"), say("wanneer rond", "when settled"));
  });
}

void agreement_uses(Here const& here, Findings& findings) {
  std::vector<bool> used(here.hood.agreements.size(), here.hood.outline);
  for_each_bond(here, [&](auto i, auto const&, auto, auto const&) { used[i] = true; });
  for (std::size_t i = 0; i < used.size(); ++i) {
    auto const& agreement = here.hood.agreements[i];
    if (!used[i]) {
      findings.add("agreement-unused", here.at("agreements", i, "id"),
                   say("afspraak `{}` raakt geen enkele maatregel",
                       "agreement `{}` is about no measure", agreement.id));
    }
    if (agreement.partners.empty()) {
      findings.add("agreement-nobody", here.at("agreements", i, "id"),
                   say("aan afspraak `{}` is niemand gebonden", "nobody is bound by agreement `{}`",
                       agreement.id));
    }
  }
}

}  // namespace wijk
