// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <csignal>

namespace wijk {

/// While it lives, the first Ctrl-C (or SIGTERM) asks the work to end with what it has; the second
/// ends the program. One at a time.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(Interrupt const&) = delete;
  Interrupt& operator=(Interrupt const&) = delete;

  bool asked() const;

 private:
  struct sigaction x_before_int {};
  struct sigaction x_before_term {};
};

}  // namespace wijk
