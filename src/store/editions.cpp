// SPDX-License-Identifier: EUPL-1.2
#include "store/inside.hpp"
#include "store/moments.hpp"

namespace wijk {
namespace {

std::string const kColumns =
    "plan, id, name, revision, state, reason, opened_by, opened_at, adopted_by, adopted_at";

KeptEdition edition_of(DataRow const& row) {
  return {row.text(0), row.text(1), row.text(2), row.number(3), row.text(4),
          row.text(5), row.text(6), row.text(7), row.text(8),   row.text(9)};
}

SignOff sign_off_of(DataRow const& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
}

void require_revision(Connection& connection, KeptEdition const& edition) {
  if (!connection.row("SELECT 1 FROM revision WHERE plan = ? AND number = ?",
                      {edition.plan, edition.revision})) {
    throw Declined{say("plan `{}` heeft geen revisie {}", "plan `{}` has no revision {}",
                       edition.plan, edition.revision)};
  }
}

}  // namespace

Result<bool> Store::add_edition(KeptEdition const& edition, Moment at) {
  return x_inside->database.write([&](Connection& connection) {
    require_revision(connection, edition);
    auto const added =
        connection.run("INSERT INTO edition (" + kColumns +
                           ") VALUES (?, ?, ?, ?, 'open', ?, ?, ?, '', '') ON CONFLICT DO NOTHING",
                       {edition.plan, edition.id, edition.name, edition.revision, edition.reason,
                        edition.opened_by, iso(at)});
    return added > 0;
  });
}

Result<std::vector<KeptEdition>> Store::editions(std::string const& plan) const {
  return x_inside->database.read([&](Connection& connection) {
    std::vector<KeptEdition> out;
    for (auto const& row : connection.rows("SELECT " + kColumns +
                                               " FROM edition WHERE plan = ? "
                                               "ORDER BY opened_at DESC, revision DESC, id DESC",
                                           {plan})) {
      out.push_back(edition_of(row));
    }
    return out;
  });
}

Result<bool> Store::adopt_edition(std::string const& plan, std::string const& edition,
                                  std::string const& by, Moment at) {
  return x_inside->database.write([&](Connection& connection) {
    auto const changed = connection.run(
        "UPDATE edition SET state = 'adopted', adopted_by = ?, adopted_at = ? "
        "WHERE plan = ? AND id = ? AND state = 'open'",
        {by, iso(at), plan, edition});
    return changed > 0;
  });
}

Result<bool> Store::sign_off(SignOff const& sign_off, Moment at) {
  return x_inside->database.write([&](Connection& connection) {
    // Changes nothing, and holds the edition: it cannot be adopted meanwhile.
    auto const open = connection.run(
        "UPDATE edition SET state = 'open' WHERE plan = ? AND id = ? AND state = 'open'",
        {sign_off.plan, sign_off.edition});
    if (open == 0) {
      return false;
    }
    auto const added = connection.run(
        "INSERT INTO sign_off (plan, edition, partner, author, remark, at) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        {sign_off.plan, sign_off.edition, sign_off.partner, sign_off.by, sign_off.remark, iso(at)});
    return added > 0;
  });
}

Result<std::vector<SignOff>> Store::sign_offs(std::string const& plan,
                                              std::string const& edition) const {
  return x_inside->database.read([&](Connection& connection) {
    std::vector<SignOff> out;
    for (auto const& row :
         connection.rows("SELECT plan, edition, partner, author, remark, at FROM sign_off "
                         "WHERE plan = ? AND edition = ? ORDER BY at, partner",
                         {plan, edition})) {
      out.push_back(sign_off_of(row));
    }
    return out;
  });
}

}  // namespace wijk
