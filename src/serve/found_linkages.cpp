// SPDX-License-Identifier: EUPL-1.2
#include "serve/found_linkages.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::size_t kMostKept = 16;

}  // namespace

std::shared_ptr<Linkages const> FoundLinkages::of(SnapshotPtr const& snapshot,
                                                  Neighbourhood const& hood) {
  std::shared_ptr<Entry> entry;
  {
    std::scoped_lock const lock{x_mutex};
    auto const found = std::ranges::find_if(x_entries, [&](auto const& one) {
      return one->snapshot == snapshot && one->hood == &hood;
    });
    if (found == x_entries.end()) {
      entry = std::make_shared<Entry>();
      entry->snapshot = snapshot;
      entry->hood = &hood;
    } else {
      entry = *found;
      x_entries.erase(found);
    }
    x_entries.push_front(entry);
    x_entries.resize(std::min(x_entries.size(), kMostKept));
  }
  std::call_once(entry->found, [&] {
    entry->all = find_linkages(snapshot->reading.plan, hood, usual_pairings());
  });
  return {entry, &entry->all};
}

}  // namespace wijk
