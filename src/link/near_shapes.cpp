// SPDX-License-Identifier: EUPL-1.2
#include "link/near_shapes.hpp"

#include "link/distance.hpp"
#include "link/tasks.hpp"

#include <limits>
#include <tuple>
#include <utility>

namespace wijk {

NearShapes::NearShapes(Works const& works, Filter const& filter, Frame const& frame,
                       unsigned threads)
    : x_works{&works}, x_filter{&filter}, x_frame{&frame} {
  collect();
  run_tasks(x_shapes.size() / kPiece + 1, threads, [&](std::size_t piece, std::size_t) {
    auto const end = std::min(x_shapes.size(), (piece + 1) * kPiece);
    for (auto i = piece * kPiece; i < end; ++i) {
      if (i + kAhead < end) {  // what a shape is made of lies anywhere in memory
        __builtin_prefetch(x_works->positions((*x_works)[x_shapes[i + kAhead].id]));
      }
      draw(x_shapes[i]);
    }
  });
  register_cells(threads);
}

void NearShapes::collect() {
  struct Key {
    std::uint32_t cell, id;
  };
  std::vector<Key> keys;
  for (std::uint32_t i = 0; i < x_works->size(); ++i) {
    auto const& work = (*x_works)[i];
    if (work.shape != Works::Shape::point && x_filter->farthest(work.kind) >= 0) {
      auto const cell = x_frame->cell_of(*x_works->positions(work), x_frame->first_day);
      keys.push_back({static_cast<std::uint32_t>(cell), i});
    }
  }
  std::ranges::sort(keys, [](Key const& a, Key const& b) {
    return std::tie(a.cell, a.id) < std::tie(b.cell, b.id);
  });
  x_shapes.reserve(keys.size());
  std::size_t segments = 0;
  for (auto const& key : keys) {
    auto const& work = (*x_works)[key.id];
    x_shapes.push_back({.days = work.days,
                        .owner = work.owner,
                        .id = key.id,
                        .segment = segments,
                        .kind = work.kind,
                        .area = work.shape == Works::Shape::area});
    segments += work.count;  // one fewer for each part, which `draw` counts
  }
  x_segments.resize(segments);
}

void NearShapes::draw(Shape& shape) {
  constexpr auto kFar = std::numeric_limits<float>::infinity();
  shape.box = {kFar, -kFar, kFar, -kFar};
  x_works->for_each_part((*x_works)[shape.id], [&](Spot2 const* at, std::uint32_t count) {
    for (std::uint32_t i = 1; i < count; ++i) {
      auto const segment = segment_between(at[i - 1], at[i], x_frame->origin);
      auto const box = box_of(segment);
      shape.box = {std::min(shape.box.left, box.left), std::max(shape.box.right, box.right),
                   std::min(shape.box.bottom, box.bottom), std::max(shape.box.top, box.top)};
      x_segments[shape.segment + shape.segments++] = segment;
    }
  });
}

std::vector<std::uint32_t> NearShapes::cells_of(std::size_t first, std::size_t end,
                                                std::vector<std::uint32_t>& counts) const {
  auto const blur = static_cast<float>(x_frame->blur());
  std::vector<Span> spans;
  std::vector<std::uint32_t> cells;
  for (auto i = first; i < end; ++i) {
    spans_of(sketch(x_shapes[i]), *x_frame, blur, spans);
    auto const before = cells.size();
    for (auto const& span : spans) {
      if (span.low <= span.high) {
        auto const slab = x_frame->slab(x_shapes[i].days.first);
        auto const last = x_frame->at(span.row, slab, x_frame->column(span.high));
        for (auto cell = x_frame->at(span.row, slab, x_frame->column(span.low)); cell <= last;
             ++cell) {
          cells.push_back(static_cast<std::uint32_t>(cell));
        }
      }
    }
    counts[i] = static_cast<std::uint32_t>(cells.size() - before);
  }
  return cells;
}

void NearShapes::register_cells(unsigned threads) {
  std::vector<std::uint32_t> counts(x_shapes.size());
  std::vector<std::vector<std::uint32_t>> pieces(x_shapes.size() / kPiece + 1);
  run_tasks(pieces.size(), threads, [&](std::size_t piece, std::size_t) {
    auto const end = std::min(x_shapes.size(), (piece + 1) * kPiece);
    pieces[piece] = cells_of(piece * kPiece, end, counts);
  });
  x_starts.assign(x_frame->cells() + 1, 0);
  for (auto const& cells : pieces) {
    for (auto const cell : cells) {
      ++x_starts[cell];
    }
  }
  std::uint32_t sum = 0;
  for (auto& start : x_starts) {
    sum += std::exchange(start, sum);
  }
  x_touching.resize(sum);
  for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
    auto cell = pieces[piece].begin();
    auto const end = std::min(x_shapes.size(), (piece + 1) * kPiece);
    for (auto shape = piece * kPiece; shape < end; ++shape) {
      for (auto const stop = cell + counts[shape]; cell != stop; ++cell) {
        x_touching[x_starts[*cell]++] = {x_shapes[shape].days, static_cast<std::uint32_t>(shape)};
      }
    }
  }
  std::copy_backward(x_starts.begin(), x_starts.end() - 1, x_starts.end());
  x_starts.front() = 0;
}

