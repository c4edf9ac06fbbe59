// SPDX-License-Identifier: EUPL-1.2
//
// Who is signed in, and who tries to. Times are milliseconds.
#pragma once

#include "store/connection.hpp"
#include "store/rows.hpp"

#include <optional>
#include <string>

namespace wijk {

/// Ends what an account has open, and its wrong tries: somebody set things right.
void end_sessions(Connection& connection, std::string const& account);

/// A new session of an account that may have one; those that have ended are cleared away.
Session new_session(Connection& connection, Account account, std::int64_t now);

/// A try to sign in, as it is counted. Names and addresses are kept as digests, for 15 minutes.
struct Attempt {
  std::string name, remote;
  std::int64_t at = 0;

  Attempt(std::string const& account, std::string const& address, std::int64_t now);
};

/// The seconds to wait, or the number under which the try is kept. It counts for its name from
/// now on, so that many at once are no way around; for its address once it turned out wrong.
struct Counted {
  std::int64_t wait_s = 0;
  std::int64_t id = 0;
};
Counted count(Connection& connection, Attempt const& attempt);

}  // namespace wijk
