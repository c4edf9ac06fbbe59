// SPDX-License-Identifier: EUPL-1.2
#include "store/sessions.hpp"

#include "finding/unicode.hpp"
#include "store/account_rows.hpp"
#include "store/digest.hpp"
#include "store/inside.hpp"
#include "store/moments.hpp"
#include "store/password.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::int64_t kMinute = 60 * 1000;
constexpr std::int64_t kLongest = 12 * 60 * kMinute;
constexpr std::int64_t kUnused = 2 * 60 * kMinute;
constexpr std::int64_t kNoted = 5 * kMinute;  ///< use is written down when it is this much later

/// The token of forms follows from that of the cookie, and tells nothing about it.
std::string csrf_of(std::string const& token) { return sha256("csrf " + token); }

std::string until(std::int64_t started, std::int64_t used) {
  return iso({std::min(started + kLongest, used + kUnused)});
}

struct Known {
  std::string hash;  ///< empty: nobody who may sign in
};

Known known(Connection& connection, std::string const& name) {
  auto const row =
      connection.row("SELECT password FROM account WHERE name = ? AND active = 1", {name});
  return {row ? row->text(0) : std::string{}};
}

/// The account may have been closed while its password was being checked.
SignIn begin_session(Connection& connection, std::string const& name, std::string const& hash,
                     Attempt const& attempt) {
  auto const row = connection.row(
      "SELECT " + kAccountColumns + " FROM account WHERE name = ? AND active = 1 AND password = ?",
      {name, hash});
  if (!row) {
    return {};
  }
  connection.run("DELETE FROM attempt WHERE name = ?", {attempt.name});
  return {SignIn::Outcome::accepted, new_session(connection, account_of(*row), attempt.at)};
}

struct Found {
  Session session;
  std::int64_t used = 0;
};

std::optional<Found> find_session(Connection& connection, std::string const& token,
                                  std::int64_t now) {
  auto const row =
      connection.row("SELECT " + kAccountColumns +
                         ", started, used FROM session JOIN account ON account = name "
                         "WHERE digest = ? AND active = 1 AND started > ? AND used > ?",
                     {sha256(token), now - kLongest, now - kUnused});
  if (!row) {
    return std::nullopt;
  }
  auto const started = row->number(7);
  auto const used = row->number(8);
  auto const noted = now - used > kNoted ? now : used;
  return Found{{account_of(*row), token, csrf_of(token), until(started, noted)}, used};
}

}  // namespace

Session new_session(Connection& connection, Account account, std::int64_t now) {
  auto const token = new_token();
  connection.run("DELETE FROM session WHERE started <= ? OR used <= ?",
                 {now - kLongest, now - kUnused});
  connection.run("INSERT INTO session (digest, account, started, used) VALUES (?, ?, ?, ?)",
                 {sha256(token), account.name, now, now});
  return {std::move(account), token, csrf_of(token), until(now, now)};
}

Result<SignIn> Store::sign_in(std::string const& name, std::string const& password,
                              std::string const& remote, Moment at) {
  auto& database = x_inside->database;
  Attempt const attempt{name, remote, at.unix_ms};
  bool const plain = name.find('\0') == std::string::npos && name.size() < 1000 &&
                     first_invalid_utf8(name) == std::string_view::npos;
  auto const asked = plain ? name : std::string{};  // nobody has the empty name
  Known found;
  auto const counted = database.write([&](Connection& connection) {
    found = known(connection, asked);
    return count(connection, attempt);
  });
  if (!counted) {
    return counted.refusal();
  }
  if (counted->wait_s > 0) {
    return SignIn{SignIn::Outcome::throttled, {}, counted->wait_s};
  }
  bool const right = is_password(x_inside->hashing, found.hash, password);
  return database.write([&](Connection& connection) {
    if (right) {
      return begin_session(connection, asked, found.hash, attempt);
    }
    connection.run("UPDATE attempt SET wrong = 1 WHERE id = ?", {counted->id});
    return SignIn{};
  });
}

Result<std::optional<Session>> Store::session(std::string const& token, Moment at) {
  auto& database = x_inside->database;
  auto const found = database.read(
      [&](Connection& connection) { return find_session(connection, token, at.unix_ms); });
  if (!found) {
    return found.refusal();
  }
  if (!*found) {
    return std::optional<Session>{};
  }
  if (at.unix_ms - (*found)->used > kNoted) {
    // Where that fails, the session ends sooner: no reason to refuse what was asked.
    (void)database.write([&](Connection& connection) {
      return connection.run("UPDATE session SET used = ? WHERE digest = ? AND used < ?",
                            {at.unix_ms, sha256(token), at.unix_ms});
    });
  }
  return std::optional{(*found)->session};
}

Result<Done> Store::sign_out(std::string const& token, Moment /*at*/) {
  return x_inside->database.write([&](Connection& connection) {
    connection.run("DELETE FROM session WHERE digest = ?", {sha256(token)});
    return Done{};
  });
}

}  // namespace wijk
