// SPDX-License-Identifier: EUPL-1.2
//
// The points of a set of works, cell by cell, and what lies near. Inside the room only.
#pragma once

#include "link/spans.hpp"

namespace wijk {

/// What the inner loops of the join read of the pairings of one kind, for every other kind.
struct ReachRow {
  Limits const* limits = nullptr;
  std::int32_t const* slack = nullptr;
  double const* metres = nullptr;
};

/// The reaches in the precision of the filter.
class Filter {
 public:
  Filter(Reaches const& reaches, double blur);
  ReachRow row(std::size_t kind) const {
    return {x_limits.data() + kind * x_reaches->kinds(), x_reaches->slack(kind),
            x_reaches->metres(kind)};
  }
  double farthest(std::size_t kind) const { return x_farthest[kind]; }
  /// The most days that may lie between a work of this kind and any other.
  std::int32_t longest(std::size_t kind) const { return x_longest[kind]; }

 private:
  Reaches const* x_reaches;
  std::vector<Limits> x_limits;
  std::vector<double> x_farthest;
  std::vector<std::int32_t> x_longest;
};

/// The points of a cell beside each other, row by row.
class NearPoints {
 public:
  NearPoints(Works const& works, Filter const& filter, Frame const& frame, unsigned threads);

  /// The pairs of points whose first stands in these rows.
  void pairs_in_rows(std::int32_t first, std::int32_t end, std::vector<Pair>& into) const;
  /// The pairs of a line or area, by its position in the works, and the points.
  void pairs_of(std::uint32_t shape, Works::Label const& label, Sketch const& sketch,
                std::vector<Span> const& spans, std::vector<std::uint32_t>& near,
                std::vector<Pair>& into) const;

  std::int32_t rows() const { return x_frame->rows; }

 private:
  /// What the inner loops read of a point, in half a cache line.
  struct Point {
    float x, y;  ///< metres from the origin of the frame
    Days days;
    std::uint32_t owner;
    std::uint32_t id;  ///< position in the works
    std::uint32_t kind;
  };

  struct Run {
    std::uint32_t begin, end;
  };
  Run run(std::int32_t row, std::int32_t slab, double low, double high) const;
  std::uint32_t* filter_run(Point const& point, Run run, ReachRow const& reach,
                            std::uint32_t* out) const;
  void take(Point const& point, std::uint32_t const* from, std::uint32_t const* to,
            ReachRow const& reach, std::vector<Pair>& into) const;
  std::uint32_t* filter_span(Works::Label const& work, Span const& span, Run run,
                             ReachRow const& reach, std::uint32_t* out) const;
  void take(std::uint32_t shape, Sketch const& sketch, std::uint32_t const* from,
            std::uint32_t const* to, ReachRow const& reach, std::vector<Pair>& into) const;
  void sort_into_cells();
  void fill(std::size_t from, std::size_t to);

  Works const* x_works;
  Filter const* x_filter;
  Frame const* x_frame;
  std::vector<std::uint32_t> x_starts;  ///< of each cell, and one past the last
  std::vector<std::uint32_t> x_ids;     ///< positions in the works, cell by cell
  std::vector<Point> x_points;
};

}  // namespace wijk
