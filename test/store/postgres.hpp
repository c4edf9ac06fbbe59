// SPDX-License-Identifier: EUPL-1.2
//
// A PostgreSQL of the tests' own: in a temporary folder, on a Unix socket only, as the user
// `postgres` where we are root. It ends with the program, however that ends.
#pragma once

#include "folder.hpp"

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace wijk {

class Postgres {
 public:
  /// The one of this test program, started when it is first asked for; null where PostgreSQL 15 is
  /// not installed.
  static Postgres* of_this_program();

  Postgres();
  Postgres(Postgres const&) = delete;
  Postgres& operator=(Postgres const&) = delete;
  ~Postgres();

  /// The address of a new, empty database.
  std::string new_database();
  /// Runs a statement as the superuser, in a database or in `postgres`.
  void run(std::string const& statement, std::string const& database = "postgres") const;

 private:
  void start();
  void stop();
  bool answers() const;
  std::string connect(std::string const& database) const;

  NewFolder x_folder;
  pid_t x_server = -1;
  int x_databases = 0;
};

}  // namespace wijk
