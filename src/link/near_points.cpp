// SPDX-License-Identifier: EUPL-1.2
#include "link/near_points.hpp"

#include "link/distance.hpp"
#include "link/tasks.hpp"

#include <limits>
#include <utility>

namespace wijk {

Filter::Filter(Reaches const& reaches, double blur) : x_reaches{&reaches} {
  for (std::size_t a = 0; a < reaches.kinds(); ++a) {
    for (std::size_t b = 0; b < reaches.kinds(); ++b) {
      x_limits.emplace_back(reaches.metres(a)[b], blur);
    }
    x_farthest.push_back(reaches.farthest(a));
    x_longest.push_back(*std::max_element(reaches.slack(a), reaches.slack(a) + reaches.kinds()));
  }
}

NearPoints::NearPoints(Works const& works, Filter const& filter, Frame const& frame,
                       unsigned threads)
    : x_works{&works}, x_filter{&filter}, x_frame{&frame} {
  sort_into_cells();
  auto const count = x_ids.size();
  x_points.resize(count);
  constexpr std::size_t kPiece = 16384;
  run_tasks(count / kPiece + 1, threads, [&](std::size_t piece, std::size_t) {
    fill(piece * kPiece, std::min(count, (piece + 1) * kPiece));
  });
}

void NearPoints::sort_into_cells() {
  constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> cells(x_works->size());
  x_starts.assign(x_frame->cells() + 1, 0);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    auto const& work = (*x_works)[i];
    bool const counts = work.shape == Works::Shape::point && x_filter->farthest(work.kind) >= 0;
    auto const at = *x_works->positions(work);
    cells[i] = counts ? static_cast<std::uint32_t>(x_frame->cell_of(at, work.days.first)) : kNone;
    if (counts) {
      ++x_starts[cells[i]];
    }
  }
  std::uint32_t sum = 0;
  for (auto& start : x_starts) {
    sum += std::exchange(start, sum);
  }
  x_ids.resize(sum);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i] != kNone) {
      x_ids[x_starts[cells[i]]++] = static_cast<std::uint32_t>(i);
    }
  }
  // Each start has moved to the next one's place.
  std::copy_backward(x_starts.begin(), x_starts.end() - 1, x_starts.end());
  x_starts.front() = 0;
}

void NearPoints::fill(std::size_t from, std::size_t to) {
  for (auto i = from; i < to; ++i) {
    auto const& work = (*x_works)[x_ids[i]];
    auto const at = *x_works->positions(work);
    x_points[i] = {static_cast<float>(at.x - x_frame->origin.x),
                   static_cast<float>(at.y - x_frame->origin.y),
                   work.days,
                   work.owner,
                   x_ids[i],
                   work.kind};
  }
}

NearPoints::Run NearPoints::run(std::int32_t row, std::int32_t slab, double low,
                                double high) const {
  return {x_starts[x_frame->at(row, slab, x_frame->column(low))],
          x_starts[x_frame->at(row, slab, x_frame->column(high)) + 1]};
}

/// Puts the points of a run that may pair with this one behind `out`; without a branch, because
/// which of them do is anyone's guess.
std::uint32_t* NearPoints::filter_run(Point const& point, Run run, ReachRow const& reach,
                                      std::uint32_t* out) const {
  auto const from = point;  // a copy, which writing behind `out` cannot change
  for (auto i = run.begin; i < run.end; ++i) {
    auto const& other = x_points[i];
    auto const dx = other.x - from.x;
    auto const dy = other.y - from.y;
    auto const slack = reach.slack[other.kind];
    bool const near = dx * dx + dy * dy <= reach.limits[other.kind].most;
    bool const meets =
        (other.days.first - slack <= from.days.last) & (from.days.first - slack <= other.days.last);
    *out = i;
    out += static_cast<int>(near & meets & (other.owner != from.owner));
  }
  return out;
}

