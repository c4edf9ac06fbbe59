// SPDX-License-Identifier: EUPL-1.2
//
// A store in a folder of its own with a small plan in it, or De Wijert, and people to change it.
#pragma once

#include "folder.hpp"
#include "live/live.hpp"
#include "live/value.hpp"

#include <gtest/gtest.h>

#include <atomic>

namespace wijk::desk {

using Json = nlohmann::ordered_json;

/// 26 November 2026, and a millisecond later each time it is asked.
inline Clock clock() {
  auto ticks = std::make_shared<std::atomic<std::int64_t>>(1'795'683'600'000);
  return [ticks] { return Moment{(*ticks)++}; };
}

inline Account const kManager{.name = "manager", .role = Role::manager};
inline Account const kResident{.name = "resident", .role = Role::resident};
inline Account partner(std::string const& id) {
  return {.name = id + "-editor", .role = Role::partner, .partner = id};
}

/// Two measures of two partners, with money and an indicator; without an error.
Reading small_plan();
Reading de_wijert();

struct Desk {
  NewFolder folder{};
  std::string address = "sqlite:" + (folder.path / "store.db").string();
  Store store;
  Live live;
  std::string plan;

  explicit Desk(Reading const& reading) : Desk{reading, ""} {}
  /// In another store than a file of SQLite.
  Desk(Reading const& reading, std::string const& elsewhere);

  std::int64_t revision() const { return live.current(plan)->revision; }
  Json document() const { return live.current(plan)->document; }
  Json value(std::string const& pointer) const;  ///< with ids; null where there is none
  /// A change by JSON text: R"([{"op": "replace", …}])".
  EditOutcome edit(std::string const& patch, std::int64_t on, Account const& who = kManager,
                   std::string const& why = "");
  EditOutcome edit(std::string const& patch) { return edit(patch, revision()); }
};

/// The store of a folder, opened; a test cannot go on without it.
Store opened(std::string const& address);

template <class Kind>
Kind const* as(EditOutcome const& outcome) {
  return std::get_if<Kind>(&outcome);
}

/// What came of a change, for the message of a failed test.
std::string told(EditOutcome const& outcome);

}  // namespace wijk::desk
