// SPDX-License-Identifier: EUPL-1.2
//
// The linkages of a neighbourhood, with the works from elsewhere that were brought in, found once
// for each revision of its plan: works come and go with one.
#pragma once

#include "link/linkage.hpp"
#include "live/live.hpp"

#include <deque>
#include <memory>
#include <mutex>

namespace wijk {

struct FoundInHood {
  std::vector<KeptWorks> files;  ///< without their rows
  std::vector<OutsideWork> works;
  std::vector<std::size_t> file_of;  ///< of each work, in `files`
  Linkages all;
};

/// May be asked from any thread; another plan never waits for one that is being looked at.
class FoundLinkages {
 public:
  /// `hood` is of the snapshot. Throws a `Refusal` where the store cannot be read.
  std::shared_ptr<FoundInHood const> of(Live const& live, Store const& store,
                                        SnapshotPtr const& snapshot, Neighbourhood const& hood);

 private:
  struct Entry {
    SnapshotPtr snapshot;
    Neighbourhood const* hood;
    std::int64_t newest;  ///< revision of the plan: an older snapshot has the works of now as well
    std::once_flag found{};
    FoundInHood in{};
  };

  std::mutex x_mutex;
  std::deque<std::shared_ptr<Entry>> x_entries;  ///< asked for last in front
};

}  // namespace wijk
