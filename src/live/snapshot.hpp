// SPDX-License-Identifier: EUPL-1.2
//
// A plan as it is at one revision: the document, what it says, what is wrong with it. A value that
// never changes, so that any number of readers share it.
#pragma once

#include "plan/read.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace wijk {

struct Snapshot {
  std::string plan;  ///< id, as it stands in addresses
  std::int64_t revision = 0;
  std::string at{};  ///< ISO 8601, UTC
  nlohmann::ordered_json document;
  Reading reading;  ///< of the document; findings located, sorted, acceptances applied
};
using SnapshotPtr = std::shared_ptr<Snapshot const>;

/// Reads and checks the document; `on` is the day against which things are past due.
SnapshotPtr make_snapshot(std::string plan, std::int64_t revision, std::string at,
                          nlohmann::ordered_json document, std::optional<Date> on);

/// The document of a plan as people wrote it in files, as what the store keeps: JSON with includes
/// resolved, from which `read_plan` reads the same plan.
nlohmann::ordered_json stored_document(Document const& document);

}  // namespace wijk
