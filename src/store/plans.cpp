// SPDX-License-Identifier: EUPL-1.2
//
// How a plan and its revisions come in. Nothing is ever changed but the newest document.
#include "store/digest.hpp"
#include "store/inside.hpp"
#include "store/moments.hpp"
#include "store/replay.hpp"

#include <nlohmann/json.hpp>

namespace wijk {
namespace {

/// What could not be read back is not kept.
void require_json(std::string const& document, std::string const& patch) {
  auto const first = patch.find_first_not_of(" \t\r\n");
  bool const array = first != std::string::npos && patch[first] == '[';
  if (!array || !nlohmann::json::accept(patch) || !nlohmann::json::accept(document)) {
    throw Declined{say("een document en een wijziging worden alleen als JSON bewaard",
                       "a document and a change are kept as JSON only")};
  }
}

void keep(Connection& connection, Revision const& revision, std::string const& document) {
  connection.run("INSERT INTO revision (" + kRevisionColumns + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                 {revision.plan, revision.number, revision.at, revision.by, revision.why,
                  revision.patch, revision.digest});
  if (revision.number == 1 || revision.number % kWholeEach == 0) {
    connection.run("INSERT INTO whole (plan, number, document) VALUES (?, ?, ?)",
                   {revision.plan, revision.number, document});
  }
}

/// Whether the plan is at a revision now; refuses where there is no such revision.
bool is_taken(Connection& connection, NewRevision const& revision) {
  auto const plan = connection.row("SELECT newest FROM plan WHERE id = ?", {revision.plan});
  if (!plan) {
    throw Declined{
        say("plan `{}` is hier niet bewaard", "plan `{}` is not kept here", revision.plan)};
  }
  if (plan->number(0) < revision.on || revision.on < 1) {
    throw Declined{say("plan `{}` heeft geen revisie {}", "plan `{}` has no revision {}",
                       revision.plan, revision.on)};
  }
  return plan->number(0) > revision.on;
}

/// In place of those of the same file.
void put_works(Connection& connection, KeptWorks const& works, Revision const& revision) {
  connection.run("DELETE FROM works WHERE plan = ? AND hood = ? AND file = ?",
                 {revision.plan, works.hood, works.file});
  if (!works.rows.empty()) {
    connection.run(
        "INSERT INTO works (plan, hood, file, author, at, count, content) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        {revision.plan, works.hood, works.file, revision.by, revision.at, works.count, works.rows});
  }
}

/// False where another was first: of two at once, the database lets one change `newest`.
bool try_append(Connection& connection, NewRevision const& added, Revision& revision) {
  require_json(added.document, added.patch);
  if (is_taken(connection, added)) {
    return false;
  }
  auto const changed =
      connection.run("UPDATE plan SET newest = ?, document = ? WHERE id = ? AND newest = ?",
                     {revision.number, added.document, added.plan, added.on});
  if (changed == 0) {
    return false;
  }
  auto const previous = connection.row("SELECT digest FROM revision WHERE plan = ? AND number = ?",
                                       {added.plan, added.on});
  if (!previous) {
    throw Declined{say("revisie {} van `{}` ontbreekt", "revision {} of `{}` is missing", added.on,
                       added.plan)};
  }
  revision.digest = chained(previous->text(0), revision);
  keep(connection, revision, added.document);
  if (added.works) {
    put_works(connection, *added.works, revision);
  }
  return true;
}

bool has_landed(Connection& connection, Revision const& revision) {
  return connection
      .row("SELECT 1 FROM revision WHERE plan = ? AND number = ? AND digest = ?",
           {revision.plan, revision.number, revision.digest})
      .has_value();
}

}  // namespace

Result<std::vector<std::string>> Store::plans() const {
  return x_inside->database.read([](Connection& connection) {
    std::vector<std::string> out;
    for (auto const& row : connection.rows("SELECT id FROM plan ORDER BY id")) {
      out.push_back(row.text(0));
    }
    return out;
  });
}

Result<bool> Store::add_plan(std::string const& plan, std::string const& document,
                             std::string const& by, std::string const& why, Moment at) {
  Revision revision{plan, 1, iso(at), by, why, "[]", ""};
  revision.digest = chained(sha256(document), revision);
  return x_inside->database.write([&](Connection& connection) {
    require_json(document, revision.patch);
    auto const added = connection.run(
        "INSERT INTO plan (id, newest, document) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        {plan, std::int64_t{1}, document});
    if (added == 0) {
      return false;
    }
    keep(connection, revision, document);
    return true;
  });
}

Result<std::int64_t> Store::newest(std::string const& plan) const {
  return x_inside->database.read([&](Connection& connection) {
    auto const row = connection.row("SELECT newest FROM plan WHERE id = ?", {plan});
    return row ? row->number(0) : std::int64_t{0};
  });
}

Result<bool> Store::append(NewRevision const& added, Moment at) {
  Revision revision{added.plan, added.on + 1, iso(at), added.by, added.why, added.patch, ""};
  return x_inside->database.write(
      [&](Connection& connection) { return try_append(connection, added, revision); },
      [&](Connection& connection) { return has_landed(connection, revision); });
}

}  // namespace wijk
