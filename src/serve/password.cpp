// SPDX-License-Identifier: EUPL-1.2
#include "serve/password.hpp"

#include "finding/unicode.hpp"

#include <string>

namespace wijk {
namespace {

constexpr std::size_t kLongest = 1024;  // bytes, as in the store

}  // namespace

Text wrong_with_password(std::string_view password, std::string_view account) {
  if (first_invalid_utf8(password) != std::string_view::npos ||
      code_points(password) < kShortestPassword || password.size() > kLongest) {
    return say("een wachtwoord heeft minstens {} tekens; een zin is makkelijk te onthouden",
               "a password has {} characters at least; a sentence is easy to remember",
               kShortestPassword);
  }
  if (password == account) {
    return {"de naam van het account kan het wachtwoord niet zijn",
            "the name of the account cannot be its password"};
  }
  return {};
}

}  // namespace wijk
