// SPDX-License-Identifier: EUPL-1.2
#include "command/interrupt.hpp"

namespace wijk {
namespace {

std::sig_atomic_t volatile s_asked = 0;

void ask(int) { s_asked = 1; }

}  // namespace

Interrupt::Interrupt() {
  s_asked = 0;
  struct sigaction action {};
  action.sa_handler = ask;
  action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, &x_before_int);
  sigaction(SIGTERM, &action, &x_before_term);
}

Interrupt::~Interrupt() {
  sigaction(SIGINT, &x_before_int, nullptr);
  sigaction(SIGTERM, &x_before_term, nullptr);
}

bool Interrupt::asked() const { return s_asked != 0; }

}  // namespace wijk
