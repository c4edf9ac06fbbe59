// SPDX-License-Identifier: EUPL-1.2
//
// What a database refuses, by kind; and the sentence that people read about it.
#pragma once

#include "finding/result.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>

namespace wijk {

/// Thrown inside this room only: the transaction is rolled back and it becomes a `Refusal`.
struct Trouble : std::runtime_error {
  enum class Kind : std::uint8_t {
    full,       ///< no room on the disk
    locked,     ///< another is busy for longer than we wait
    again,      ///< two transactions met: the same call once more will do
    away,       ///< no connection: it can be tried again with a new one
    denied,     ///< no right to
    read_only,  ///< nothing can be written
    foreign,    ///< a file that is not a store
    clash,      ///< against a constraint
    broken,     ///< the disk or the file is damaged
    other,
  };
  Kind kind;
  Trouble(Kind what, std::string const& detail) : std::runtime_error{detail}, kind{what} {}
};

/// Thrown inside this room only: the transaction is rolled back, with a sentence of our own.
struct Declined {
  Text why;
};

Refusal refusal_of(Trouble const& trouble, std::string const& address);

/// Throws `Declined` where a text is not UTF-8 or holds a NUL: PostgreSQL cannot keep it.
void require_text(std::string const& text);

}  // namespace wijk
