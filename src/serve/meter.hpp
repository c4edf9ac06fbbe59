// SPDX-License-Identifier: EUPL-1.2
//
// What the server counts, and how Prometheus reads it (text format 0.0.4).
#pragma once

#include "serve/routes.hpp"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace wijk {

using Duration = std::chrono::nanoseconds;

class Meter {
 public:
  Meter();

  /// One answered request; `route` null: the address is not ours.
  void count(Route const* route, Method method, int status, Duration took);

  std::atomic<std::int64_t> in_flight{0};
  std::atomic<std::int64_t> connections{0};
  std::atomic<std::int64_t> streams{0};
  std::atomic<std::int64_t> kept{0};       ///< requests answered with what was kept
  std::atomic<std::int64_t> revisions{0};  ///< new ones, whoever made them
  std::atomic<std::int64_t> refused{0};    ///< edits that would have made errors
  std::atomic<std::int64_t> conflicts{0};  ///< edits that met another's
  std::atomic<bool> store_ready{true};

  std::string text(bool ready) const;

 private:
  static constexpr std::array<double, 9> kBounds{0.001, 0.0025, 0.005, 0.01, 0.025,
                                                 0.1,   0.5,    1,     5};  ///< seconds
  struct Cell {
    std::array<std::atomic<std::uint64_t>, 6> by_class{};
    std::array<std::atomic<std::uint64_t>, kBounds.size() + 1> by_time{};
    std::atomic<std::uint64_t> nanoseconds{0};
  };
  std::string cell_text(Cell const& cell, std::string_view labels) const;

  std::size_t x_count;
  std::unique_ptr<Cell[]> x_cells;  ///< one a route, and one for the rest
};

}  // namespace wijk
