// SPDX-License-Identifier: EUPL-1.2
//
// The lines and areas of a set of works, by the cells that they touch. Inside the room only.
#pragma once

#include "link/near_points.hpp"
#include "link/sketch.hpp"

namespace wijk {

class NearShapes {
 public:
  NearShapes(Works const& works, Filter const& filter, Frame const& frame, unsigned threads);

  std::size_t size() const { return x_shapes.size(); }

  /// What one thread uses again from shape to shape.
  struct Scratch {
    std::vector<Span> spans;
    std::vector<std::uint32_t> near;
    std::vector<std::uint32_t> seen;  ///< for each shape, the one that it was last compared with
  };
  /// The pairs of these shapes with points, and with the shapes that stand before them.
  void pairs_of(std::size_t first, std::size_t end, NearPoints const& points, Scratch& scratch,
                std::vector<Pair>& into) const;

 private:
  static constexpr std::size_t kPiece = 4096;
  static constexpr std::size_t kAhead = 8;

  struct Shape {
    Days days{};
    std::uint32_t owner = 0;
    std::uint32_t id = 0;
    Box box{};
    std::size_t segment = 0;  ///< its first
    std::uint32_t segments = 0;
    std::uint16_t kind = 0;
    bool area = false;
  };
  /// A shape in one of the cells that it touches, with its days: most others are of another time.
  struct Touch {
    Days days{};
    std::uint32_t shape = 0;
  };
  void collect();
  void draw(Shape& shape);
  Sketch sketch(Shape const& shape) const {
    auto const* const begin = x_segments.data() + shape.segment;
    return {shape.box, begin, begin + shape.segments, shape.area};
  }
  /// The cells that shapes touch, one shape after the other, and how many each does.
  std::vector<std::uint32_t> cells_of(std::size_t first, std::size_t end,
                                      std::vector<std::uint32_t>& counts) const;
  void register_cells(unsigned threads);
  void pairs_with_shapes(std::uint32_t number, Scratch& scratch, std::vector<Pair>& into) const;
  bool pair(Shape const& a, Shape const& b, ReachRow const& reach) const;

  Works const* x_works;
  Filter const* x_filter;
  Frame const* x_frame;
  std::vector<Shape> x_shapes;  ///< those near each other beside each other
  std::vector<Segment> x_segments;
  std::vector<std::uint32_t> x_starts;
  std::vector<Touch> x_touching;  ///< cell by cell
};

}  // namespace wijk
