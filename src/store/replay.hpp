// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection.hpp"
#include "store/rows.hpp"

#include <nlohmann/json.hpp>

namespace wijk {

/// A document is kept whole at revision 1 and at each that this divides.
constexpr std::int64_t kWholeEach = 64;

/// The columns of a revision in the order that `revision_of` reads.
inline std::string const kRevisionColumns = "plan, number, at, author, why, patch, digest";
Revision revision_of(DataRow const& row);

/// Puts a patch on a document. Throws `Declined`, naming the revision, where it does not apply.
void put_on(nlohmann::ordered_json& document, Revision const& revision);

/// The document at a revision, or none.
std::optional<std::string> document_at(Connection& connection, std::string const& plan,
                                       std::int64_t number);

}  // namespace wijk
