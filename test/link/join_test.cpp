// SPDX-License-Identifier: EUPL-1.2
//
// The join held against a slow reference that shares nothing with it: all pairs, with the distances
// of GEOS.
#include "link/join.hpp"

#include "link/distance.hpp"
#include "link/geos_works.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace wijk {
namespace {

using Parts = std::vector<std::vector<Spot2>>;

/// Random works of all shapes on a small stage. `step` is the grid that coordinates lie on: a
/// coarse one gives shapes that touch, coincide and lie in one line all the time.
class Stage {
 public:
  Stage(std::uint32_t seed, double size, double step)
      : x_random{seed}, x_size{size}, x_step{step} {}

  Works works(std::size_t count, std::uint32_t kinds) {
    Works works;
    while (works.size() < count) {
      Works::Label const label{days(), below(3), static_cast<std::uint16_t>(below(kinds))};
      switch (below(6)) {
        case 0: works.add_line(label, Parts{line()}); break;
        case 1: works.add_line(label, Parts{line(), line()}); break;
        case 2: works.add_area(label, Parts{box(spot(), 0.3)}); break;
        case 3: works.add_area(label, with_hole()); break;
        default: works.add_point(label, spot()); break;
      }
    }
    return works;
  }
  Reaches reaches(std::uint32_t kinds) {
    Reaches reaches{kinds};
    for (std::uint32_t a = 0; a < kinds; ++a) {
      for (std::uint32_t b = a; b < kinds; ++b) {
        if (below(4) != 0) {
          reaches.pair(a, b, below(3) == 0 ? 0 : rounded(x_size * below(30) / 100), 0);
          reaches.pair(a, b, 0, static_cast<std::int32_t>(below(40)));
        }
      }
    }
    return reaches;
  }
  std::uint32_t starts = 100;  ///< days in which works start

  std::uint32_t below(std::uint32_t count) {
    return static_cast<std::uint32_t>(x_random()) % count;
  }

 private:
  double rounded(double value) const { return std::round(value / x_step) * x_step; }
  double coordinate(double size) { return rounded(size * below(100000) / 1e5); }
  Spot2 spot() { return {x_origin + coordinate(x_size), x_origin + coordinate(x_size)}; }
  Days days() {
    auto const first = static_cast<std::int32_t>(below(starts));
    return {first, first + static_cast<std::int32_t>(below(30))};
  }
  std::vector<Spot2> line() {
    std::vector<Spot2> line{spot()};
    auto const count = 1 + below(4);
    for (std::uint32_t i = 0; i < count; ++i) {
      // Now and then the same position again: a segment without length.
      line.push_back(below(5) == 0 ? line.back() : spot());
    }
    return line;
  }
  std::vector<Spot2> box(Spot2 at, double most) {
    auto const width = std::max(x_step, coordinate(x_size * most));
    auto const height = std::max(x_step, coordinate(x_size * most));
    return {at, {at.x + width, at.y}, {at.x + width, at.y + height}, {at.x, at.y + height}, at};
  }
  Parts with_hole() {
    auto const ring = box(spot(), 0.8);
    auto const width = (ring[1].x - ring[0].x) / 4;
    auto const height = (ring[2].y - ring[1].y) / 4;
    Spot2 const low{ring[0].x + width, ring[0].y + height};
    Spot2 const high{ring[2].x - width, ring[2].y - height};
    return {ring, {low, {low.x, high.y}, high, {high.x, low.y}, low}};
  }

