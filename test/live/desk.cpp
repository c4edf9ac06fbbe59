// SPDX-License-Identifier: EUPL-1.2
#include "desk.hpp"

#include "live/pointer.hpp"
#include "plan/read.hpp"

namespace wijk::desk {
namespace {

constexpr std::string_view kSmall = R"(format: 1
id: town
name: {nl: Stad, en: Town}
tasks:
  - {id: green, kind: physical, name: {nl: Groen, en: Green}}
partners:
  - {id: city, kind: municipality, name: {nl: Gemeente, en: City}}
  - {id: homes, kind: corporation, name: {nl: Woningen, en: Homes}}
  - {id: club, kind: residents, name: {nl: Club, en: Club}}
neighbourhoods:
  - id: north
    name: {nl: Noord, en: North}
    years: 2026-2030
    themes:
      - {id: outside, name: {nl: Buiten, en: Outside}}
    measures:
      - id: park
        kind: measure
        name: {nl: Park, en: Park}
        lead: city
        tasks: [green]
        theme: outside
        years: 2026-2027
        milestones:
          - {id: design, kind: decision, name: {nl: Ontwerp, en: Design}, when: 2026-12}
      - id: roofs
        kind: measure
        name: {nl: Daken, en: Roofs}
        lead: homes
        tasks: [green]
        theme: outside
        years: 2027
    covers:
      - {id: fund, name: {nl: Fonds, en: Fund}, partner: city}
    budget:
      - {measure: park, slice: 2026, amount: 50.000, status: budgeted, cover: fund}
      - {measure: park, slice: 2027, amount: 70.000, status: budgeted, cover: fund}
      - {measure: roofs, slice: 2027, amount: 20.000, status: budgeted, cover: fund}
    indicators:
      - id: trees
        name: {nl: Bomen, en: Trees}
        unit: count
        tasks: [green]
        measured_by: club
)";

}  // namespace

Reading small_plan() {
  return read_plan("plan.yaml", [](std::string const&) { return Loaded{std::string{kSmall}}; });
}

Reading de_wijert() {
  auto reading = read_plan_from(std::string{WIJK_SOURCE_DIR} + "/plans/de-wijert");
  return std::move(*reading);
}

Store opened(std::string const& address) {
  auto store = Store::open(address);
  if (!store) {
    throw std::runtime_error{store.refusal().why.en};
  }
  return std::move(*store);
}

Desk::Desk(Reading const& reading, std::string const& elsewhere)
    : store{opened(elsewhere.empty() ? address : elsewhere)}, live{store, clock()} {
  address = elsewhere.empty() ? address : elsewhere;
  auto const taken = live.take_in(reading);
  if (!taken) {
    throw std::runtime_error{taken.refusal().why.en};
  }
  plan = *taken;
  for (auto const& finding : live.current(plan)->reading.findings.all()) {
    if (finding.severity == Severity::error) {
      throw std::runtime_error{finding.at + ": " + finding.message.en};
    }
  }
}

Json Desk::value(std::string const& pointer) const {
  auto const now = live.current(plan);
  auto const at = with_positions(now->document, pointer);
  auto const* const found = at ? value_at(now->document, *at) : nullptr;
  return found != nullptr ? *found : Json{};
}

EditOutcome Desk::edit(std::string const& patch, std::int64_t on, Account const& who,
                       std::string const& why) {
  return live.edit(plan, who, {Json::parse(patch), on, why});
}

std::string told(EditOutcome const& outcome) {
  if (auto const* const bad = as<BadPatch>(outcome)) {
    return "bad patch: " + bad->why.en + " " + bad->pointer;
  }
  if (auto const* const refused = as<Refused>(outcome)) {
    std::string text = "refused:";
    for (auto const& error : refused->errors) {
      text += fmt::format(" {} {}: {};", error.rule, error.at, error.message.en);
    }
    return text;
  }
  if (auto const* const conflict = as<Conflict>(outcome)) {
    std::string text = "conflict:";
    for (auto const& place : conflict->places) {
      text += " " + place.pointer;
    }
    return text;
  }
  if (auto const* const forbidden = as<Forbidden>(outcome)) {
    return "forbidden: " + forbidden->why.en;
  }
  if (auto const* const refusal = as<Refusal>(outcome)) {
    return "refusal: " + refusal->why.en;
  }
  return as<Accepted>(outcome) != nullptr ? "accepted" : "proposed";
}

}  // namespace wijk::desk
