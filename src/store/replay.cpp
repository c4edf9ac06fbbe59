// SPDX-License-Identifier: EUPL-1.2
#include "store/replay.hpp"

namespace wijk {

using nlohmann::ordered_json;

Revision revision_of(DataRow const& row) {
  return {row.text(0), row.number(1), row.text(2), row.text(3),
          row.text(4), row.text(5),   row.text(6)};
}

void put_on(ordered_json& document, Revision const& revision) {
  try {
    document.patch_inplace(ordered_json::parse(revision.patch));
  } catch (nlohmann::json::exception const&) {
    throw Declined{
        say("revisie {} van `{}` is beschadigd: de wijziging past niet op wat eraan "
            "voorafgaat",
            "revision {} of `{}` is damaged: its change does not fit what comes before",
            revision.number, revision.plan)};
  }
}

std::optional<std::string> document_at(Connection& connection, std::string const& plan,
                                       std::int64_t number) {
  auto const newest =
      connection.row("SELECT newest FROM plan WHERE id = ? AND newest >= ?", {plan, number});
  if (!newest || number < 1) {
    return std::nullopt;
  }
  if (newest->number(0) == number) {
    return connection.row("SELECT document FROM plan WHERE id = ?", {plan})->text(0);
  }
  auto const whole = connection.row(
      "SELECT number, document FROM whole WHERE plan = ? AND number <= ? "
      "ORDER BY number DESC LIMIT 1",
      {plan, number});
  if (!whole) {
    throw Declined{
        say("van `{}` ontbreekt het eerste document", "`{}` lacks its first document", plan)};
  }
  if (whole->number(0) == number) {
    return whole->text(1);
  }
  auto document = ordered_json::parse(whole->text(1), nullptr, false);
  for (auto const& row :
       connection.rows("SELECT " + kRevisionColumns +
                           " FROM revision WHERE plan = ? AND number > ? AND number <= ? "
                           "ORDER BY number",
                       {plan, whole->number(0), number})) {
    put_on(document, revision_of(row));
  }
  return document.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace wijk
