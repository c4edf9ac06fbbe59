// SPDX-License-Identifier: EUPL-1.2
#include "serve/program/password_prompt.hpp"

#include "serve/password.hpp"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace wijk {
namespace {

/// Keeps what is typed from the screen while it lives.
class Unseen {
 public:
  Unseen() : x_changed{tcgetattr(STDIN_FILENO, &x_before) == 0} {
    if (x_changed) {
      auto hidden = x_before;
      hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
  }
  Unseen(Unseen const&) = delete;
  Unseen& operator=(Unseen const&) = delete;
  ~Unseen() {
    if (x_changed) {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &x_before);
      fmt::print(stderr, "\n");
    }
  }

 private:
  termios x_before{};
  bool x_changed;
};

Result<std::string> read_line() {
  std::string line;
  if (!std::getline(std::cin, line)) {
    return Refusal{say("er kwam geen wachtwoord", "no password came")};
  }
  if (line.ends_with('\r')) {
    line.pop_back();
  }
  return line;
}

Result<std::string> ask(Order const& order, Text const& prompt) {
  fmt::print(stderr, "{}", prompt.in(order.language));
  std::fflush(stderr);
  Unseen const unseen;
  return read_line();
}

}  // namespace

Result<std::string> ask_password(Order const& order) {
  bool const terminal = !order.password_stdin && isatty(STDIN_FILENO) == 1;
  auto password = terminal
                      ? ask(order, say("Wachtwoord voor {}: ", "Password for {}: ", order.name))
                      : read_line();
  if (!password) {
    return password;
  }
  if (auto wrong = wrong_with_password(*password, order.name); !wrong.empty()) {
    return Refusal{std::move(wrong)};
  }
  if (terminal) {
    auto const again = ask(order, say("Nog een keer: ", "Once more: "));
    if (!again || *again != *password) {
      return Refusal{say("de twee wachtwoorden verschillen", "the two passwords differ")};
    }
  }
  return password;
}

}  // namespace wijk
