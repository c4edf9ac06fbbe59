// SPDX-License-Identifier: EUPL-1.2
//
// The grid of the join: square cells over the plane, row by row. What lies beyond the frame counts
// in the nearest cell on its border, so that one stray coordinate costs no memory. Inside the room
// only.
#pragma once

#include "link/join.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace wijk {

struct Frame {
  Spot2 origin{};
  double cell = 1;       ///< metres along a side
  double per_metre = 1;  ///< one over that
  std::int32_t columns = 1;
  std::int32_t rows = 1;
  std::int32_t slabs = 1;      ///< stretches of time that each row is cut into
  std::int32_t first_day = 0;  ///< of the first slab
  std::int32_t longest = 0;    ///< days between the first and the last of any work
  double per_day = 0;          ///< slabs
  double extent = 0;           ///< how far from the origin a coordinate lies at most, along an axis

  /// Of metres from the origin.
  std::int32_t column(double x) const { return index(x * per_metre, columns); }
  std::int32_t row(double y) const { return index(y * per_metre, rows); }
  std::size_t cell_of(Spot2 place, std::int32_t day) const {
    return at(row(place.y - origin.y), slab(day), column(place.x - origin.x));
  }
  /// Of the day on which a work starts.
  std::int32_t slab(std::int64_t day) const {
    return index(static_cast<double>(day - first_day) * per_day, slabs);
  }
  /// The slabs in which works start that can meet days with some slack.
  std::int32_t first_slab(Days days, std::int32_t slack) const {
    return slab(std::int64_t{days.first} - slack - longest);
  }
  std::int32_t last_slab(Days days, std::int32_t slack) const {
    return slab(std::int64_t{days.last} + slack);
  }
  /// A cell is a row, a slab and a column; the columns of a slab stand beside each other.
  std::size_t at(std::int32_t row_number, std::int32_t slab_number,
                 std::int32_t column_number) const {
    auto const size = [](std::int32_t number) { return static_cast<std::size_t>(number); };
    return (size(row_number) * size(slabs) + size(slab_number)) * size(columns) +
           size(column_number);
  }
  std::size_t cells() const { return at(rows, 0, 0); }
  /// How far a distance between single-precision coordinates may be off, generously.
  double blur() const { return extent * 1e-6 + 1e-6; }

 private:
  static std::int32_t index(double number, std::int32_t count) {
    return static_cast<std::int32_t>(std::clamp(number, 0.0, static_cast<double>(count - 1)));
  }
};

/// A frame around the works with cells of `cell` metres, or larger ones where there would be more
/// than some for each work, and with slabs for works that wait `slack` days for each other at most.
Frame frame_of(Works const& works, double cell, std::int32_t slack);

}  // namespace wijk
