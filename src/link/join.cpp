// SPDX-License-Identifier: EUPL-1.2
#include "link/join.hpp"

#include "finding/verify.hpp"
#include "link/near_shapes.hpp"
#include "link/tasks.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace wijk {
namespace {

/// Tasks of the join, in a fixed order: rows of points first, then pieces of the shapes. Each has a
/// result of its own, so that which thread does it makes no difference.
struct Cut {
  static constexpr std::size_t kShapes = 2048;

  std::int32_t rows_each;
  std::size_t point_tasks;
  std::size_t shape_tasks;

  Cut(NearPoints const& points, NearShapes const& shapes)
      : rows_each{std::max(1, points.rows() / 128)},
        point_tasks{static_cast<std::size_t>((points.rows() + rows_each - 1) / rows_each)},
        shape_tasks{(shapes.size() + kShapes - 1) / kShapes} {}
  std::size_t all() const { return point_tasks + shape_tasks; }
};

/// One result after the other.
std::vector<Pair> together(std::vector<std::vector<Pair>>& parts) {
  std::size_t count = 0;
  for (auto const& part : parts) {
    count += part.size();
  }
  std::vector<Pair> all;
  all.reserve(count);
  for (auto& part : parts) {
    all.insert(all.end(), part.begin(), part.end());
    part = {};
  }
  return all;
}

/// The farthest that any work here reaches, -1 where none pairs.
double farthest_of(Works const& works, Filter const& filter) {
  double most = Reaches::kNone;
  for (auto const& work : works.all()) {
    most = std::max(most, filter.farthest(work.kind));
  }
  return most;
}

std::int32_t longest_slack(Reaches const& reaches) {
  std::int32_t most = 0;
  for (std::size_t kind = 0; kind < reaches.kinds(); ++kind) {
    most = std::max(most,
                    *std::max_element(reaches.slack(kind), reaches.slack(kind) + reaches.kinds()));
  }
  return most;
}

}  // namespace

void Reaches::pair(std::size_t a, std::size_t b, double metres, std::int32_t slack) {
  for (auto const at : {a * x_kinds + b, b * x_kinds + a}) {
    x_metres[at] = std::max(x_metres[at], metres);
    x_slack[at] = std::max(x_slack[at], slack);
  }
}

double Reaches::farthest(std::size_t kind) const {
  return *std::max_element(metres(kind), metres(kind) + x_kinds);
}

struct JoinGrid::Parts {
  Frame frame;
  Filter filter;
  std::optional<NearPoints> points;
  std::optional<NearShapes> shapes;
};

JoinGrid::JoinGrid(Works const& works, Reaches const& reaches, unsigned threads) {
  verify(std::ranges::all_of(works.all(),
                             [&](auto const& work) { return work.kind < reaches.kinds(); }),
         "a work of a kind that has no reach");
  auto const farthest = farthest_of(works, Filter{reaches, 0});
  if (farthest < 0) {
    return;
  }
  auto const frame = frame_of(works, farthest, longest_slack(reaches));
  x_parts.reset(new Parts{frame, Filter{reaches, frame.blur()}, {}, {}});
  auto& parts = *x_parts;
  auto const each = std::max(1U, threads / 2);
  run_tasks(2, std::min(threads, 2U), [&](std::size_t task, std::size_t) {
    if (task == 0) {
      parts.points.emplace(works, parts.filter, parts.frame, each);
    } else {
      parts.shapes.emplace(works, parts.filter, parts.frame, each);
    }
  });
}

JoinGrid::~JoinGrid() = default;

std::vector<Pair> JoinGrid::pairs(unsigned threads) const {
  if (!x_parts) {
    return {};
  }
  auto const& points = *x_parts->points;
  auto const& shapes = *x_parts->shapes;
  Cut const cut{points, shapes};
  std::vector<std::vector<Pair>> parts(cut.all());
  std::vector<NearShapes::Scratch> scratch(std::max(1U, threads));
  run_tasks(cut.all(), threads, [&](std::size_t task, std::size_t thread) {
    std::vector<Pair> found;  // of this thread alone: neighbours in `parts` share a cache line
    if (task < cut.point_tasks) {
      auto const first = static_cast<std::int32_t>(task) * cut.rows_each;
      points.pairs_in_rows(first, std::min(points.rows(), first + cut.rows_each), found);
    } else {
      auto const first = (task - cut.point_tasks) * Cut::kShapes;
      auto const end = std::min(shapes.size(), first + Cut::kShapes);
      shapes.pairs_of(first, end, points, scratch[thread], found);
    }
    parts[task] = std::move(found);
  });
  return together(parts);
}

}  // namespace wijk
