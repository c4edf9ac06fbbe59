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
  double extent = 0;  ///< how far from the origin a coordinate lies at most, along an axis

  /// Of metres from the origin.
  std::int32_t column(double x) const { return index(x * per_metre, columns); }
  std::int32_t row(double y) const { return index(y * per_metre, rows); }
  std::size_t cell_of(Spot2 place) const {
    return at(row(place.y - origin.y), column(place.x - origin.x));
  }
  std::size_t at(std::int32_t row_number, std::int32_t column_number) const {
    return static_cast<std::size_t>(row_number) * static_cast<std::size_t>(columns) +
           static_cast<std::size_t>(column_number);
  }
  std::size_t cells() const { return at(rows, 0); }
  /// How far a distance between single-precision coordinates may be off, generously.
  double blur() const { return extent * 1e-6 + 1e-6; }

 private:
  static std::int32_t index(double number, std::int32_t count) {
    return static_cast<std::int32_t>(std::clamp(number, 0.0, static_cast<double>(count - 1)));
  }
};

/// A frame around the works with cells of `cell` metres, or larger ones where there would be more
/// than some for each work.
Frame frame_of(Works const& works, double cell);

}  // namespace wijk
