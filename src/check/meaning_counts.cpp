// SPDX-License-Identifier: EUPL-1.2
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// How many there are of what a plan can state a number of, and in which list.
struct Counted {
  std::string_view of;
  std::int64_t number;
  std::string list;
  Words name;
};

template <class Element>
std::int64_t count_kind(std::vector<Element> const& all, std::string_view kind) {
  return std::ranges::count(all, kind, &Element::kind);
}

std::int64_t meetings_of(Neighbourhood const& hood) {
  std::int64_t number = 0;
  for (auto const& meeting : hood.meetings) {
    number += std::clamp<std::int64_t>(meeting.number, 0, 1'000'000);
  }
  return number;
}

std::vector<Counted> counted(Here const& here) {
  auto const& hood = here.hood;
  auto const& plan = here.plan;
  auto const in = [&](std::string_view list) { return fmt::format("{}/{}", here.pointer, list); };
  auto const size = [](auto const& list) { return static_cast<std::int64_t>(list.size()); };
  return {
      {"projects", count_kind(hood.measures, "project"), in("measures"), {"projecten", "projects"}},
      {"measures",
       size(hood.measures) - count_kind(hood.measures, "line"),
       in("measures"),
       {"maatregelen", "measures"}},
      {"themes", size(hood.themes), in("themes"), {"thema's", "themes"}},
      {"meetings", meetings_of(hood), in("meetings"), {"bijeenkomsten", "meetings"}},
      {"ideas", size(hood.ideas), in("ideas"), {"ideeën", "ideas"}},
      {"interventions",
       count_kind(hood.ambitions, "intervention"),
       in("ambitions"),
       {"ingrepen", "interventions"}},
      {"tasks", size(plan.tasks), "/tasks", {"opgaven", "tasks"}},
      {"corporations",
       count_kind(plan.partners, "corporation"),
       "/partners",
       {"corporaties", "corporations"}},
      {"neighbourhoods",
       size(plan.neighbourhoods),
       "/neighbourhoods",
       {"wijken", "neighbourhoods"}},
  };
}

}  // namespace

void meaning_counts(Here const& here, Findings& findings) {
  auto const all = here.hood.counts.empty() ? std::vector<Counted>{} : counted(here);
  for (std::size_t i = 0; i < here.hood.counts.size(); ++i) {
    auto const& stated = here.hood.counts[i];
    auto const found = std::ranges::find(all, stated.of, &Counted::of);
    if (found == all.end() || found->number == stated.number) {
      continue;
    }
    auto& finding = findings.add(
        "meaning-count", here.at("counts", i, "number"),
        say("het plan noemt {} {}, er staan er {} in", "the plan speaks of {} {}, it holds {}",
            stated.number, found->name, found->number));
    relate(finding, found->list, say("hier geteld", "counted here"));
  }
}

}  // namespace wijk
