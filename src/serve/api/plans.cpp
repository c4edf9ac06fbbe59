// SPDX-License-Identifier: EUPL-1.2
//
// The plans of this server, and what each is in short.
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"

namespace wijk::api {
namespace {

Json counts(Plan const& plan) {
  std::size_t measures = 0, places = 0, lines = 0;
  for (auto const& hood : plan.neighbourhoods) {
    measures += hood.measures.size();
    places += hood.places.size();
    lines += hood.budget.size();
  }
  return {{"neighbourhoods", plan.neighbourhoods.size()},
          {"tasks", plan.tasks.size()},
          {"partners", plan.partners.size()},
          {"measures", measures},
          {"places", places},
          {"budget_lines", lines}};
}

Json findings_count(Findings const& findings) {
  std::size_t by[3] = {};
  std::size_t accepted = 0;
  for (auto const& finding : findings.all()) {
    ++(finding.accepted_by.empty() ? by[static_cast<std::size_t>(finding.severity)] : accepted);
  }
  return {{"errors", by[0]}, {"warnings", by[1]}, {"notes", by[2]}, {"accepted", accepted}};
}

std::string plan_path(Call const& call, std::string const& id, std::string_view rest = {}) {
  return link(call, fmt::format("{}/plans/{}{}", kRoot, percent_encoded(id), rest));
}

Json brief(Call const& call, Snapshot const& snapshot) {
  auto const& plan = snapshot.reading.plan;
  return {{"id", snapshot.plan},
          {"name", words(plan.name)},
          {"city", text_or_null(plan.city)},
          {"municipality", text_or_null(plan.municipality)},
          {"revision", snapshot.revision},
          {"changed_at", snapshot.at},
          {"links", {{"self", plan_path(call, snapshot.plan)}}}};
}

Json links(Call const& call, Snapshot const& snapshot) {
  Json all{{"self", plan_path(call, snapshot.plan)}};
  static constexpr std::string_view kParts[] = {
      "document", "neighbourhoods", "measures",  "places",   "partners", "tasks",    "indicators",
      "findings", "sources",        "revisions", "editions", "ideas",    "proposals"};
  for (auto const part : kParts) {
    all[std::string{part}] = plan_path(call, snapshot.plan, fmt::format("/{}", part));
  }
  all["features"] = link(call, "/ogc/" + percent_encoded(snapshot.plan));
  return all;
}

}  // namespace

Answer plans(Call& call) {
  std::vector<SnapshotPtr> all;
  for (auto const& id : call.service.live.plans()) {
    if (auto snapshot = call.service.live.current(id)) {
      all.push_back(std::move(snapshot));
    }
  }
  return listed(call, all.size(), [&](std::size_t i) { return brief(call, *all[i]); });
}

Answer plan(Call& call) {
  auto json = brief(call, *call.snapshot);
  json["counts"] = counts(plan_of(call));
  json["findings"] = findings_count(call.snapshot->reading.findings);
  json["links"] = links(call, *call.snapshot);
  return json_answer(json);
}

}  // namespace wijk::api
