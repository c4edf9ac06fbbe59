// SPDX-License-Identifier: EUPL-1.2
#include "store/inside.hpp"
#include "store/replay.hpp"

#include <limits>

namespace wijk {
namespace {

std::vector<Revision> revisions_of(std::vector<DataRow> const& rows) {
  std::vector<Revision> out;
  out.reserve(rows.size());
  for (auto const& row : rows) {
    out.push_back(revision_of(row));
  }
  return out;
}

}  // namespace

Result<std::optional<Revision>> Store::revision(std::string const& plan,
                                                std::int64_t number) const {
  return x_inside->database.read([&](Connection& connection) {
    auto const row = connection.row(
        "SELECT " + kRevisionColumns + " FROM revision WHERE plan = ? AND number = ?",
        {plan, number});
    return row ? std::optional{revision_of(*row)} : std::nullopt;
  });
}

Result<std::vector<Revision>> Store::revisions(std::string const& plan, std::int64_t before,
                                               std::size_t limit) const {
  auto const end = before > 0 ? before : std::numeric_limits<std::int64_t>::max();
  return x_inside->database.read([&](Connection& connection) {
    return revisions_of(connection.rows("SELECT " + kRevisionColumns +
                                            " FROM revision WHERE plan = ? AND number < ? "
                                            "ORDER BY number DESC LIMIT ?",
                                        {plan, end, static_cast<std::int64_t>(limit)}));
  });
}

Result<std::vector<Revision>> Store::revisions_after(std::string const& plan, std::int64_t after,
                                                     std::size_t limit) const {
  return x_inside->database.read([&](Connection& connection) {
    return revisions_of(connection.rows("SELECT " + kRevisionColumns +
                                            " FROM revision WHERE plan = ? AND number > ? "
                                            "ORDER BY number LIMIT ?",
                                        {plan, after, static_cast<std::int64_t>(limit)}));
  });
}

Result<std::optional<std::string>> Store::document(std::string const& plan,
                                                   std::int64_t number) const {
  return x_inside->database.read(
      [&](Connection& connection) { return document_at(connection, plan, number); });
}

}  // namespace wijk
