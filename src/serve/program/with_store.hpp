// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/program/order.hpp"

#include <filesystem>

namespace wijk {

/// Opens the store, or makes it, and does something with it.
template <class Do>
int with_new_store(Order const& order, Do const& act) {
  auto store = Store::open(order.store);
  return store ? act(*store) : refuse(order, store.refusal().why);
}

/// The same with a store that has to be there: a name with a typing error makes no new one.
template <class Do>
int with_store(Order const& order, Do const& act) {
  constexpr std::string_view kFile = "sqlite:";
  std::error_code problem;
  if (order.store.starts_with(kFile) &&
      !std::filesystem::exists(order.store.substr(kFile.size()), problem)) {
    return refuse(order, say("de opslag `{}` is er niet; noem de goede met --store",
                             "the store `{}` is not there; name the right one with --store",
                             shown_store(order)));
  }
  return with_new_store(order, act);
}

}  // namespace wijk
