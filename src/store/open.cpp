// SPDX-License-Identifier: EUPL-1.2
#include "store/open.hpp"

#include "store/soci.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <thread>

namespace wijk {
namespace {

/// Accounts are in it: nobody but its owner reads it. SQLite gives its WAL the same rights. A file
/// that is there is not opened: closing it again would take away the locks of the connections that
/// this process has (POSIX), and another process would then throw away what is written behind it
/// (https://www.sqlite.org/howtocorrupt.html, 2.2).
void make_file(std::filesystem::path const& file) {
  std::error_code trouble;
  if (std::filesystem::exists(file, trouble)) {
    if (::access(file.c_str(), R_OK | W_OK) != 0) {
      throw Trouble{kind_of_errno(errno), std::strerror(errno)};
    }
    return;
  }
  std::filesystem::create_directories(file.parent_path(), trouble);
  if (trouble) {
    throw Trouble{kind_of_errno(trouble.value()), trouble.message()};
  }
  int const handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (handle < 0) {
    throw Trouble{kind_of_errno(errno), std::strerror(errno)};
  }
  ::close(handle);
}

void prepare_sqlite(Connection& connection) {
  connection.run("PRAGMA busy_timeout = 5000");
  // Two that open a new file at once: the mode is changed without waiting for the other.
  for (int left = 200;; --left) {
    try {
      auto const mode = connection.row("PRAGMA journal_mode = WAL");
      if (mode && mode->text(0) == "wal") {
        break;
      }
      throw Trouble{Trouble::Kind::read_only, "no write-ahead log"};
    } catch (Trouble const& trouble) {
      if (trouble.kind != Trouble::Kind::locked || left == 0) {
        throw;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
  }
  connection.run("PRAGMA synchronous = FULL");
  connection.run("PRAGMA foreign_keys = ON");
  connection.run("PRAGMA temp_store = MEMORY");
  connection.run("PRAGMA journal_size_limit = 16777216");
}

void prepare_postgresql(Connection& connection) {
  connection.run("SET client_min_messages = warning");
  connection.run("SET standard_conforming_strings = on");
  connection.run("SET synchronous_commit = on");
  connection.run("SET lock_timeout = '10s'");
  connection.run("SET idle_in_transaction_session_timeout = '60s'");
}

// https://www.sqlite.org/rescode.html
Trouble::Kind kind_of_sqlite(int code, std::string const& file) {
  std::error_code trouble;
  auto const space = std::filesystem::space(std::filesystem::path{file}.parent_path(), trouble);
  switch (code & 0xFF) {
    case 5:
    case 6: return Trouble::Kind::locked;
    case 8: return Trouble::Kind::read_only;
    case 10:
      // The shared memory beside the log could not grow: SQLite calls that an I/O error.
      return !trouble && space.available < 65536 ? Trouble::Kind::full : Trouble::Kind::broken;
    case 11: return Trouble::Kind::broken;
    case 13: return Trouble::Kind::full;
    case 14: return Trouble::Kind::denied;
    case 19: return Trouble::Kind::clash;
    case 26: return Trouble::Kind::foreign;
    default: return Trouble::Kind::other;
  }
}

// https://www.postgresql.org/docs/15/errcodes-appendix.html
Trouble::Kind kind_of_postgresql(std::string const& state) {
  if (state.starts_with("08") || state.starts_with("57P") || state == "53300" || state == "25P03") {
    return Trouble::Kind::away;
  }
  if (state == "53100") {
    return Trouble::Kind::full;
  }
  if (state == "55P03" || state == "57014") {
    return Trouble::Kind::locked;
  }
  if (state == "40001" || state == "40P01") {
    return Trouble::Kind::again;
  }
  if (state == "25006") {
    return Trouble::Kind::read_only;
  }
  if (state == "42501") {
    return Trouble::Kind::denied;
  }
  return state.starts_with("23") ? Trouble::Kind::clash : Trouble::Kind::other;
}

/// The first line of the message that says something: SOCI and libpq put a heading before it.
std::string first_line(std::string text) {
  for (std::string const heading :
       {"Cannot establish connection to the database.\n", "Cannot execute query. ",
        "sqlite3_statement_backend::", "Cannot establish connection to the database. "}) {
    if (text.starts_with(heading)) {
      text.erase(0, heading.size());
    }
  }
  return text.substr(0, text.find('\n'));
}

}  // namespace

Trouble::Kind kind_of_errno(int error) {
  switch (error) {
    case EACCES:
    case EPERM: return Trouble::Kind::denied;
    case ENOSPC:
    case EDQUOT: return Trouble::Kind::full;
    case EROFS: return Trouble::Kind::read_only;
    default: return Trouble::Kind::broken;
  }
}

Trouble trouble_of(soci::soci_error const& error, soci::session const* session,
                   Address const& address) {
  auto const what = first_line(error.get_error_message());
  if (auto const* sqlite = dynamic_cast<soci::sqlite3_soci_error const*>(&error)) {
    return {kind_of_sqlite(sqlite->result(), address.file), what};
  }
  if (session == nullptr || !session->is_connected()) {
    return {Trouble::Kind::away, what};
  }
  if (auto const* pq = dynamic_cast<soci::postgresql_soci_error const*>(&error)) {
    return {kind_of_postgresql(pq->sqlstate()), what};
  }
  return {Trouble::Kind::other, what};
}

std::unique_ptr<soci::session> open_session(Address const& address) {
  try {
    if (address.dialect == Dialect::postgresql) {
      return std::make_unique<soci::session>(soci::postgresql, address.connect);
    }
    make_file(address.file);
    return std::make_unique<soci::session>(soci::sqlite3, "db=\"" + address.file + "\"");
  } catch (soci::soci_error const& error) {
    throw trouble_of(error, nullptr, address);
  }
}

void prepare_session(Connection& connection) {
  if (connection.dialect() == Dialect::sqlite) {
    prepare_sqlite(connection);
  } else {
    prepare_postgresql(connection);
  }
}

}  // namespace wijk
