// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace wijk::ogc {

/// A stretch of longitude and latitude. One whose west is more than its east crosses the line of
/// 180 degrees.
struct Box {
  double west = std::numeric_limits<double>::infinity();
  double south = std::numeric_limits<double>::infinity();
  double east = -std::numeric_limits<double>::infinity();
  double north = -std::numeric_limits<double>::infinity();

  bool empty() const { return south > north; }
  void add(Geometry const& shape);
};

/// "5.9,53.1,6.7,53.3", or six numbers with heights, which are not looked at.
std::optional<Box> parse_box(std::string_view text);
/// Whether any part of the shapes, which are in WGS 84, lies in the box.
bool touches(Box const& box, std::vector<Geometry> const& shapes);

}  // namespace wijk::ogc
