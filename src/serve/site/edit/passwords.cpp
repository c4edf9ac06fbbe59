// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/passwords.hpp"

#include "serve/password.hpp"

#include <sodium.h>

namespace wijk::edit {

Text wrong_with_passwords(std::string const& password, std::string const& again,
                          std::string const& account) {
  auto wrong = wrong_with_password(password, account);
  if (wrong.empty() && password != again) {
    wrong = {"de twee wachtwoorden zijn niet gelijk", "the two passwords are not the same"};
  }
  return wrong;
}

std::string one_time_password() {
  constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789";
  constexpr int kGroups = 4;
  constexpr int kInGroup = 4;
  std::string password;
  for (int at = 0; at < kGroups * kInGroup; ++at) {
    password += at > 0 && at % kInGroup == 0 ? "-" : "";
    password += kLetters[randombytes_uniform(static_cast<std::uint32_t>(kLetters.size()))];
  }
  return password;
}

Markup password_field(Call const& call, std::string const& name, Words label,
                      std::string const& error, bool is_new) {
  return text_field(
      {.name = name,
       .label = in(call, label),
       .hint = is_new && name == "nieuw"
                   ? said(call, "Minstens {} tekens. Een zin werkt goed.",
                          "At least {} characters. A sentence works well.", kShortestPassword)
                   : "",
       .error = error,
       .type = "password",
       .required = true,
       .autocomplete = is_new ? "new-password" : "current-password"});
}

}  // namespace wijk::edit
