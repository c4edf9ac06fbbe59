// SPDX-License-Identifier: EUPL-1.2
#include "store/answers.hpp"
#include "store/inside.hpp"
#include "store/moments.hpp"

namespace wijk {
namespace {

KeptIdea idea_of(DataRow const& row) {
  return {row.number(0), row.text(1), row.text(2), row.text(3), row.text(4),
          row.text(5),   row.text(6), row.text(7), row.text(8), row.text(9)};
}

}  // namespace

Result<std::int64_t> Store::add_idea(KeptIdea const& idea, Moment at) {
  return x_inside->database.write([&](Connection& connection) {
    require_plan(connection, idea.plan);
    auto const row = connection.row(
        "INSERT INTO idea (plan, author, content, place, state, at, answer, answered_by, "
        "answered_at) VALUES (?, ?, ?, ?, 'open', ?, '', '', '') RETURNING id",
        {idea.plan, idea.by, idea.text, idea.place, iso(at)});
    return row->number(0);
  });
}

Result<std::vector<KeptIdea>> Store::ideas(std::string const& plan) const {
  return x_inside->database.read([&](Connection& connection) {
    std::vector<KeptIdea> out;
    for (auto const& row : connection.rows(
             "SELECT id, plan, author, content, place, state, at, answer, answered_by, answered_at "
             "FROM idea WHERE plan = ? ORDER BY id DESC",
             {plan})) {
      out.push_back(idea_of(row));
    }
    return out;
  });
}

Result<bool> Store::answer_idea(std::int64_t id, std::string const& state, std::string const& by,
                                std::string const& answer, Moment at) {
  return x_inside->database.write([&](Connection& connection) {
    require_state(state, {"taken-up", "declined"});
    auto const changed = connection.run(
        "UPDATE idea SET state = ?, answer = ?, answered_by = ?, answered_at = ? "
        "WHERE id = ? AND state <> 'withdrawn'",
        {state, answer, by, iso(at), id});
    return changed > 0;
  });
}

Result<bool> Store::withdraw_idea(std::int64_t id, std::string const& by, Moment at) {
  return x_inside->database.write([&](Connection& connection) {
    auto const changed = connection.run(
        "UPDATE idea SET state = 'withdrawn', answered_at = ? "
        "WHERE id = ? AND author = ? AND state = 'open'",
        {iso(at), id, by});
    return changed > 0;
  });
}

}  // namespace wijk
