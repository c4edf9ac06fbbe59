// SPDX-License-Identifier: EUPL-1.2
//
// What `Live` holds of a plan, and what its steps hand to each other. Inside the room only.
#pragma once

#include "live/patch.hpp"

#include <list>

namespace wijk {

struct Live::Kept {
  std::string plan;
  std::mutex writing{};  ///< held for the whole of a change; readers do not need it
  // Under the mutex of `Live`:
  SnapshotPtr newest{};
  std::int64_t told = 0;            ///< the revision that listeners know of
  std::optional<Date> day{};        ///< the day against which the newest was checked
  std::list<SnapshotPtr> lately{};  ///< older ones that were asked for, latest first
};

/// A change that somebody wants.
struct Live::Wish {
  nlohmann::ordered_json patch;
  std::int64_t on = 0;
  std::string by, why;
  std::vector<Account> hands;  ///< who together have to be allowed to; the first asks
  bool only_try = false;
  bool may_propose = true;
  bool propose = false;              ///< also where it may be made at once
  std::optional<KeptWorks> works{};  ///< that come or go, with an empty patch
};

/// A change that could be kept as it is.
struct Live::Prepared {
  SnapshotPtr on, now;
  Worked worked;
  bool rebased = false;
  Permission permission = Permission::may_not;
  Moment moment{};
};

/// The document that a text of the store holds.
Result<nlohmann::ordered_json> parsed_document(std::string const& text);
Refusal no_such_plan(std::string const& plan);

}  // namespace wijk
