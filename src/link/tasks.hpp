// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace wijk {

/// Does `task(0, thread)` to `task(count - 1, thread)` on so many threads, which are numbered from
/// 0; what a task throws is thrown here.
template <class Task>
void run_tasks(std::size_t count, unsigned threads, Task const& task) {
  std::atomic<std::size_t> next{0};
  std::vector<std::exception_ptr> trouble(threads == 0 ? 1 : threads);
  auto const work = [&](std::size_t thread) {
    try {
      for (auto i = next++; i < count; i = next++) {
        task(i, thread);
      }
    } catch (...) {
      trouble[thread] = std::current_exception();
    }
  };
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < trouble.size(); ++i) {
    others.emplace_back(work, i);
  }
  work(0);
  for (auto& other : others) {
    other.join();
  }
  for (auto const& one : trouble) {
    if (one) {
      std::rethrow_exception(one);
    }
  }
}

}  // namespace wijk
