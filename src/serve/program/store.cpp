// SPDX-License-Identifier: EUPL-1.2
//
// `wijk store`: everything that is kept, as a whole.
#include "live/live.hpp"
#include "serve/program/order.hpp"

namespace wijk {
namespace {

/// Opens the store and does something with it.
template <class Do>
int with_store(Order const& order, Do const& act) {
  auto store = Store::open(order.store);
  return store ? act(*store) : refuse(order, store.refusal().why);
}

int backup(Order const& order) {
  return with_store(order, [&](Store& store) {
    auto const done = store.backup(order.file);
    if (!done) {
      return refuse(order, done.refusal().why);
    }
    tell(order, say("De opslag staat in `{}`.", "The store is in `{}`.", order.file));
    return int{kEndGood};
  });
}

int restore(Order const& order) {
  return with_store(order, [&](Store& store) {
    auto const done = store.restore(order.file);
    if (!done) {
      return refuse(order, done.refusal().why);
    }
    tell(order, say("`{}` staat nu in de opslag `{}`.", "`{}` is in the store `{}` now.",
                    order.file, order.store));
    return int{kEndGood};
  });
}

int verify_store(Order const& order) {
  return with_store(order, [&](Store& store) {
    auto const wrong = store.verify();
    if (!wrong) {
      return refuse(order, wrong.refusal().why);
    }
    for (auto const& one : *wrong) {
      tell(order, one);
    }
    if (wrong->empty()) {
      tell(order, say("De opslag klopt: elke wijziging sluit op de vorige aan.",
                      "The store is sound: every revision follows from the one before."));
    }
    return int{wrong->empty() ? kEndGood : kEndWrong};
  });
}

constexpr Action kActions[] = {
    {"store backup", backup}, {"store restore", restore}, {"store verify", verify_store}};

}  // namespace

std::span<Action const> store_actions() { return kActions; }

}  // namespace wijk
