// SPDX-License-Identifier: EUPL-1.2
//
// The tables, as steps that are taken once and in order. A step that was published never changes.
#pragma once

#include "store/database.hpp"

namespace wijk {

/// The number of the last step that this program knows.
std::int64_t newest_migration();

/// Takes the steps that a database has not taken. Refuses one that has taken more than we know,
/// and an SQLite file of another program. Servers that start at once wait for each other.
Result<Done> migrate(Database& database);

}  // namespace wijk
