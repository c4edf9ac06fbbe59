// SPDX-License-Identifier: EUPL-1.2
//
// What other servers on the store did, and who is told of it.
#include "live/kept.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

/// Up to this many revisions, their patches are less to read than the document.
constexpr std::size_t kFew = 20;

/// The document after the revisions, or nothing where they do not lead there.
std::optional<Json> replayed(Json document, std::vector<Revision> const& revisions) {
  for (auto const& revision : revisions) {
    auto worked = work_out(std::move(document), Json::parse(revision.patch, nullptr, false),
                           Naming::positions);
    if (!std::holds_alternative<Worked>(worked)) {
      return std::nullopt;
    }
    document = std::move(std::get<Worked>(worked).document);
  }
  return document;
}

}  // namespace

bool Live::publish(Kept& one, SnapshotPtr const& now) {
  std::lock_guard const lock{x_mutex};
  if (now->revision <= one.newest->revision) {
    return false;
  }
  one.newest = now;
  one.day = today();
  return true;
}

void Live::tell(Kept& one) {
  std::vector<Listener> listeners;
  SnapshotPtr now;
  {
    std::lock_guard const lock{x_mutex};
    if (one.newest->revision <= one.told) {
      return;
    }
    now = one.newest;
    one.told = now->revision;
    listeners = x_listeners;
  }
  for (auto const& listener : listeners) {
    listener(now);
  }
}

void Live::listen(Listener listener) {
  std::lock_guard const lock{x_mutex};
  x_listeners.push_back(std::move(listener));
}

Result<SnapshotPtr> Live::catch_up(Kept& one) {
  auto const known = newest(one);
  auto const number = x_store.newest(one.plan);
  if (!number) {
    return number.refusal();
  }
  if (*number <= known->revision) {
    return known;
  }
  auto const revisions = x_store.revisions_after(one.plan, known->revision, kFew + 1);
  if (!revisions) {
    return revisions.refusal();
  }
  bool const few = !revisions->empty() && revisions->size() <= kFew;
  auto document = few ? replayed(known->document, *revisions) : std::nullopt;
  auto const now =
      document
          ? Result<SnapshotPtr>{make_snapshot(one.plan, revisions->back().number,
                                              revisions->back().at, std::move(*document), today())}
          : stored(one.plan, *number);
  if (!now || *now == nullptr) {
    return now ? no_such_plan(one.plan) : now.refusal();
  }
  publish(one, *now);
  return now;
}

/// What is past due changes with the day.
void Live::new_day(Kept& one) {
  auto const day = today();
  {
    std::lock_guard const lock{x_mutex};
    if (one.day == day) {
      return;
    }
  }
  auto const known = newest(one);
  auto const now = make_snapshot(known->plan, known->revision, known->at, known->document, day);
  std::lock_guard const lock{x_mutex};
  one.newest = now;
  one.day = day;
}

Result<Done> Live::refresh() {
  auto const known = x_store.plans();
  if (!known) {
    return known.refusal();
  }
  for (auto const& plan : *known) {
    auto const one = kept(plan);
    if (one == nullptr) {
      if (auto const loaded = load_plan(plan); !loaded) {
        return loaded;
      }
      continue;
    }
    {
      std::lock_guard const writing{one->writing};
      if (auto const caught_up = catch_up(*one); !caught_up) {
        return caught_up.refusal();
      }
      new_day(*one);
    }
    tell(*one);
  }
  return Done{};
}

}  // namespace wijk
