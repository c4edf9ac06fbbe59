// SPDX-License-Identifier: EUPL-1.2
#include "store/digest.hpp"
#include "store/sessions.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::int64_t kWindow = 15 * 60 * 1000;
constexpr std::int64_t kAllowed = 5;

/// When the fifth wrong one from the end falls out of the window; 0 where there are fewer.
std::int64_t free_at(Connection& connection, std::string const& condition, std::string const& who,
                     std::int64_t since) {
  auto const fifth = connection.row("SELECT at FROM attempt WHERE " + condition +
                                        " = ? AND at > ? ORDER BY at DESC LIMIT 1 OFFSET ?",
                                    {who, since, kAllowed - 1});
  return fifth ? fifth->number(0) + kWindow : 0;
}

}  // namespace

Attempt::Attempt(std::string const& account, std::string const& address, std::int64_t now)
    : name{sha256("name " + account)}, remote{sha256("remote " + address)}, at{now} {}

Counted count(Connection& connection, Attempt const& attempt) {
  if (connection.dialect() == Dialect::postgresql) {
    connection.run("LOCK TABLE attempt IN SHARE ROW EXCLUSIVE MODE");
  }
  auto const since = attempt.at - kWindow;
  connection.run("DELETE FROM attempt WHERE at <= ?", {since});
  auto const free = std::max(free_at(connection, "name", attempt.name, since),
                             free_at(connection, "wrong = 1 AND remote", attempt.remote, since));
  if (free > attempt.at) {
    return {(free - attempt.at + 999) / 1000, 0};
  }
  auto const row = connection.row(
      "INSERT INTO attempt (name, remote, wrong, at) VALUES (?, ?, 0, ?) RETURNING id",
      {attempt.name, attempt.remote, attempt.at});
  return {0, row->number(0)};
}

void end_sessions(Connection& connection, std::string const& account) {
  connection.run("DELETE FROM session WHERE account = ?", {account});
  connection.run("DELETE FROM attempt WHERE name = ?", {Attempt{account, "", 0}.name});
}

}  // namespace wijk
