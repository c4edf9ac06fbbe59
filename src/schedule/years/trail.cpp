// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/search.hpp"

#include <algorithm>
#include <chrono>

namespace wijk::schedule {

void Trail::add(Find find) {
  std::lock_guard const lock{x_mutex};
  if (x_finds.empty() || find.worth > x_finds.back().worth) {
    x_finds.push_back(std::move(find));
  }
}

void Trail::reach(std::uint64_t work) {
  {
    std::lock_guard const lock{x_mutex};
    x_work = std::max(x_work, work);
  }
  x_changed.notify_all();
}

void Trail::end() {
  {
    std::lock_guard const lock{x_mutex};
    x_ended = true;
  }
  x_changed.notify_all();
}

std::optional<Trail::Find> Trail::best_at(std::uint64_t work, std::function<bool()> const& stop) {
  std::unique_lock lock{x_mutex};
  while (!x_changed.wait_for(lock, std::chrono::milliseconds{20},
                             [&] { return x_ended || x_work >= work; })) {
    lock.unlock();  // who is asked may ask for the best
    bool const stopped = stop();
    lock.lock();
    if (stopped) {
      break;
    }
  }
  for (auto find = x_finds.rbegin(); find != x_finds.rend(); ++find) {
    if (find->work <= work) {
      return *find;
    }
  }
  return {};
}

std::optional<Trail::Find> Trail::best() {
  std::lock_guard const lock{x_mutex};
  return x_finds.empty() ? std::optional<Find>{} : x_finds.back();
}

}  // namespace wijk::schedule
