// SPDX-License-Identifier: EUPL-1.2
//
// Passwords as argon2id (RFC 9106), with libsodium's limits for somebody who waits.
#pragma once

#include "store/inside.hpp"

namespace wijk {

/// Refuses a password that is too long to be one, or where there is no memory for it.
Result<std::string> hashed(std::counting_semaphore<8>& turn, std::string const& password);

/// Takes as long where there is no hash: nobody learns from it which names exist.
bool is_password(std::counting_semaphore<8>& turn, std::string const& hash,
                 std::string const& password);

}  // namespace wijk
