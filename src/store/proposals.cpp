// SPDX-License-Identifier: EUPL-1.2
#include "store/answers.hpp"
#include "store/inside.hpp"
#include "store/moments.hpp"

namespace wijk {
namespace {

std::string const kColumns =
    "id, plan, made_for, patch, author, why, at, owner, state, answer, answered_by, answered_at";

Proposal proposal_of(DataRow const& row) {
  return {row.number(0), row.text(1), row.number(2), row.text(3), row.text(4),  row.text(5),
          row.text(6),   row.text(7), row.text(8),   row.text(9), row.text(10), row.text(11)};
}

}  // namespace

Result<std::int64_t> Store::add_proposal(Proposal const& proposal, Moment at) {
  return x_inside->database.write([&](Connection& connection) {
    require_plan(connection, proposal.plan);
    auto const row = connection.row(
        "INSERT INTO proposal (plan, made_for, patch, author, why, at, owner, state, answer, "
        "answered_by, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'open', '', '', '') RETURNING id",
        {proposal.plan, proposal.on, proposal.patch, proposal.by, proposal.why, iso(at),
         proposal.owner});
    return row->number(0);
  });
}

Result<std::vector<Proposal>> Store::proposals(std::string const& plan) const {
  return x_inside->database.read([&](Connection& connection) {
    std::vector<Proposal> out;
    for (auto const& row : connection.rows(
             "SELECT " + kColumns + " FROM proposal WHERE plan = ? ORDER BY id DESC", {plan})) {
      out.push_back(proposal_of(row));
    }
    return out;
  });
}

Result<std::optional<Proposal>> Store::proposal(std::int64_t id) const {
  return x_inside->database.read([&](Connection& connection) {
    auto const row = connection.row("SELECT " + kColumns + " FROM proposal WHERE id = ?", {id});
    return row ? std::optional{proposal_of(*row)} : std::nullopt;
  });
}

Result<bool> Store::answer_proposal(std::int64_t id, std::string const& state,
                                    std::string const& by, std::string const& answer, Moment at) {
  return x_inside->database.write([&](Connection& connection) {
    require_state(state, {"accepted", "declined", "withdrawn"});
    auto const changed = connection.run(
        "UPDATE proposal SET state = ?, answer = ?, answered_by = ?, answered_at = ? "
        "WHERE id = ? AND state = 'open'",
        {state, answer, by, iso(at), id});
    return changed > 0;
  });
}

}  // namespace wijk
