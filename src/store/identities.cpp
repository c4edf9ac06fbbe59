// SPDX-License-Identifier: EUPL-1.2
//
// Whose an account is at a provider of OpenID Connect (docs/decisions/0016-openid-connect.md).
#include "finding/unicode.hpp"
#include "store/account_rows.hpp"
#include "store/inside.hpp"
#include "store/sessions.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::size_t kLongest = 255;  // of a subject (OpenID Connect Core 1.0, 2)
std::string const kColumns =
    "SELECT account, expected, issuer, subject, password FROM identity JOIN account "
    "ON account = name ";

Identity identity_of(DataRow const& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3), !row.text(4).empty()};
}

std::string in_small_letters(std::string text) {
  std::ranges::transform(text, text.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
  });
  return text;
}

bool is_plain(std::string const& text) {
  return text.size() <= kLongest && first_invalid_utf8(text) == std::string_view::npos &&
         std::ranges::all_of(text, [](char sign) {
           auto const code = static_cast<unsigned char>(sign);
           return code > ' ' && code != 0x7F;
         });
}

/// The account of who it is, and whether it is bound already.
struct Found {
  std::string account;
  bool bound = false;
};

Found find(Connection& connection, Vouched const& who) {
  auto const account = [&](std::string const& condition, Values const& values) {
    auto const row = connection.row("SELECT account FROM identity WHERE " + condition, values);
    return row ? row->text(0) : std::string{};
  };
  if (auto name = account("issuer = ? AND subject = ?", {who.issuer, who.subject}); !name.empty()) {
    return {std::move(name), true};
  }
  auto name = account("subject = '' AND expected = ?", {who.subject});
  if (name.empty() && !who.email.empty()) {
    name = account("subject = '' AND lower(expected) = ?", {in_small_letters(who.email)});
  }
  return {std::move(name)};
}

SignIn begin(Connection& connection, Vouched const& who, std::int64_t now) {
  auto const found = find(connection, who);
  auto const row = connection.row(
      "SELECT " + kAccountColumns + " FROM account WHERE name = ? AND active = 1", {found.account});
  if (!row) {
    return {};
  }
  // Of two who come at once, one is the first.
  if (!found.bound &&
      connection.run("UPDATE identity SET issuer = ?, subject = ? WHERE account = ? "
                     "AND subject = ''",
                     {who.issuer, who.subject, found.account}) == 0) {
    return {};
  }
  return {.outcome = SignIn::Outcome::accepted,
          .session = new_session(connection, account_of(*row), now),
          .bound = !found.bound};
}

}  // namespace

Result<bool> Store::link_account(std::string const& name, std::string const& expected,
                                 Moment /*at*/) {
  if (!is_plain(expected)) {
    return Refusal{say("een e-mailadres of kenmerk heeft geen spaties en hooguit {} tekens",
                       "an e-mail address or subject has no blanks and at most {} characters",
                       kLongest)};
  }
  return x_inside->database.write([&](Connection& connection) {
    if (!connection.row("SELECT 1 FROM account WHERE name = ?", {name}) ||
        connection.row("SELECT 1 FROM identity WHERE lower(expected) = ? AND account <> ?",
                       {in_small_letters(expected), name})) {
      return false;
    }
    if (connection.run("DELETE FROM identity WHERE account = ?", {name}) > 0) {
      end_sessions(connection, name);
    }
    if (!expected.empty()) {
      connection.run(
          "INSERT INTO identity (account, expected, issuer, subject) "
          "VALUES (?, ?, '', '')",
          {name, expected});
    }
    return true;
  });
}

Result<std::vector<Identity>> Store::identities() const {
  return x_inside->database.read([](Connection& connection) {
    std::vector<Identity> out;
    for (auto const& row : connection.rows(kColumns + "ORDER BY account")) {
      out.push_back(identity_of(row));
    }
    return out;
  });
}

Result<std::optional<Identity>> Store::identity(std::string const& name) const {
  return x_inside->database.read([&](Connection& connection) {
    auto const row = connection.row(kColumns + "WHERE account = ?", {name});
    return row ? std::optional{identity_of(*row)} : std::nullopt;
  });
}

Result<SignIn> Store::sign_in_vouched(Vouched const& who, Moment at) {
  if (who.issuer.empty() || who.subject.empty() || !is_plain(who.subject)) {
    return SignIn{};
  }
  auto plain = who;
  plain.email = is_plain(who.email) ? who.email : "";
  return x_inside->database.write(
      [&](Connection& connection) { return begin(connection, plain, at.unix_ms); });
}

}  // namespace wijk