void NearPoints::take(Point const& point, std::uint32_t const* from, std::uint32_t const* to,
                      ReachRow const& reach, std::vector<Pair>& into) const {
  for (; from != to; ++from) {
    auto const& other = x_points[*from];
    auto const dx = other.x - point.x;
    auto const dy = other.y - point.y;
    if (dx * dx + dy * dy < reach.limits[other.kind].sure ||
        works_within(*x_works, (*x_works)[point.id], (*x_works)[other.id],
                     reach.metres[other.kind])) {
      into.push_back({std::min(point.id, other.id), std::max(point.id, other.id)});
    }
  }
}

void NearPoints::pairs_in_rows(std::int32_t first, std::int32_t end,
                               std::vector<Pair>& into) const {
  std::vector<std::uint32_t> near;
  auto const begin = x_starts[x_frame->at(first, 0, 0)];
  auto const stop = x_starts[x_frame->at(end, 0, 0)];
  auto row = first;
  for (auto number = begin; number < stop; ++number) {
    while (x_starts[x_frame->at(row + 1, 0, 0)] <= number) {
      ++row;
    }
    auto const& point = x_points[number];
    auto const reach = x_filter->farthest(point.kind) + x_frame->blur();
    auto const filter = x_filter->row(point.kind);
    auto const x = static_cast<double>(point.x);
    auto const slack = x_filter->longest(point.kind);
    auto const first_slab = x_frame->first_slab(point.days, slack);
    auto const last_slab = x_frame->last_slab(point.days, slack);
    auto const last = x_frame->row(static_cast<double>(point.y) + reach);
    for (auto other = row; other <= last; ++other) {
      for (auto slab = first_slab; slab <= last_slab; ++slab) {
        auto found = run(other, slab, x - reach, x + reach);
        found.begin = std::max(found.begin, number + 1);
        if (found.begin < found.end) {
          near.resize(std::max<std::size_t>(near.size(), found.end - found.begin + 1));
          take(point, near.data(), filter_run(point, found, filter, near.data()), filter, into);
        }
      }
    }
  }
}

void NearPoints::pairs_of(std::uint32_t shape, Works::Label const& work, Sketch const& sketch,
                          std::vector<Span> const& spans, std::vector<std::uint32_t>& near,
                          std::vector<Pair>& into) const {
  auto const reach = x_filter->row(work.kind);
  auto const slack = x_filter->longest(work.kind);
  auto const first_slab = x_frame->first_slab(work.days, slack);
  auto const last_slab = x_frame->last_slab(work.days, slack);
  for (auto const& span : spans) {
    for (auto slab = first_slab; slab <= last_slab && span.low <= span.high; ++slab) {
      auto const found = run(span.row, slab, span.low, span.high);
      near.resize(std::max<std::size_t>(near.size(), found.end - found.begin + 1));
      auto const* const behind = filter_span(work, span, found, reach, near.data());
      take(shape, sketch, near.data(), behind, reach, into);
    }
  }
}

std::uint32_t* NearPoints::filter_span(Works::Label const& work, Span const& span, Run run,
                                       ReachRow const& reach, std::uint32_t* out) const {
  for (auto i = run.begin; i < run.end; ++i) {
    auto const& point = x_points[i];
    auto const slack = reach.slack[point.kind];
    bool const close = (span.low <= point.x) & (point.x <= span.high);
    bool const meets =
        (point.days.first - slack <= work.days.last) & (work.days.first - slack <= point.days.last);
    *out = i;
    out += static_cast<int>(close & meets & (point.owner != work.owner));
  }
  return out;
}

void NearPoints::take(std::uint32_t shape, Sketch const& sketch, std::uint32_t const* from,
                      std::uint32_t const* to, ReachRow const& reach,
                      std::vector<Pair>& into) const {
  for (; from != to; ++from) {
    auto const& point = x_points[*from];
    auto const metres = reach.metres[point.kind];
    if (metres < 0) {
      continue;
    }
    auto const verdict = within(sketch, point.x, point.y, reach.limits[point.kind]);
    if (verdict == Verdict::yes ||
        (verdict == Verdict::unsure &&
         works_within(*x_works, (*x_works)[point.id], (*x_works)[shape], metres))) {
      into.push_back({std::min(shape, point.id), std::max(shape, point.id)});
    }
  }
}

}  // namespace wijk
