// SPDX-License-Identifier: EUPL-1.2
//
// One open connection to a database: statements in, rows out. The only place that knows SOCI.
#pragma once

#include "store/address.hpp"
#include "store/trouble.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wijk {

using Value = std::variant<std::int64_t, std::string>;
using Values = std::vector<Value>;

/// What a query answers, by column from 0. A null is an empty text.
struct DataRow {
  Values values;
  std::string text(std::size_t column) const;
  std::int64_t number(std::size_t column) const;
};

/// Values stand as `?` in a statement. Everything throws `Trouble`.
class Connection {
 public:
  explicit Connection(Address const& address);
  Connection(Connection&&) = delete;
  Connection& operator=(Connection&&) = delete;
  ~Connection();

  Dialect dialect() const;
  /// How many rows it changed.
  std::int64_t run(std::string_view statement, Values const& values = {});
  std::vector<DataRow> rows(std::string_view query, Values const& values = {});
  /// The first row.
  std::optional<DataRow> row(std::string_view query, Values const& values = {});
  /// All rows, few at a time in memory; inside a transaction.
  void each(std::string_view query, std::function<void(DataRow const&)> const& take);

 private:
  struct Inside;
  std::unique_ptr<Inside> x_inside;
};

}  // namespace wijk
