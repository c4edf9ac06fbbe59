// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/database.hpp"
#include "store/store.hpp"

#include <semaphore>

namespace wijk {

struct Store::Inside {
  explicit Inside(Address address) : database{std::move(address)} {}
  Database database;
  /// argon2id takes 64 MiB for each password: this many at once.
  std::counting_semaphore<8> hashing{2};
};

}  // namespace wijk
