// SPDX-License-Identifier: EUPL-1.2
//
// The linkages of a neighbourhood, found once for each revision of its plan.
#pragma once

#include "link/linkage.hpp"
#include "live/snapshot.hpp"

#include <deque>
#include <memory>
#include <mutex>

namespace wijk {

/// May be asked from any thread; another plan never waits for one that is being looked at.
class FoundLinkages {
 public:
  /// `hood` is of the snapshot.
  std::shared_ptr<Linkages const> of(SnapshotPtr const& snapshot, Neighbourhood const& hood);

 private:
  struct Entry {
    SnapshotPtr snapshot;
    Neighbourhood const* hood;
    std::once_flag found{};
    Linkages all{};
  };

  std::mutex x_mutex;
  std::deque<std::shared_ptr<Entry>> x_entries;  ///< asked for last in front
};

}  // namespace wijk
