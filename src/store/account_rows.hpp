// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection.hpp"
#include "store/rows.hpp"

namespace wijk {

/// The columns of an account in the order that `account_of` reads.
inline std::string const kAccountColumns = "name, shown, role, partner, contact, active, since";
Account account_of(DataRow const& row);

}  // namespace wijk
