// SPDX-License-Identifier: EUPL-1.2
//
// Plannings of years that are computed here: started, looked at, stopped. They are kept in memory
// only; what comes out is what `wijk schedule --json` prints.
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"

#include "schedule/plan/proposal_json.hpp"

#include <algorithm>

namespace wijk::api {
namespace {

Json progress_json(PlanningRun const& run) {
  auto const& progress = run.progress;
  bool const bounded = progress.found && progress.bound < kNoBound;
  return {{"value", progress.found ? Json(progress.value) : Json(nullptr)},
          {"bound", bounded ? Json(progress.bound) : Json(nullptr)}};
}

Json run_json(Call const& call, PlanningRun const& run) {
  Json json{{"id", run.id},
            {"neighbourhood", run.order.hood},
            {"revision", run.order.snapshot->revision},
            {"state", name_of(run.state)},
            {"seconds", run.order.seconds},
            {"free", run.order.free},
            {"stopped", run.stopped},
            {"elapsed", run.elapsed},
            {"progress", progress_json(run)},
            {"why", run.why.empty() ? Json(nullptr) : Json(run.why.in(call.language))}};
  json["result"] = run.proposal == nullptr || run.problem == nullptr
                       ? Json(nullptr)
                       : schedule::proposal_json(run.problem->made, *run.proposal, call.language);
  json["links"] = {{"self", plan_link(call, fmt::format("/neighbourhoods/{}/schedules/{}",
                                                        percent_encoded(run.order.hood), run.id))}};
  return json;
}

Given<PlanningRun> run_of_path(Call const& call) {
  auto const id = piece_number(call, "schedule");
  auto run =
      id ? call.service.planning.find(piece(call, "plan"), piece(call, "hood"), *id) : std::nullopt;
  if (!run) {
    return not_found(call, say("er is geen berekening `{}`; zij worden niet bewaard",
                               "there is no run `{}`; they are not kept", piece(call, "schedule")));
  }
  return std::move(*run);
}

Answer denied(Call const& call, PlanningDenied const& why) {
  if (why.other) {
    return with_members(conflict(call, say("voor deze wijk loopt al een berekening",
                                           "a run for this neighbourhood is going on already")),
                        {{"schedule", why.other->id}});
  }
  return problem(503, "too-busy", call, say("het is nu te druk", "it is too busy now"),
                 say("er wachten al {} berekeningen", "{} runs are waiting already",
                     PlanningRuns::kMostWaiting))
      .with("Retry-After", "30");
}

}  // namespace

Answer start_schedule(Call& call) {
  auto const body = body_object(call);
  auto const hood = hood_of_path(call);
  if (!body || !hood) {
    return body ? hood.problem() : body.problem();
  }
  auto const seconds = body->value("seconds", Json(30));
  auto const free = body->value("free", Json(false));
  constexpr int kMost = PlanningRuns::kMostSeconds;
  if (!seconds.is_number_integer() || seconds < 1 || seconds > kMost) {
    return bad_member(call, "seconds");
  }
  if (!free.is_boolean()) {
    return bad_member(call, "free");
  }
  auto const started = call.service.planning.start({.snapshot = call.snapshot,
                                                    .hood = (*hood)->id,
                                                    .seconds = seconds.get<int>(),
                                                    .free = free.get<bool>(),
                                                    .by = call.account().name});
  if (auto const* const why = std::get_if<PlanningDenied>(&started)) {
    return denied(call, *why);
  }
  auto const& run = std::get<PlanningRun>(started);
  return created(
      call,
      fmt::format("{}/plans/{}/neighbourhoods/{}/schedules/{}", kRoot,
                  percent_encoded(piece(call, "plan")), percent_encoded((*hood)->id), run.id),
      run_json(call, run));
}

Answer schedule(Call& call) {
  auto const run = run_of_path(call);
  return run ? json_answer(run_json(call, *run)) : run.problem();
}

Answer stop_schedule(Call& call) {
  auto const run = run_of_path(call);
  if (!run) {
    return run.problem();
  }
  if (!may_stop(call.account(), *run)) {
    return forbidden(call,
                     say("stoppen kan alleen wie deze berekening begon, of de programmamanager",
                         "only the person who started this run or the programme manager can stop "
                         "it"));
  }
  call.service.planning.stop(run->id);
  return no_content();
}

}  // namespace wijk::api
