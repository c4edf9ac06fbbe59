// SPDX-License-Identifier: EUPL-1.2
#include "serve/pulse.hpp"

namespace wijk {

Pulse::Pulse(std::chrono::milliseconds every, std::function<void()> beat)
    : x_every{every}, x_beat{std::move(beat)}, x_thread{[this] {
        std::unique_lock lock{x_mutex};
        while (!x_wake.wait_for(lock, x_every, [this] { return x_stop; })) {
          lock.unlock();
          x_beat();
          lock.lock();
        }
      }} {}

Pulse::~Pulse() {
  {
    std::scoped_lock const lock{x_mutex};
    x_stop = true;
  }
  x_wake.notify_one();
  x_thread.join();
}

}  // namespace wijk
