// SPDX-License-Identifier: EUPL-1.2
//
// `wijk-server` is a program of its own, so that checking a plan loads no database and no network.
// `wijk serve`, `wijk store` and `wijk account` turn into it.
#pragma once

#include "command/command.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace wijk {

/// Where everything is kept if nobody says otherwise.
inline constexpr char const* kUsualStore = "sqlite:wijkwerk.sqlite";

/// Replaces this program by `wijk-server` with an order (src/serve/program/order.hpp). Comes back
/// only where that is not to be found, having refused.
void become_server(nlohmann::json order, Shell& shell);

/// The option that says where everything is kept.
void add_store(CLI::App* command, std::string& into, Shell& shell);

}  // namespace wijk
