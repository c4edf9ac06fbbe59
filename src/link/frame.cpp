// SPDX-License-Identifier: EUPL-1.2
#include "link/frame.hpp"

#include <cmath>
#include <limits>

namespace wijk {
namespace {

struct Range {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  void take(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  double width() const { return high - low; }
};

/// Where most of the values lie: the middle 98 % of a sample, as wide again on both sides.
Range usual(std::vector<double> sample, Range all) {
  std::ranges::sort(sample);
  auto const low = sample[sample.size() / 100];
  auto const high = sample[sample.size() - 1 - sample.size() / 100];
  auto const width = high - low;
  return {std::max(all.low, low - width), std::min(all.high, high + width)};
}

std::int32_t count_of(double width, double cell) {
  return static_cast<std::int32_t>(std::floor(width / cell)) + 1;
}

}  // namespace

Frame frame_of(Works const& works, double cell, std::int32_t slack) {
  constexpr std::size_t kSample = 2000;
  constexpr std::size_t kCrowd = 16;  // works in a cell that make a slab of their own worth it
  if (works.size() == 0) {
    return {};
  }
  Range x;
  Range y;
  std::vector<double> xs;
  std::vector<double> ys;
  auto const step = works.size() / kSample + 1;
  Days starts{kLastDay, -kLastDay};
  std::int32_t longest = 0;
  for (std::size_t i = 0; i < works.size(); ++i) {
    auto const days = works[i].days;
    starts = {std::min(starts.first, days.first), std::max(starts.last, days.first)};
    longest = std::max(longest, days.last - days.first);
    auto const* const at = works.positions(works[i]);
    for (std::uint32_t k = 0; k < works[i].count; ++k) {
      x.take(at[k].x);
      y.take(at[k].y);
    }
    if (i % step == 0) {
      xs.push_back(at->x);
      ys.push_back(at->y);
    }
  }
  auto const wide = usual(std::move(xs), x);
  auto const high = usual(std::move(ys), y);
  auto const most = 4.0 * static_cast<double>(works.size()) + 1024;
  Frame frame;
  frame.origin = {wide.low, high.low};
  frame.cell = std::max({cell, 1e-3, std::sqrt(wide.width() * high.width() / most),
                         (wide.width() + high.width()) / most});
  frame.per_metre = 1 / frame.cell;
  frame.columns = count_of(wide.width(), frame.cell);
  frame.rows = count_of(high.width(), frame.cell);
  frame.extent =
      std::max({x.high - wide.low, wide.low - x.low, y.high - high.low, high.low - y.low});
  // A slab is as long as the days that a work looks at, so that half of it is of use on average;
  // where cells hold little, cutting them further only makes more of them.
  auto const stretch = std::int64_t{starts.last} - starts.first + 1;
  auto const looked_at = std::int64_t{2} * slack + 2 * std::int64_t{longest} + 1;
  auto const crowd = static_cast<std::int64_t>(works.size() / frame.cells() / kCrowd);
  frame.first_day = starts.first;
  frame.longest = longest;
  frame.slabs = static_cast<std::int32_t>(
      std::clamp<std::int64_t>(std::min(stretch / looked_at, crowd), 1, 16));
  frame.per_day = static_cast<double>(frame.slabs) / static_cast<double>(stretch);
  return frame;
}

}  // namespace wijk