  std::mt19937 x_random;
  double x_size, x_step;
  double x_origin = 200000;
};

bool windows_meet(Days a, Days b, std::int32_t slack) {
  return std::max(a.first, b.first) - std::min(a.last, b.last) <= slack;
}

/// All pairs by GEOS. `loose` gets those that may be in or out: nearer to the reach than lengths
/// are told apart.
std::vector<Pair> reference(Works const& works, Reaches const& reaches, std::vector<Pair>& loose) {
  GeosWorks const geos{works};
  std::vector<Pair> pairs;
  for (std::uint32_t a = 0; a < works.size(); ++a) {
    for (std::uint32_t b = a + 1; b < works.size(); ++b) {
      auto const reach = reaches.metres(works[a].kind)[works[b].kind];
      auto const slack = reaches.slack(works[a].kind)[works[b].kind];
      if (reach < 0 || works[a].owner == works[b].owner ||
          !windows_meet(works[a].days, works[b].days, slack)) {
        continue;
      }
      auto const distance = geos.distance(a, b);
      if (distance <= reach) {
        pairs.push_back({a, b});
      } else if (distance <= reach + 2 * kSameLength) {
        loose.push_back({a, b});
      }
    }
  }
  return pairs;
}

void expect_same(Works const& works, Reaches const& reaches, std::string const& which) {
  std::vector<Pair> loose;
  auto const wanted = reference(works, reaches, loose);
  auto found = join(works, reaches, 2);
  std::ranges::sort(found);
  ASSERT_EQ(std::ranges::adjacent_find(found), found.end()) << which << ": a pair comes twice";
  std::erase_if(found, [&](Pair const& pair) { return std::ranges::binary_search(loose, pair); });
  EXPECT_EQ(found, wanted) << which;
}

TEST(Join, AgreesWithGeosOnThousandsOfRandomSets) {
  std::size_t pairs = 0;
  for (std::uint32_t seed = 0; seed < 3000; ++seed) {
    // Coarse, fine and very fine grids; stages from a room to a province.
    double const step = seed % 3 == 0 ? 1 : seed % 3 == 1 ? 0.01 : 1e-6;
    double const size = seed % 5 == 4 ? 60000 : seed % 2 == 0 ? 12 : 700;
    Stage stage{seed, size, step};
    auto const kinds = 1 + stage.below(4);
    auto const works = stage.works(5 + stage.below(40), kinds);
    auto const reaches = stage.reaches(kinds);
    pairs += join(works, reaches).size();
    expect_same(works, reaches, "seed " + std::to_string(seed));
    if (HasFailure()) {
      return;
    }
  }
  EXPECT_GT(pairs, 50000U) << "the sets hold too little to say anything";
}

TEST(Join, AgreesWithGeosWhereManyCellsAreFull) {
  for (std::uint32_t seed = 0; seed < 4; ++seed) {
    Stage stage{seed, 3000, 0.01};
    auto const works = stage.works(1500, 3);
    Reaches reaches{3};
    reaches.pair(0, 0, 25, 10);
    reaches.pair(0, 1, 60, 0);
    reaches.pair(1, 2, 0, 30);
    expect_same(works, reaches, "seed " + std::to_string(seed));
  }
}

TEST(Join, AgreesWithGeosWhereACrowdIsCutInTime) {
  for (std::uint32_t seed = 0; seed < 3; ++seed) {
    Stage stage{seed, 100, 0.01};
    stage.starts = 4000;
    auto const works = stage.works(3000, 2);
    Reaches reaches{2};
    reaches.pair(0, 0, 30, 5);
    reaches.pair(0, 1, 12, 20);
    expect_same(works, reaches, "seed " + std::to_string(seed));
  }
}

/// One work of each owner, all in one kind and at one time.
struct Scene {
  Works works;
  std::uint32_t owner = 0;

  Works::Label label() { return {{0, 0}, owner++, 0}; }
  Scene& point(Spot2 at) {
    works.add_point(label(), at);
    return *this;
  }
  Scene& line(std::vector<Spot2> const& at) {
    works.add_line(label(), Parts{at});
    return *this;
  }
  Scene& area(Parts const& rings) {
    works.add_area(label(), rings);
    return *this;
  }
  std::size_t pairs(double reach) const {
    Reaches reaches{1};
    reaches.pair(0, 0, reach, 0);
    return join(works, reaches).size();
  }
};

Parts const kRing{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}},
                  {{20, 20}, {20, 80}, {80, 80}, {80, 20}, {20, 20}}};

TEST(Join, ReachIncludesItsEnd) {
  EXPECT_EQ((Scene{}.point({0, 0}).point({30, 40}).pairs(50)), 1U);
  EXPECT_EQ((Scene{}.point({0, 0}).point({30, 40}).pairs(49.999999)), 0U);
  EXPECT_EQ((Scene{}.point({5, 10}).line({{0, 0}, {10, 0}}).pairs(10)), 1U);
  EXPECT_EQ((Scene{}.point({5, 10}).line({{0, 0}, {10, 0}}).pairs(9.999999)), 0U);
}

TEST(Join, AnAreaCountsWithItsInsideButNotWithItsHole) {
  EXPECT_EQ((Scene{}.area(kRing).point({10, 50}).pairs(0)), 1U);
  EXPECT_EQ((Scene{}.area(kRing).point({50, 50}).pairs(0)), 0U);
  EXPECT_EQ((Scene{}.area(kRing).point({50, 50}).pairs(30)), 1U);
  EXPECT_EQ((Scene{}.area(kRing).point({50, 50}).pairs(29.9)), 0U);
  EXPECT_EQ((Scene{}.area(kRing).line({{5, 5}, {95, 5}}).pairs(0)), 1U);
  EXPECT_EQ((Scene{}.area(kRing).line({{40, 40}, {60, 60}}).pairs(19)), 0U);
  EXPECT_EQ((Scene{}.area(kRing).area({{{30, 30}, {70, 30}, {70, 70}, {30, 30}}}).pairs(9)), 0U);
  EXPECT_EQ((Scene{}.area(kRing).area({{{2, 2}, {4, 2}, {4, 4}, {2, 2}}}).pairs(0)), 1U);
}

TEST(Join, ShapesThatTouchCrossOrCoincideAreZeroApart) {
  std::vector<Spot2> const diagonal{{0, 0}, {30, 10}};
  EXPECT_EQ((Scene{}.line(diagonal).line({{15, 5}, {0, 50}}).pairs(0)), 1U);     // a T
  EXPECT_EQ((Scene{}.line(diagonal).line({{10, 20}, {20, -20}}).pairs(0)), 1U);  // an X
  EXPECT_EQ((Scene{}.line(diagonal).line(diagonal).pairs(0)), 1U);
  EXPECT_EQ((Scene{}.line(diagonal).line({{15, 5}, {60, 20}}).pairs(0)),
            1U);  // one along the other
  EXPECT_EQ((Scene{}.line(diagonal).point({15, 5}).pairs(0)), 1U);
  EXPECT_EQ((Scene{}.point({7, 7}).point({7, 7}).pairs(0)), 1U);
}

