// SPDX-License-Identifier: EUPL-1.2
//
// Where statements come from.
#include "check/periods.hpp"
#include "check/rules.hpp"
#include "check/together.hpp"
#include "check/used.hpp"

#include <algorithm>

namespace wijk {
namespace {

bool is_demanded(Plan const& plan, std::string_view list) {
  return std::ranges::find(plan.sources_demanded, list) != plan.sources_demanded.end();
}

/// The elements of a list that name no source.
struct Without {
  Words list;
  Together together{};

  void add(Origin const& origin, std::string pointer, Text const& name) {
    if (origin.sources.empty()) {
      together.add(std::move(pointer), name);
    }
  }
  /// Every element of a list with ids.
  template <class Element>
  void add_all(std::string const& pointer, std::vector<Element> const& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      add(all[i].origin, fmt::format("{}/{}/id", pointer, i), say("`{}`", "`{}`", all[i].id));
    }
  }
  void report(std::string_view demand, Findings& findings) const {
    if (!together.empty()) {
      together.show(
          findings.add("source-missing", together.first(),
                       say("zonder bron: {} {}", "without a source: {} {}", list, together.names()),
                       say("voeg `source` toe, of haal `{}` weg bij `sources_demanded`",
                           "add `source`, or take `{}` out of `sources_demanded`", demand)));
    }
  }
};

/// "`kinderen` 2015": an observation or target has no id of its own.
template <class Part>
void add_parts(Without& without, std::string const& pointer, std::string_view list,
               std::string const& id, std::vector<Part> const& parts, Stated<Period> Part::*when) {
  for (std::size_t j = 0; j < parts.size(); ++j) {
    auto const& time = parts[j].*when;
    without.add(parts[j].origin, fmt::format("{}/{}/{}", pointer, list, j),
                time.known() ? say("`{}` {}", "`{}` {}", id, time.value) : say("`{}`", "`{}`", id));
  }
}

void indicators(Here const& here, std::string_view demand, Without& without) {
  for (std::size_t i = 0; i < here.hood.indicators.size(); ++i) {
    auto const& one = here.hood.indicators[i];
    auto const pointer = here.at("indicators", i);
    if (demand == "observations") {
      add_parts(without, pointer, demand, one.id, one.observations, &Observation::when);
    } else {
      add_parts(without, pointer, demand, one.id, one.targets, &Target::by);
    }
  }
}

void milestones(Here const& here, Without& without) {
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    without.add_all(here.at("measures", i, "milestones"), here.hood.measures[i].milestones);
  }
}

void counts(Here const& here, Without& without) {
  for (std::size_t i = 0; i < here.hood.counts.size(); ++i) {
    auto const& one = here.hood.counts[i];
    without.add(one.origin, here.at("counts", i), say("{} {}", "{} {}", one.number, one.of));
  }
}

void totals(Here const& here, Without& without) {
  for (std::size_t i = 0; i < here.hood.totals.size(); ++i) {
    auto const& one = here.hood.totals[i];
    without.add(
        one.origin, here.at("totals", i),
        one.slice.known() ? say("{}", "{}", one.slice.value) : say("het geheel", "the whole"));
  }
}

struct Demand {
  std::string_view list;
  Words name;
  void (*collect)(Here const&, Without&);
};

constexpr Demand kDemands[] = {
    {"ambitions",
     {"ambitie", "ambition"},
     [](Here const& here, Without& w) {
       w.add_all(here.pointer + "/ambitions", here.hood.ambitions);
     }},
    {"themes",
     {"thema", "theme"},
     [](Here const& here, Without& w) { w.add_all(here.pointer + "/themes", here.hood.themes); }},
    {"measures",
     {"maatregel", "measure"},
     [](Here const& here, Without& w) {
       w.add_all(here.pointer + "/measures", here.hood.measures);
     }},
    {"milestones", {"mijlpaal", "milestone"}, milestones},
    {"observations",
     {"meting van", "observation of"},
     [](Here const& here, Without& w) { indicators(here, "observations", w); }},
    {"targets",
     {"doel van", "target of"},
     [](Here const& here, Without& w) { indicators(here, "targets", w); }},
    {"agreements",
     {"afspraak", "agreement"},
     [](Here const& here, Without& w) {
       w.add_all(here.pointer + "/agreements", here.hood.agreements);
     }},
    {"totals", {"totaal van", "total of"}, totals},
    {"tables",
     {"tabel", "table"},
     [](Here const& here, Without& w) { w.add_all(here.pointer + "/tables", here.hood.tables); }},
    {"counts", {"aantal:", "number:"}, counts},
    {"places",
     {"plek", "place"},
     [](Here const& here, Without& w) { w.add_all(here.pointer + "/places", here.hood.places); }},
};

}  // namespace

void source_missing(Here const& here, Findings& findings) {
  for (auto const& demand : kDemands) {
    if (is_demanded(here.plan, demand.list)) {
      Without without{demand.name};
      demand.collect(here, without);
      without.report(demand.list, findings);
    }
  }
}

void source_missing_in_programme(Plan const& plan, CheckOptions const&, Findings& findings) {
  auto const look = [&](std::string const& list, Words name, auto const& all) {
    if (is_demanded(plan, list)) {
      Without without{name};
      without.add_all("/" + list, all);
      without.report(list, findings);
    }
  };
  look("vision", {"visie", "vision"}, plan.vision);
  look("strategy", {"strategie", "strategy"}, plan.strategy);
  look("tasks", {"opgave", "task"}, plan.tasks);
  look("partners", {"partij", "partner"}, plan.partners);
}

void source_too_old(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.indicators.size(); ++i) {
    auto const& indicator = here.hood.indicators[i];
    for (std::size_t j = 0; j < indicator.observations.size(); ++j) {
      auto const& one = indicator.observations[j];
      for (auto const& source : one.origin.sources) {
        auto const index = static_cast<std::size_t>(source.document.index);
        if (!source.document.found() || !one.when.known() ||
            !here.plan.documents[index].date.known() ||
            !is_over(here.plan.documents[index].date.value, one.when.value.first)) {
          continue;
        }
        auto& finding = findings.add(
            "source-too-old", here.at("indicators", i, fmt::format("observations/{}/when", j)),
            say("een meting van {} kan niet uit `{}` komen; dat is van {}",
                "an observation of {} cannot come from `{}`, which is of {}", one.when.value,
                source.document.id, here.plan.documents[index].date.value));
        relate(finding, fmt::format("/documents/{}/date", index), say("de bron", "the source"));
      }
    }
  }
}

}  // namespace wijk
