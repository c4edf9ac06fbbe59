// SPDX-License-Identifier: EUPL-1.2
//
// `wijk-server`: what needs a store or a network. `wijk` starts it with one JSON object.
#include "serve/program/order.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>

namespace wijk {
namespace {

int run(int count, char** arguments) {
  auto order = read_order(count == 2 ? arguments[1] : "");
  if (!order) {
    return refuse({}, order.refusal().why);
  }
  if (auto const* const store = std::getenv("WIJK_STORE"); store != nullptr) {
    order->store = order->store.empty() ? store : order->store;
  }
  for (auto const actions : {serve_actions(), store_actions(), account_actions()}) {
    for (auto const& action : actions) {
      if (action.name == order->action) {
        return action.run(*order);
      }
    }
  }
  return refuse(*order, say("`wijk-server` kent geen `{}`", "`wijk-server` does not know `{}`",
                            order->action));
}

}  // namespace
}  // namespace wijk

int main(int count, char** arguments) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that left is no reason to stop
  try {
    return wijk::run(count, arguments);
  } catch (std::exception const& defect) {
    fmt::print(stderr, "wijk: defect in het programma / defect in the program: {}\n",
               defect.what());
    return wijk::kEndDefect;
  }
}