void NearShapes::pairs_of(std::size_t first, std::size_t end, NearPoints const& points,
                          Scratch& scratch, std::vector<Pair>& into) const {
  scratch.seen.resize(x_shapes.size(), std::numeric_limits<std::uint32_t>::max());
  for (auto i = first; i < end; ++i) {
    auto const& shape = x_shapes[i];
    auto const reach = static_cast<float>(x_filter->farthest(shape.kind) + x_frame->blur());
    spans_of(sketch(shape), *x_frame, reach, scratch.spans);
    points.pairs_of(shape.id, {shape.days, shape.owner, shape.kind}, sketch(shape), scratch.spans,
                    scratch.near, into);
    pairs_with_shapes(static_cast<std::uint32_t>(i), scratch, into);
  }
}

bool NearShapes::pair(Shape const& a, Shape const& b, ReachRow const& reach) const {
  auto const slack = reach.slack[b.kind];
  auto const& limits = reach.limits[b.kind];
  bool const meets = b.days.first - slack <= a.days.last && a.days.first - slack <= b.days.last;
  if (!meets || a.owner == b.owner || squared_gap(a.box, b.box) > limits.most) {
    return false;
  }
  auto const verdict = within(sketch(a), sketch(b), limits);
  return verdict == Verdict::unsure
             ? works_within(*x_works, (*x_works)[a.id], (*x_works)[b.id], reach.metres[b.kind])
             : verdict == Verdict::yes;
}

void NearShapes::pairs_with_shapes(std::uint32_t number, Scratch& scratch,
                                   std::vector<Pair>& into) const {
  auto const& shape = x_shapes[number];
  auto const reach = x_filter->row(shape.kind);
  auto const slack = x_filter->longest(shape.kind);
  Days const days{shape.days.first - slack, shape.days.last + slack};
  auto const first_slab = x_frame->first_slab(shape.days, slack);
  auto const last_slab = x_frame->last_slab(shape.days, slack);
  for (auto const& span : scratch.spans) {
    for (auto slab = first_slab; slab <= last_slab && span.low <= span.high; ++slab) {
      auto const from = x_starts[x_frame->at(span.row, slab, x_frame->column(span.low))];
      auto const to = x_starts[x_frame->at(span.row, slab, x_frame->column(span.high)) + 1];
      scratch.near.resize(std::max<std::size_t>(scratch.near.size(), to - from + 1));
      auto* out = scratch.near.data();
      for (auto i = from; i < to; ++i) {
        auto const& touch = x_touching[i];
        *out = touch.shape;
        out += static_cast<int>((touch.shape < number) & (touch.days.first <= days.last) &
                                (days.first <= touch.days.last));
      }
      for (auto const* other = scratch.near.data(); other != out; ++other) {
        if (std::exchange(scratch.seen[*other], number) != number &&
            pair(shape, x_shapes[*other], reach)) {
          auto const id = x_shapes[*other].id;
          into.push_back({std::min(shape.id, id), std::max(shape.id, id)});
        }
      }
    }
  }
}

}  // namespace wijk
