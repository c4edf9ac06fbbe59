// SPDX-License-Identifier: EUPL-1.2
//
// How a connection is opened and set up, and what its errors mean.
#pragma once

#include "store/connection.hpp"

#include <memory>

namespace soci {
class session;
class soci_error;
}  // namespace soci

namespace wijk {

/// Makes SQLite's file, for its owner only, and the folders it stands in, where they are missing.
std::unique_ptr<soci::session> open_session(Address const& address);

/// What is acknowledged is on disk, references hold, and waiting ends.
void prepare_session(Connection& connection);

Trouble::Kind kind_of_errno(int error);

Trouble trouble_of(soci::soci_error const& error, soci::session const* session,
                   Address const& address);

}  // namespace wijk
