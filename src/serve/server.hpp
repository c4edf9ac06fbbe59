// SPDX-License-Identifier: EUPL-1.2
//
// Sockets and threads. Everything about HTTP that is not bytes on a wire is in front.hpp.
#pragma once

#include "finding/result.hpp"
#include "serve/front.hpp"
#include "serve/listeners.hpp"
#include "serve/proxies.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <string>

namespace wijk {

struct Listen {
  std::string host = "127.0.0.1";  ///< an address of this machine, "localhost", "0.0.0.0", "::"
  std::uint16_t port = 8080;       ///< 0: any that is free
};

/// "127.0.0.1:8080", "[::1]:8080" or "8080"; refuses anything else.
Result<Listen> parse_listen(std::string const& text);
/// "127.0.0.1:8080", "[::1]:8080".
std::string listen_text(Listen const& listen);

struct ServerOptions {
  Listen listen{};
  std::size_t threads = 2;  ///< for sockets, and as many for requests
  std::size_t connections = 4096;
  std::size_t waiting = 512;  ///< requests that wait for a thread; more are told to come back
  std::chrono::milliseconds read{30'000};    ///< for a request as a whole, and between two
  std::chrono::milliseconds write{30'000};   ///< for an answer
  std::chrono::milliseconds handle{60'000};  ///< between the parts of an answer
  std::chrono::milliseconds stop{8'000};     ///< for what runs when the server stops
  Proxies proxies{};
};

/// What a server works with; all of it outlives the server.
struct ServerParts {
  Front& front;
  EventStreams& streams;
  Meter& meter;
  Log& log;
  std::atomic<bool>& ready;  ///< false from the moment that it stops
};

/// Serves until SIGTERM or SIGINT; refuses where it cannot listen. `started`
/// gets where it listens, before the first request is answered.
Result<Done> run_server(ServerOptions const& options, ServerParts works,
                        std::function<void(Listen const&)> const& started);

}  // namespace wijk
