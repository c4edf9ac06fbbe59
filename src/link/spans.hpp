// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "link/frame.hpp"
#include "link/sketch.hpp"

namespace wijk {

/// Which part of a row of the frame a shape reaches, in metres from the origin.
struct Span {
  std::int32_t row = 0;
  float low = 0;
  float high = 0;
};

/// The rows that a shape comes within `reach` of, one span a row; an area with its inside. `spans`
/// is used again.
void spans_of(Sketch const& shape, Frame const& frame, float reach, std::vector<Span>& spans);

}  // namespace wijk
