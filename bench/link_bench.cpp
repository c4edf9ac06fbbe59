// SPDX-License-Identifier: EUPL-1.2
//
// The join of works, measured: `bench/link.sh` runs this beside PostGIS.
//   wijk_link_bench ours COUNT [THREADS] [RUNS]   seconds (best of the runs) and peak memory
//   wijk_link_bench boost COUNT                   the same join with an R-tree of Boost.Geometry
//   wijk_link_bench works COUNT                   the works, for PostgreSQL's COPY
//   wijk_link_bench pairs COUNT                   the pairs, for PostgreSQL's COPY
#include "city_works.hpp"
#include "link/distance.hpp"
#include "link/join.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/iterator/function_output_iterator.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string_view>

namespace wijk::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kReach = 50;
constexpr std::int32_t kSlack = 180;

struct Spent {
  double wall = 1e300;
  double processor = 0;
};

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// The shortest of some runs: what disturbs a run only makes it longer.
Spent shortest(int runs, auto&& work) {
  Spent best;
  for (int i = 0; i < runs; ++i) {
    auto const processor = processor_seconds();
    auto const start = Clock::now();
    work();
    auto const wall = std::chrono::duration<double>(Clock::now() - start).count();
    if (wall < best.wall) {
      best = {wall, processor_seconds() - processor};
    }
  }
  return best;
}

double peak_megabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void report(std::string_view who, std::size_t count, std::size_t pairs, Spent const& spent) {
  fmt::print("{} works={} pairs={} seconds={:.3f} processor={:.3f} megabytes={:.0f}\n", who, count,
             pairs, spent.wall, spent.processor, peak_megabytes());
}

Reaches reaches() {
  Reaches one{1};
  one.pair(0, 0, kReach, kSlack);
  return one;
}

void ours(std::size_t count, unsigned threads, int runs) {
  auto const works = city_works(count);
  auto const reach = reaches();
  std::optional<JoinGrid> grid;
  report("ours-grid", count, 0, shortest(runs, [&] { grid.emplace(works, reach, threads); }));
  std::size_t pairs = 0;
  auto const spent = shortest(runs, [&] { pairs = grid->pairs(threads).size(); });
  report("ours-join", count, pairs, spent);
  grid.reset();
  auto const both = shortest(runs, [&] { pairs = join(works, reach, threads).size(); });
  report("ours-both", count, pairs, both);
}

/// One tree of boxes over all works, packed; each work asks it for boxes within reach, and what
/// comes is compared by the same exact distance as ours. One thread: the library has no join.
void boost_tree(std::size_t count) {
  namespace bg = boost::geometry;
  using Position = bg::model::point<double, 2, bg::cs::cartesian>;
  using Box = bg::model::box<Position>;
  using Entry = std::pair<Box, std::uint32_t>;
  auto const works = city_works(count);
  auto const box_of = [&](Works::Work const& work, double wider) {
    Box box{{1e300, 1e300}, {-1e300, -1e300}};
    auto const* const at = works.positions(work);
    for (std::uint32_t i = 0; i < work.count; ++i) {
      bg::expand(box, Position{at[i].x - wider, at[i].y - wider});
      bg::expand(box, Position{at[i].x + wider, at[i].y + wider});
    }
    return box;
  };
  std::size_t pairs = 0;
  auto const spent = shortest(1, [&] {
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < works.size(); ++i) {
      entries.emplace_back(box_of(works[i], 0), i);
    }
    bg::index::rtree<Entry, bg::index::quadratic<16>> const tree{entries};
    std::vector<Pair> found;
    for (std::uint32_t a = 0; a < works.size(); ++a) {
      auto const& work = works[a];
      auto const each = [&](Entry const& entry) {
        auto const& other = works[entry.second];
        if (entry.second > a && other.owner != work.owner &&
            other.days.first - kSlack <= work.days.last &&
            work.days.first - kSlack <= other.days.last &&
            works_within(works, work, other, kReach)) {
          found.push_back({a, entry.second});
        }
      };
      tree.query(bg::index::intersects(box_of(work, kReach)),
                 boost::make_function_output_iterator(each));
    }
    pairs = found.size();
  });
  report("boost", count, pairs, spent);
}

void write_works(std::size_t count) {
  auto const works = city_works(count);
  for (std::size_t i = 0; i < works.size(); ++i) {
    auto const& work = works[i];
    fmt::print("{}\t{}\t{}\t{}\t{}\n", i, work.owner, work.days.first, work.days.last,
               wkt_of(works, work));
  }
}

void write_pairs(std::size_t count) {
  for (auto const& pair : join(city_works(count), reaches(), 2)) {
    fmt::print("{}\t{}\n", pair.a, pair.b);
  }
}

}  // namespace
}  // namespace wijk::bench

int main(int count, char** arguments) {
  std::string_view const what = count > 1 ? arguments[1] : "";
  auto const works = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 0;
  auto const number = [&](int at, int otherwise) {
    return count > at ? std::atoi(arguments[at]) : otherwise;
  };
  if (what == "ours") {
    wijk::bench::ours(works, static_cast<unsigned>(number(3, 2)), number(4, 7));
  } else if (what == "boost") {
    wijk::bench::boost_tree(works);
  } else if (what == "works") {
    wijk::bench::write_works(works);
  } else if (what == "pairs") {
    wijk::bench::write_pairs(works);
  } else {
    fmt::print(stderr, "use: wijk_link_bench ours|boost|works|pairs COUNT [THREADS] [RUNS]\n");
    return 2;
  }
  return 0;
}
