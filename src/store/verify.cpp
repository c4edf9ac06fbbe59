// SPDX-License-Identifier: EUPL-1.2
//
// Holds a store against itself: every revision is replayed, from the first document on.
#include "store/digest.hpp"
#include "store/inside.hpp"
#include "store/replay.hpp"

namespace wijk {
namespace {

using nlohmann::ordered_json;

/// Compared as values: the order of fields and the way a number is written do not count.
bool same(std::string const& text, ordered_json const& document) {
  return nlohmann::json::parse(text, nullptr, false) == nlohmann::json(document);
}

class Chain {
 public:
  Chain(Connection& connection, std::vector<Text>& wrong)
      : x_connection{connection}, x_wrong{wrong} {}

  void take(Revision const& revision) {
    if (revision.plan != x_last.plan) {
      end();
      begin(revision.plan);
    }
    if (revision.number != x_last.number + 1) {
      x_wrong.push_back(say("van `{}` ontbreekt revisie {}", "`{}` lacks revision {}",
                            revision.plan, x_last.number + 1));
      x_applies = false;
    } else if (chained(x_last.digest, revision) != revision.digest) {
      x_wrong.push_back(say("revisie {} van `{}` is veranderd nadat zij bewaard werd",
                            "revision {} of `{}` was changed after it was kept", revision.number,
                            revision.plan));
    }
    x_last = revision;
    replay(revision);
  }

  void end() {
    if (x_last.plan.empty()) {
      return;
    }
    auto const newest =
        x_connection.row("SELECT newest, document FROM plan WHERE id = ?", {x_last.plan});
    if (!newest || newest->number(0) != x_last.number) {
      x_wrong.push_back(say("de nieuwste revisie van `{}` ontbreekt of is er een te veel",
                            "the newest revision of `{}` is missing, or is one too many",
                            x_last.plan));
    } else if (x_applies && !same(newest->text(1), x_document)) {
      differs(x_last);
    }
  }

 private:
  void begin(std::string const& plan) {
    auto const first =
        x_connection.row("SELECT document FROM whole WHERE plan = ? AND number = 1", {plan});
    auto const text = first ? first->text(0) : std::string{};
    x_document = ordered_json::parse(text, nullptr, false);
    x_applies = !x_document.is_discarded();
    if (!x_applies) {
      x_wrong.push_back(say("het eerste document van `{}` ontbreekt of is beschadigd",
                            "the first document of `{}` is missing or damaged", plan));
    }
    x_last = {};
    x_last.plan = plan;
    x_last.digest = sha256(text);
  }

  void replay(Revision const& revision) {
    try {
      if (x_applies && revision.number > 1) {
        put_on(x_document, revision);
      }
    } catch (Declined const& refused) {
      x_wrong.push_back(refused.why);
      x_applies = false;
    }
    if (!x_applies || revision.number % kWholeEach != 0) {
      return;
    }
    auto const whole = x_connection.row("SELECT document FROM whole WHERE plan = ? AND number = ?",
                                        {revision.plan, revision.number});
    if (!whole || !same(whole->text(0), x_document)) {
      differs(revision);
    }
  }

  void differs(Revision const& revision) {
    x_wrong.push_back(
        say("het document van `{}` bij revisie {} is niet wat de wijzigingen ervan "
            "maken",
            "the document of `{}` at revision {} is not what the changes make of it", revision.plan,
            revision.number));
  }

  Connection& x_connection;
  std::vector<Text>& x_wrong;
  Revision x_last{};
  ordered_json x_document;
  bool x_applies = false;
};

/// https://www.sqlite.org/pragma.html#pragma_integrity_check
void look_at_file(Connection& connection, std::vector<Text>& wrong) {
  if (connection.dialect() != Dialect::sqlite) {
    return;
  }
  for (auto const& row : connection.rows("PRAGMA integrity_check")) {
    if (row.text(0) != "ok") {
      wrong.push_back(say("het bestand is beschadigd: {}", "the file is damaged: {}", row.text(0)));
    }
  }
  for (auto const& row : connection.rows("PRAGMA foreign_key_check")) {
    wrong.push_back(say("tabel `{}` verwijst naar iets dat er niet is",
                        "table `{}` refers to something that is not there", row.text(0)));
  }
}

}  // namespace

Result<std::vector<Text>> Store::verify() const {
  return x_inside->database.read([](Connection& connection) {
    std::vector<Text> wrong;
    look_at_file(connection, wrong);
    Chain chain{connection, wrong};
    connection.each("SELECT " + kRevisionColumns + " FROM revision ORDER BY plan, number",
                    [&](DataRow const& row) { chain.take(revision_of(row)); });
    chain.end();
    for (auto const& row :
         connection.rows("SELECT id FROM plan WHERE NOT EXISTS "
                         "(SELECT 1 FROM revision WHERE revision.plan = plan.id) ORDER BY id")) {
      wrong.push_back(
          say("plan `{}` heeft geen revisies", "plan `{}` has no revisions", row.text(0)));
    }
    return wrong;
  });
}

}  // namespace wijk
