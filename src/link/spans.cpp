// SPDX-License-Identifier: EUPL-1.2
#include "link/spans.hpp"

#include <cmath>
#include <limits>
#include <utility>

namespace wijk {
namespace {

constexpr auto kFar = std::numeric_limits<float>::infinity();

/// Widens the spans of the rows that a segment comes within reach of; `spans` starts at row
/// `first`.
void take(Segment const& segment, Frame const& frame, float reach, std::int32_t first,
          std::vector<Span>& spans) {
  auto ax = segment.ax;
  auto ay = segment.ay;
  auto bx = segment.bx;
  auto by = segment.by;
  if (ay > by) {
    std::swap(ax, bx);
    std::swap(ay, by);
  }
  auto const from = frame.row(ay - reach);
  auto const last = frame.row(by + reach);
  auto const left = std::min(ax, bx) - reach;
  auto const right = std::max(ax, bx) + reach;
  auto const slope = by > ay ? (bx - ax) / (by - ay) : 0;
  auto const aside =
      reach * std::sqrt(1 + slope * slope);  // along a row, to the side of the segment
  auto const cell = static_cast<float>(frame.cell);
  for (auto row = from; row <= last; ++row) {
    auto& span = spans[static_cast<std::size_t>(row - first)];
    auto low = left;
    auto high = right;
    if (slope != 0 && row != 0 && row != frame.rows - 1) {  // rows on the border have no end
      // What is near the segment lies near the stretch of it beside this row, and near the endless
      // line through it.
      auto const bottom = static_cast<float>(row) * cell;
      auto const top = bottom + cell;
      auto const x1 = ax + (std::max(ay, bottom - reach) - ay) * slope;
      auto const x2 = ax + (std::min(by, top + reach) - ay) * slope;
      auto const x3 = ax + (bottom - ay) * slope;
      auto const x4 = ax + (top - ay) * slope;
      low = std::max(std::min(x1, x2) - reach, std::min(x3, x4) - aside);
      high = std::min(std::max(x1, x2) + reach, std::max(x3, x4) + aside);
    }
    span.low = std::min(span.low, low);
    span.high = std::max(span.high, high);
  }
}

}  // namespace

void spans_of(Sketch const& shape, Frame const& frame, float reach, std::vector<Span>& spans) {
  auto const first = frame.row(shape.box.bottom - reach);
  auto const last = frame.row(shape.box.top + reach);
  spans.clear();
  for (auto row = first; row <= last; ++row) {
    spans.push_back({row, kFar, -kFar});
  }
  for (auto const* segment = shape.begin; segment != shape.end; ++segment) {
    take(*segment, frame, reach, first, spans);
  }
}

}  // namespace wijk
