// SPDX-License-Identifier: EUPL-1.2
//
// The revisions of a plan: who, when, why and what; and the way back to any of them.
#include "serve/api/edit_outcome.hpp"
#include "serve/api/handlers.hpp"
#include "serve/api/revision_json.hpp"

namespace wijk::api {
namespace {

Given<Revision> revision_of_path(Call const& call) {
  auto const number = piece_number(call, "revision");
  if (number) {
    auto const found = call.service.store.revision(piece(call, "plan"), *number);
    if (!found) {
      return refused(call, found.refusal());
    }
    if (*found) {
      return **found;
    }
  }
  return not_found(
      call, say("er is geen revisie `{}`", "there is no revision `{}`", piece(call, "revision")));
}

}  // namespace

/// Newest first. Numbers have no gaps, so a page is a stretch of numbers.
Answer revisions(Call& call) {
  auto const plan = piece(call, "plan");
  auto const newest = call.service.store.newest(plan);
  if (!newest) {
    return refused(call, newest.refusal());
  }
  RevisionWriter writer{call};
  bool lost = false;
  auto answer = listed(call, static_cast<std::size_t>(*newest), [&](std::size_t i) {
    auto const found = call.service.store.revision(plan, *newest - static_cast<std::int64_t>(i));
    lost = lost || !found || !*found;
    return lost ? Json(nullptr) : writer(**found);
  });
  return lost ? refused(call, {say("de revisies zijn nu niet te lezen",
                                   "the revisions cannot be read right now")})
              : answer;
}

Answer revision(Call& call) {
  auto const found = revision_of_path(call);
  return found ? json_answer(RevisionWriter{call}(*found)) : found.problem();
}

Answer revision_patch(Call& call) {
  auto const found = revision_of_path(call);
  if (!found) {
    return found.problem();
  }
  return text_answer(200, "application/json-patch+json", found->patch);
}

Answer restore_revision(Call& call) {
  auto const found = revision_of_path(call);
  if (!found) {
    return found.problem();
  }
  auto const plan = piece(call, "plan");
  auto edit = call.service.live.restore_patch(plan, found->number);
  if (!edit) {
    return refused(call, edit.refusal());
  }
  if (auto why = query(call, "why"); !why.empty()) {
    edit->why = std::move(why);
  }
  auto const outcome = call.service.live.edit(plan, call.account(), *edit, query_flag(call, "try"));
  return outcome_answer(call, outcome);
}

}  // namespace wijk::api
