// SPDX-License-Identifier: EUPL-1.2
#include "store/on_both.hpp"

#include "store/postgres.hpp"

namespace wijk {

std::string OnBoth::another() const {
  if (GetParam() == Dialect::postgresql) {
    return Postgres::of_this_program()->new_database();
  }
  static int count = 0;
  return "sqlite:" + (folder.path / ("store-" + std::to_string(++count) + ".db")).string();
}

void OnBoth::SetUp() {
  if (GetParam() == Dialect::postgresql && Postgres::of_this_program() == nullptr) {
    GTEST_SKIP() << "PostgreSQL 15 is not installed";
  }
  address = another();
}

void OnBoth::tamper(std::string const& statement) const {
  Connection connection{*parse_address(address)};
  connection.run(statement);
}

}  // namespace wijk
