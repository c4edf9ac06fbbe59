// SPDX-License-Identifier: EUPL-1.2
#include "serve/found_linkages.hpp"

#include "link/outside_json.hpp"

#include <algorithm>
#include <utility>

namespace wijk {
namespace {

constexpr std::size_t kMostKept = 16;

FoundInHood found_in(Store const& store, Snapshot const& snapshot, Neighbourhood const& hood) {
  auto kept = store.works(snapshot.plan, hood.id);
  if (!kept) {
    throw kept.refusal();
  }
  FoundInHood in;
  in.files = std::move(*kept);
  for (std::size_t i = 0; i < in.files.size(); ++i) {
    auto works = read_outside_rows(std::exchange(in.files[i].rows, {}));
    in.file_of.insert(in.file_of.end(), works.size(), i);
    std::ranges::move(works, std::back_inserter(in.works));
  }
  in.all = find_linkages(snapshot.reading.plan, hood, usual_pairings(), in.works);
  return in;
}

}  // namespace

std::shared_ptr<FoundInHood const> FoundLinkages::of(Live const& live, Store const& store,
                                                     SnapshotPtr const& snapshot,
                                                     Neighbourhood const& hood) {
  auto const newest = live.current(snapshot->plan)->revision;
  std::shared_ptr<Entry> entry;
  {
    std::scoped_lock const lock{x_mutex};
    auto const found = std::ranges::find_if(x_entries, [&](auto const& one) {
      return one->snapshot == snapshot && one->hood == &hood && one->newest == newest;
    });
    if (found == x_entries.end()) {
      entry = std::make_shared<Entry>();
      entry->snapshot = snapshot;
      entry->hood = &hood;
      entry->newest = newest;
    } else {
      entry = *found;
      x_entries.erase(found);
    }
    x_entries.push_front(entry);
    x_entries.resize(std::min(x_entries.size(), kMostKept));
  }
  std::call_once(entry->found, [&] { entry->in = found_in(store, *snapshot, hood); });
  return {entry, &entry->in};
}

}  // namespace wijk
