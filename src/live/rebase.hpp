// SPDX-License-Identifier: EUPL-1.2
//
// A patch made for an older revision, put on top of what others did since.
#pragma once

#include "live/patch.hpp"

namespace wijk {

struct Rebased {
  Worked worked;        ///< on the newest document
  bool others = false;  ///< somebody changed something else meanwhile
};

/// `Conflict` where what happened since is about the same, `BadPatch` where the patch does not even
/// fit the revision that it was made for.
std::variant<Rebased, EditOutcome> rebase(Store const& store, Snapshot const& newest,
                                          nlohmann::ordered_json const& patch, std::int64_t on);

}  // namespace wijk
