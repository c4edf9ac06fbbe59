// SPDX-License-Identifier: EUPL-1.2
#include "live/kept.hpp"

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

bool may_answer(Account const& account, Proposal const& proposal) {
  bool const owner =
      account.role == Role::partner && !proposal.owner.empty() && account.partner == proposal.owner;
  return account.active && (owner || account.role >= Role::manager);
}

}  // namespace

EditOutcome Live::accept(std::int64_t id, Account const& account, std::string const& answer) {
  auto const found = x_store.proposal(id);
  if (!found) {
    return found.refusal();
  }
  if (!*found || (*found)->state != "open") {
    return BadPatch{*found ? say("dit voorstel is al beantwoord", "this proposal was answered")
                           : say("dit voorstel is er niet", "there is no such proposal")};
  }
  auto const& proposal = **found;
  if (!may_answer(account, proposal)) {
    return Forbidden{say("dit voorstel is niet aan u", "this proposal is not yours to answer")};
  }
  auto const one = kept(proposal.plan);
  if (one == nullptr) {
    return no_such_plan(proposal.plan);
  }
  auto const patch = Json::parse(proposal.patch, nullptr, false);
  if (auto problem = shape_problem(patch)) {
    return std::move(*problem);
  }
  auto const author = x_store.account(proposal.by);
  if (!author) {
    return author.refusal();
  }
  Wish wish{patch, proposal.on, proposal.by, proposal.why, {account}, false, false};
  if (*author) {
    wish.hands.push_back(**author);
  }
  auto outcome = change(*one, wish);
  if (std::holds_alternative<Accepted>(outcome)) {
    auto const answered = x_store.answer_proposal(id, "accepted", account.name, answer, x_clock());
    if (!answered) {
      return answered.refusal();
    }
  }
  return outcome;
}

}  // namespace wijk
