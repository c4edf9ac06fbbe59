// SPDX-License-Identifier: EUPL-1.2
#include "plan/geometry.hpp"
#include "random.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace wijk {
namespace {

using Position = Geometry::Position;

/// Metres between two places in degrees that are close together.
double metres(Position a, Position b) {
  constexpr double kDegree = 6'371'008.8 * std::numbers::pi / 180;  // IUGG's mean radius
  auto const width = std::cos(a.y * std::numbers::pi / 180);
  return kDegree * std::hypot((a.x - b.x) * width, a.y - b.y);
}

struct Point {
  std::string name;
  Position rd, wgs84;
};

TEST(Geometry, PutsKnownPointsWhereTheyAre) {
  // Schreutelkamp and Strang van Hees (2001): the origin and the two towers of their example.
  for (auto const& [name, rd, wgs84] : {
           Point{"Amersfoort", {155000, 463000}, {5.38720621, 52.15517440}},
           Point{"Westertoren, Amsterdam", {120700.723, 487525.501}, {4.88352559, 52.37453253}},
           Point{"Martinitoren, Groningen", {233883.131, 582065.167}, {6.56820053, 53.21938317}},
       }) {
    EXPECT_LT(metres(wgs84, rd_to_wgs84(rd)), 0.25) << name;
  }
}

TEST(Geometry, KeepsDistancesOfDutchRd) {
  Random random;
  for (int i = 0; i < 5'000; ++i) {
    Position const at{static_cast<double>(random.between(20'000, 270'000)),
                      static_cast<double>(random.between(310'000, 610'000))};
    auto const here = rd_to_wgs84(at);
    // The ellipsoid is up to 0.5 % off the sphere that `metres` takes, here and across it.
    ASSERT_NEAR(metres(here, rd_to_wgs84({at.x + 100, at.y})), 100, 0.6);
    ASSERT_NEAR(metres(here, rd_to_wgs84({at.x, at.y + 100})), 100, 0.6);
  }
}

TEST(Geometry, TurnsDegreesBackIntoDutchRd) {
  Random random;
  for (int i = 0; i < 5'000; ++i) {
    Position const at{static_cast<double>(random.between(20'000, 270'000)),
                      static_cast<double>(random.between(310'000, 610'000))};
    auto const back = wgs84_to_rd(rd_to_wgs84(at));
    ASSERT_NEAR(back.x, at.x, 0.5);  // each way within 0.25 m
    ASSERT_NEAR(back.y, at.y, 0.5);
  }
}

TEST(Geometry, LeavesWhatIsInDegreesAsItIs) {
  Geometry geometry;
  geometry.type = Geometry::Type::line;
  geometry.parts = {{{6.56, 53.2}, {6.57, 53.2}}};
  EXPECT_EQ(in_wgs84(geometry).parts, geometry.parts);
  geometry.crs = Geometry::Crs::rd;
  geometry.parts = {{{233600, 580500}, {233700, 580500}}};
  auto const turned = in_wgs84(geometry);
  EXPECT_EQ(turned.crs, Geometry::Crs::wgs84);
  EXPECT_EQ(turned.parts.front().front(), rd_to_wgs84({233600, 580500}));
}

}  // namespace
}  // namespace wijk
