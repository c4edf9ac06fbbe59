// SPDX-License-Identifier: EUPL-1.2
#include "serve/program/password_prompt.hpp"

#include "finding/unicode.hpp"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace wijk {
namespace {

constexpr std::size_t kShortest = 12;   // characters; length is what counts (NIST SP 800-63B)
constexpr std::size_t kLongest = 1024;  // bytes

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
  if (first_invalid_utf8(*password) != std::string::npos || code_points(*password) < kShortest ||
      password->size() > kLongest) {
    return Refusal{say("een wachtwoord heeft minstens {} tekens; een zin is makkelijk te onthouden",
                       "a password has {} characters at least; a sentence is easy to remember",
                       kShortest)};
  }
  if (*password == order.name) {
    return Refusal{say("de naam van het account kan het wachtwoord niet zijn",
                       "the name of the account cannot be its password")};
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