TEST(Join, ALineWithoutLengthIsAPoint) {
  EXPECT_EQ((Scene{}.line({{5, 5}, {5, 5}}).point({8, 9}).pairs(5)), 1U);
  EXPECT_EQ((Scene{}.line({{5, 5}, {5, 5}}).line({{8, 9}, {8, 9}}).pairs(4.9)), 0U);
}

TEST(Join, WorksOfOneOwnerAreNotJoined) {
  Works works;
  works.add_point({{0, 9}, 7, 0}, {0, 0});
  works.add_point({{0, 9}, 7, 0}, {1, 0});
  Reaches reaches{1};
  reaches.pair(0, 0, 50, 0);
  EXPECT_TRUE(join(works, reaches).empty());
}

TEST(Join, DaysMeetWithinSlack) {
  Works works;
  works.add_point({{0, 9}, 0, 0}, {0, 0});
  works.add_point({{30, kLastDay}, 1, 0}, {1, 0});
  for (auto const& [slack, pairs] : {std::pair{21, 1U}, std::pair{20, 0U}}) {
    Reaches reaches{1};
    reaches.pair(0, 0, 50, slack);
    EXPECT_EQ(join(works, reaches).size(), pairs) << slack;
  }
}

TEST(Join, KindsThatAreNoPairDoNotMeet) {
  Works works;
  works.add_point({{0, 9}, 0, 0}, {0, 0});
  works.add_point({{0, 9}, 1, 1}, {0, 0});
  Reaches reaches{3};
  EXPECT_TRUE(join(works, reaches).empty());
  reaches.pair(0, 2, 50, 0);
  EXPECT_TRUE(join(works, reaches).empty());
  reaches.pair(1, 0, 0, 0);
  EXPECT_EQ(join(works, reaches).size(), 1U);
}

TEST(Join, NothingMakesNothing) {
  EXPECT_TRUE(join(Works{}, Reaches{1}).empty());
  EXPECT_TRUE(join(Works{}, Reaches{0}).empty());
}

TEST(Join, OneStrayCoordinateCostsNoMemoryAndLosesNothing) {
  Stage stage{7, 2000, 0.01};
  auto works = stage.works(800, 1);
  works.add_point({{0, 200}, 90, 0}, {9e6, -9e6});
  works.add_point({{0, 200}, 91, 0}, {9e6, -9e6 + 3});
  works.add_line({{0, 200}, 92, 0}, Parts{{{-9e6, 200100}, {9e6, 200900}}});
  Reaches reaches{1};
  reaches.pair(0, 0, 20, 5);
  expect_same(works, reaches, "stray");
}

TEST(Join, TheResultDoesNotDependOnTheNumberOfThreads) {
  Stage stage{11, 3000, 0.01};
  auto const works = stage.works(1500, 2);
  Reaches reaches{2};
  reaches.pair(0, 1, 40, 3);
  auto const one = join(works, reaches, 1);
  EXPECT_EQ(one, join(works, reaches, 2));
  EXPECT_EQ(one, join(works, reaches, 7));
  EXPECT_GT(one.size(), 100U);
}

TEST(Works, WhatIsNoWorkIsRefused) {
  constexpr auto kNaN = std::numeric_limits<double>::quiet_NaN();
  constexpr auto kInfinity = std::numeric_limits<double>::infinity();
  Works works;
  Works::Label const label{{0, 1}, 0, 0};
  EXPECT_FALSE(works.add_point(label, {kNaN, 0}));
  EXPECT_FALSE(works.add_point(label, {0, kInfinity}));
  EXPECT_FALSE(works.add_point(label, {1e8, 0}));
  EXPECT_FALSE(works.add_point({{1, 0}, 0, 0}, {0, 0}));
  EXPECT_FALSE(works.add_line(label, Parts{}));
  EXPECT_FALSE(works.add_line(label, Parts{{{0, 0}}}));
  EXPECT_FALSE(works.add_line(label, Parts{{{0, 0}, {kNaN, 1}}}));
  EXPECT_FALSE(works.add_area(label, Parts{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}}));  // does not close
  EXPECT_FALSE(works.add_area(label, Parts{{{0, 0}, {1, 0}, {0, 0}}}));
  EXPECT_EQ(works.size(), 0U);
}

TEST(WorksDistance, IsThatOfGeos) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    Stage stage{seed, 300, 0.01};
    auto const works = stage.works(20, 1);
    GeosWorks const geos{works};
    for (std::uint32_t a = 0; a < works.size(); ++a) {
      for (std::uint32_t b = 0; b < works.size(); ++b) {
        EXPECT_NEAR(works_distance(works, works[a], works[b]), geos.distance(a, b), kSameLength);
      }
    }
  }
}

}  // namespace
}  // namespace wijk
