// SPDX-License-Identifier: EUPL-1.2
#include "store/database.hpp"

#include <chrono>
#include <thread>

namespace wijk {
namespace {

constexpr std::size_t kMostConnections = 8;
constexpr std::chrono::seconds kPatience{10};
constexpr std::chrono::milliseconds kBreath{250};  ///< for a database that is restarting

char const* begin_of(Dialect dialect, bool reading) {
  if (dialect == Dialect::sqlite) {
    return reading ? "BEGIN" : "BEGIN IMMEDIATE";
  }
  return reading ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN";
}

/// False where the connection is of no use any more.
bool roll_back(Connection& connection) {
  try {
    connection.run("ROLLBACK");
    return true;
  } catch (Trouble const&) {
    return false;
  }
}

}  // namespace

Database::Database(Address address) : x_address{std::move(address)} {}

std::unique_ptr<Connection> Database::lease() {
  {
    std::unique_lock lock{x_mutex};
    if (!x_freed.wait_for(lock, kPatience, [&] { return x_leased < kMostConnections; })) {
      throw Trouble{Trouble::Kind::locked, "no free connection"};
    }
    ++x_leased;
    if (!x_idle.empty()) {
      auto connection = std::move(x_idle.back());
      x_idle.pop_back();
      return connection;
    }
  }
  try {
    return std::make_unique<Connection>(x_address);
  } catch (...) {
    give_back(nullptr);
    throw;
  }
}

void Database::give_back(std::unique_ptr<Connection> connection) {
  std::vector<std::unique_ptr<Connection>> closing;  // outside of the lock
  {
    std::scoped_lock const lock{x_mutex};
    --x_leased;
    if (connection) {
      x_idle.push_back(std::move(connection));
    } else {
      closing.swap(x_idle);  // what broke one has broken the others, as a rule
    }
  }
  x_freed.notify_one();
}

void Database::once(Kind kind, Work const& work, Step& step) {
  std::unique_lock turn{x_writer, std::defer_lock};
  if (kind == Kind::write && x_address.dialect == Dialect::sqlite &&
      !turn.try_lock_for(kPatience)) {
    throw Trouble{Trouble::Kind::locked, "another is writing"};
  }
  auto connection = lease();
  try {
    connection->run(begin_of(x_address.dialect, kind == Kind::read));
    work(*connection);
    step = Step::commit;
    connection->run("COMMIT");
    step = Step::over;
  } catch (...) {
    give_back(roll_back(*connection) ? std::move(connection) : nullptr);
    throw;
  }
  give_back(std::move(connection));
}

Refusal Database::uncertain(Trouble const& trouble) const {
  return {
      say("de verbinding met `{}` brak bij het bewaren; kijk of het er staat voor u het opnieuw "
          "doet: {}",
          "the connection to `{}` broke while it was kept; look whether it is there before "
          "you do it again: {}",
          x_address.shown, std::string_view{trouble.what()})};
}

std::optional<Refusal> Database::run(Kind kind, Work const& work,
                                     std::function<bool(Connection&)> const& landed) {
  for (bool first = true;; first = false) {
    auto step = Step::begin;
    try {
      once(kind, work, step);
      return std::nullopt;
    } catch (Declined const& refused) {
      return Refusal{refused.why};
    } catch (Trouble const& trouble) {
      bool const away = trouble.kind == Trouble::Kind::away;
      if (away && step == Step::commit && kind == Kind::write) {
        bool there = false;
        auto const look = [&](Connection& connection) { there = landed(connection); };
        return landed && !run(Kind::read, look, {}) && there ? std::nullopt
                                                             : std::optional{uncertain(trouble)};
      }
      if (!first || !(away || trouble.kind == Trouble::Kind::again)) {
        return refusal_of(trouble, x_address.shown);
      }
    }
    std::this_thread::sleep_for(kBreath);
  }
}

}  // namespace wijk
