// SPDX-License-Identifier: EUPL-1.2
//
// A database that any thread may use: its connections, and transactions that happen whole or not
// at all and end in a value or in a sentence.
#pragma once

#include "store/connection.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>

namespace wijk {

class Database {
 public:
  explicit Database(Address address);

  Address const& address() const { return x_address; }

  /// Sees one state of the database throughout. A work may run twice: the second time where the
  /// connection turned out to be broken before anything had happened.
  template <class Work>
  auto read(Work const& work) -> Result<std::invoke_result_t<Work, Connection&>> {
    return value_of(Kind::read, work, {});
  }

  /// `landed` looks, with a new connection, whether it happened after all where the old one broke
  /// while it was being committed.
  template <class Work>
  auto write(Work const& work, std::function<bool(Connection&)> const& landed = {})
      -> Result<std::invoke_result_t<Work, Connection&>> {
    return value_of(Kind::write, work, landed);
  }

 private:
  enum class Kind : std::uint8_t { read, write };
  enum class Step : std::uint8_t { begin, commit, over };
  using Work = std::function<void(Connection&)>;

  template <class Body>
  auto value_of(Kind kind, Body const& work, std::function<bool(Connection&)> const& landed)
      -> Result<std::invoke_result_t<Body, Connection&>> {
    std::optional<std::invoke_result_t<Body, Connection&>> value;
    auto refusal = run(
        kind, [&](Connection& connection) { value.emplace(work(connection)); }, landed);
    if (refusal) {
      return std::move(*refusal);
    }
    return std::move(*value);
  }

  std::optional<Refusal> run(Kind kind, Work const& work,
                             std::function<bool(Connection&)> const& landed);
  /// Throws `Trouble`; `step` is how far it came.
  void once(Kind kind, Work const& work, Step& step);
  Refusal uncertain(Trouble const& trouble) const;
  std::unique_ptr<Connection> lease();
  void give_back(std::unique_ptr<Connection> connection);

  Address x_address;
  std::mutex x_mutex;
  std::condition_variable x_freed;
  std::vector<std::unique_ptr<Connection>> x_idle;
  std::size_t x_leased = 0;
  std::timed_mutex x_writer;  ///< SQLite has one writer: ours wait here, in turn
};

}  // namespace wijk
