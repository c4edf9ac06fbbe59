// SPDX-License-Identifier: EUPL-1.2
//
// Answers that were made before and are still true: the bytes that go out, ready.
#pragma once

#include "serve/http.hpp"

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wijk {

struct Route;

/// An answer as it goes out, without what differs between two requests (date, correlation id).
struct Kept {
  int status = 200;
  std::string plan{};         ///< whose answer it is; empty: of no plan
  std::int64_t revision = 0;  ///< of that plan, the newest when it was made
  std::int64_t day = 0;       ///< since 1970: what is past due depends on it
  Route const* route = nullptr;
  std::string head{};  ///< all header lines, each with its end of line
  std::string tag{};   ///< as in ETag, with its quotes
  std::shared_ptr<std::string const> body{};

  std::size_t bytes() const { return head.size() + tag.size() + body->size() + 200; }
};
using KeptPtr = std::shared_ptr<Kept const>;

/// Under what an answer is kept: the address with its query, the language, gzip or not.
std::string keep_key(std::string_view target, char language, bool gzip);

/// Bounded by bytes; what was not asked for longest goes first. May be used from any thread.
class Keep {
 public:
  explicit Keep(std::size_t most_bytes) : x_most_bytes{most_bytes} {}

  KeptPtr find(std::string const& key);
  void put(std::string key, KeptPtr kept);
  std::size_t bytes() const;

 private:
  struct Entry {
    std::string key;
    KeptPtr kept;
  };
  void drop_last();

  std::size_t x_most_bytes;
  std::size_t x_bytes = 0;
  mutable std::mutex x_mutex;
  std::list<Entry> x_entries;  ///< asked for last in front
  std::unordered_map<std::string_view, std::list<Entry>::iterator> x_places;
};

}  // namespace wijk
