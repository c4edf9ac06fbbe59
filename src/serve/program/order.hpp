// SPDX-License-Identifier: EUPL-1.2
//
// What `wijk` asks of `wijk-server`: one JSON object, its only argument. Inside the room only.
#pragma once

#include "finding/result.hpp"
#include "store/store.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wijk {

struct Order {
  std::string action{};  ///< "serve", "store backup", "account add"
  Language language = Language::dutch;
  std::string store{};

  // serve
  std::vector<std::string> plans{};  ///< folders
  std::string listen{}, public_url{}, tiles{}, web{}, log{};
  std::vector<std::string> proxies{};  ///< trusted besides this machine
  std::string oidc_issuer{}, oidc_client{}, oidc_name{};
  bool log_remote = false;
  std::int64_t threads = 0;  ///< 0: as many as the machine has
  std::int64_t read_s = 30;  ///< for a request as a whole

  // store
  std::string file{};  ///< of a backup; of export the folder
  std::string plan{};
  std::int64_t revision = 0;  ///< 0: the newest

  // account
  std::string name{}, role{}, partner{}, shown{}, contact{};
  std::string oidc{};           ///< e-mail address or subject at the provider of OpenID Connect
  bool password_stdin = false;  ///< not from the terminal, even where there is one
};

/// Exit codes, as those of `wijk`.
enum Ending : int { kEndGood = 0, kEndWrong = 1, kEndRefused = 2, kEndDefect = 3 };

/// Reads the argument; refuses what is no order.
Result<Order> read_order(std::string_view json);

/// What is asked for most: `action` as it stands in the order.
struct Action {
  std::string_view name;
  int (*run)(Order const& order);
};
std::span<Action const> serve_actions();
std::span<Action const> store_actions();
std::span<Action const> account_actions();

/// Says one line on standard error; returns kEndRefused.
int refuse(Order const& order, Text const& why);
/// Says one line on standard output, at once.
void tell(Order const& order, Text const& text);

/// The address of the store as it may be printed: without a password.
std::string shown_store(Order const& order);

/// The clock of this machine.
Moment now();

}  // namespace wijk
