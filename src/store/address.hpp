// SPDX-License-Identifier: EUPL-1.2
//
// Where a store is: "sqlite:FILE" or "postgresql://USER@HOST:PORT/DATABASE?host=/SOCKET".
#pragma once

#include "finding/result.hpp"

#include <cstdint>
#include <string>

namespace wijk {

enum class Dialect : std::uint8_t { sqlite, postgresql };

struct Address {
  Dialect dialect = Dialect::sqlite;
  std::string file{};     ///< of SQLite: absolute, so that no name has a meaning of its own
  std::string connect{};  ///< of PostgreSQL: "host='…' dbname='…'", with a password if it has one
  std::string shown{};    ///< for messages: without a password
};

/// Refuses, with the form that is wanted, what is neither.
Result<Address> parse_address(std::string const& text);

}  // namespace wijk
