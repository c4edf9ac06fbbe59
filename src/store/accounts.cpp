// SPDX-License-Identifier: EUPL-1.2
#include "store/account_rows.hpp"
#include "store/inside.hpp"
#include "store/moments.hpp"
#include "store/password.hpp"
#include "store/sessions.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace wijk {
namespace {

constexpr std::size_t kLongestName = 100;
std::string const kForgotten = "verwijderd-";

bool is_name(std::string const& name) {
  auto const fits = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
           letter == '.' || letter == '@';
  };
  return !name.empty() && name.size() <= kLongestName &&
         std::all_of(name.begin(), name.end(), fits) && !name.starts_with(kForgotten);
}

Refusal no_name(std::string const& name) {
  return {
      say("`{}` kan geen naam van een account zijn: kleine letters, cijfers, `-`, `.` en `@`, "
          "hooguit {} tekens, en niet `{}…`",
          "`{}` cannot be the name of an account: lower case letters, digits, `-`, `.` and `@`, "
          "at most {} characters, and not `{}…`",
          name, kLongestName, kForgotten)};
}

/// The number of the next one that is forgotten. The caller holds the table.
std::int64_t next_forgotten(Connection& connection) {
  std::int64_t last = 0;
  for (auto const& row :
       connection.rows("SELECT name FROM account WHERE name LIKE 'verwijderd-%'")) {
    auto const name = row.text(0);
    std::int64_t number = 0;
    std::from_chars(name.data() + kForgotten.size(), name.data() + name.size(), number);
    last = std::max(last, number);
  }
  return last + 1;
}

/// Where the name of an account stands, but for revisions: these never change, which is why a name
/// should not tell who somebody is (docs/decisions/0011-store.md).
void rename_everywhere(Connection& connection, std::string const& name, std::string const& now) {
  for (auto const& [table, field] :
       std::initializer_list<std::pair<char const*, char const*>>{{"proposal", "author"},
                                                                  {"proposal", "answered_by"},
                                                                  {"edition", "opened_by"},
                                                                  {"edition", "adopted_by"},
                                                                  {"sign_off", "author"},
                                                                  {"idea", "author"},
                                                                  {"idea", "answered_by"},
                                                                  {"audit", "author"},
                                                                  {"audit", "about"}}) {
    connection.run(fmt::format("UPDATE {0} SET {1} = ? WHERE {1} = ?", table, field), {now, name});
  }
}

bool forget(Connection& connection, std::string const& name) {
  if (connection.dialect() == Dialect::postgresql) {
    connection.run("LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE");
  }
  auto const now = kForgotten + std::to_string(next_forgotten(connection));
  end_sessions(connection, name);
  connection.run("DELETE FROM identity WHERE account = ?", {name});
  auto const changed = connection.run(
      "UPDATE account SET name = ?, shown = ?, role = 'visitor', partner = '', contact = '', "
      "active = 0, password = '' WHERE name = ?",
      {now, now, name});
  if (changed == 0) {
    return false;
  }
  rename_everywhere(connection, name, now);
  return true;
}

}  // namespace

Account account_of(DataRow const& row) {
  Account account{row.text(0)};
  account.shown = row.text(1);
  parse_role(row.text(2), account.role);
  account.partner = row.text(3);
  account.contact = row.text(4);
  account.active = row.number(5) != 0;
  account.since = row.text(6);
  return account;
}

Result<bool> Store::add_account(Account const& account, std::optional<std::string> const& password,
                                Moment at) {
  if (!is_name(account.name)) {
    return no_name(account.name);
  }
  auto const hash =
      password ? hashed(x_inside->hashing, *password) : Result<std::string>{std::string{}};
  if (!hash) {
    return hash.refusal();
  }
  return x_inside->database.write([&](Connection& connection) {
    auto const added =
        connection.run("INSERT INTO account (" + kAccountColumns +
                           ", password) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                       {account.name, account.shown.empty() ? account.name : account.shown,
                        std::string{name_of(account.role)}, account.partner, account.contact,
                        std::int64_t{account.active}, iso(at), *hash});
    return added > 0;
  });
}

Result<std::vector<Account>> Store::accounts() const {
  return x_inside->database.read([](Connection& connection) {
    std::vector<Account> out;
    for (auto const& row :
         connection.rows("SELECT " + kAccountColumns + " FROM account ORDER BY name")) {
      out.push_back(account_of(row));
    }
    return out;
  });
}

Result<std::optional<Account>> Store::account(std::string const& name) const {
  return x_inside->database.read([&](Connection& connection) {
    auto const row =
        connection.row("SELECT " + kAccountColumns + " FROM account WHERE name = ?", {name});
    return row ? std::optional{account_of(*row)} : std::nullopt;
  });
}

Result<bool> Store::change_account(Account const& account, Moment /*at*/) {
  if (account.name.starts_with(kForgotten)) {
    return false;
  }
  return x_inside->database.write([&](Connection& connection) {
    auto const changed = connection.run(
        "UPDATE account SET shown = ?, role = ?, partner = ?, contact = ?, active = ? "
        "WHERE name = ?",
        {account.shown, std::string{name_of(account.role)}, account.partner, account.contact,
         std::int64_t{account.active}, account.name});
    if (!account.active) {
      end_sessions(connection, account.name);
    }
    return changed > 0;
  });
}

Result<bool> Store::set_password(std::string const& name, std::string const& password,
                                 Moment /*at*/) {
  if (name.starts_with(kForgotten)) {
    return false;
  }
  auto const hash = hashed(x_inside->hashing, password);
  if (!hash) {
    return hash.refusal();
  }
  return x_inside->database.write([&](Connection& connection) {
    auto const changed =
        connection.run("UPDATE account SET password = ? WHERE name = ?", {*hash, name});
    end_sessions(connection, name);
    return changed > 0;
  });
}

Result<bool> Store::forget_account(std::string const& name, Moment /*at*/) {
  if (name.starts_with(kForgotten)) {
    return false;
  }
  return x_inside->database.write([&](Connection& connection) { return forget(connection, name); });
}

}  // namespace wijk
