// SPDX-License-Identifier: EUPL-1.2
//
// Changes to what is another's, which its owner accepts or declines and who made them may withdraw.
#include "serve/api/edit_outcome.hpp"
#include "serve/api/handlers.hpp"
#include "serve/api/revision_json.hpp"
#include "serve/api/values.hpp"

namespace wijk::api {
namespace {

Json proposal_json(Call const& call, Proposal const& proposal, RevisionWriter& writer) {
  auto patch = Json::parse(proposal.patch, nullptr, false);
  Json json{{"id", proposal.id},
            {"on", proposal.on},
            {"patch", patch.is_discarded() ? Json::array() : std::move(patch)},
            {"by", writer.author(proposal.by)},
            {"why", proposal.why},
            {"at", proposal.at},
            {"owner", text_or_null(proposal.owner)},
            {"state", proposal.state},
            {"answer", text_or_null(proposal.answer)},
            {"answered_by",
             proposal.answered_by.empty() ? Json(nullptr) : writer.author(proposal.answered_by)},
            {"answered_at", text_or_null(proposal.answered_at)}};
  json["links"] =
      Json::object({{"self", plan_link(call, fmt::format("/proposals/{}", proposal.id))}});
  return json;
}

Given<Proposal> proposal_of_path(Call const& call) {
  if (auto const id = piece_number(call, "proposal")) {
    auto const found = call.service.store.proposal(*id);
    if (!found) {
      return refused(call, found.refusal());
    }
    if (*found && (*found)->plan == piece(call, "plan")) {
      return **found;
    }
  }
  return not_found(
      call, say("er is geen voorstel `{}`", "there is no proposal `{}`", piece(call, "proposal")));
}

bool owns(Account const& account, Proposal const& proposal) {
  return account.role >= Role::manager ||
         (!proposal.owner.empty() && account.partner == proposal.owner);
}

Answer already_answered(Call const& call) {
  return conflict(call,
                  say("het voorstel is al beantwoord", "the proposal has been answered already"));
}

/// Declines or withdraws.
Answer close(Call const& call, Proposal const& proposal, std::string const& state,
             std::string const& text) {
  auto const account = call.account();
  auto const done = call.service.store.answer_proposal(proposal.id, state, account.name, text,
                                                       call.service.clock());
  if (!done) {
    return refused(call, done.refusal());
  }
  if (!*done) {
    return already_answered(call);
  }
  note(call, "proposal-" + state, std::to_string(proposal.id));
  auto const after = proposal_of_path(call);
  RevisionWriter writer{call};
  return after ? json_answer(proposal_json(call, *after, writer)) : after.problem();
}

}  // namespace

Answer proposals(Call& call) {
  auto const all = call.service.store.proposals(piece(call, "plan"));
  if (!all) {
    return refused(call, all.refusal());
  }
  auto const state = query(call, "state"), owner = query(call, "owner");
  std::vector<Proposal const*> wanted;
  for (auto const& one : *all) {
    if ((state.empty() || one.state == state) && (owner.empty() || one.owner == owner)) {
      wanted.push_back(&one);
    }
  }
  RevisionWriter writer{call};
  return listed(call, wanted.size(),
                [&](std::size_t i) { return proposal_json(call, *wanted[i], writer); });
}

Answer proposal(Call& call) {
  auto const found = proposal_of_path(call);
  RevisionWriter writer{call};
  return found ? json_answer(proposal_json(call, *found, writer)) : found.problem();
}

Answer answer_proposal(Call& call) {
  auto const body = body_object(call);
  auto const found = proposal_of_path(call);
  if (!body || !found) {
    return body ? found.problem() : body.problem();
  }
  std::string wrong;
  auto const state = text_member(*body, "state", wrong);
  auto const text = text_member(*body, "answer", wrong);
  if (!wrong.empty() || (state != "accepted" && state != "declined" && state != "withdrawn")) {
    return bad_member(call, wrong.empty() ? "state" : wrong);
  }
  bool const own = found->by == call.account().name;
  if (state == "withdrawn" ? !own : !owns(call.account(), *found)) {
    return forbidden(call,
                     say("dit voorstel is niet aan u", "this proposal is not yours to answer"));
  }
  if (found->state != "open") {
    return already_answered(call);
  }
  if (state == "declined" && text.empty()) {
    return bad_request(call, say("zeg in `answer` waarom niet", "say why not in `answer`"));
  }
  if (state != "accepted") {
    return close(call, *found, state, text);
  }
  auto const outcome = call.service.live.accept(found->id, call.account(), text);
  if (std::holds_alternative<Accepted>(outcome)) {
    note(call, "proposal-accepted", std::to_string(found->id));
  }
  return outcome_answer(call, outcome);
}

}  // namespace wijk::api
