// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace wijk {

/// Does something again and again, on a thread of its own, until it is destroyed.
class Pulse {
 public:
  Pulse(std::chrono::milliseconds every, std::function<void()> beat);
  Pulse(Pulse const&) = delete;
  Pulse& operator=(Pulse const&) = delete;
  ~Pulse();

 private:
  std::chrono::milliseconds x_every;
  std::function<void()> x_beat;
  std::mutex x_mutex;
  std::condition_variable x_wake;
  bool x_stop = false;
  std::thread x_thread;
};

}  // namespace wijk
