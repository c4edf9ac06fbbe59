// SPDX-License-Identifier: EUPL-1.2
//
// The join held against PostGIS on the same works, where that is installed.
#include "folder.hpp"
#include "link/join.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>

namespace wijk {
namespace {

constexpr int kNotInstalled = 77;

/// Works of three kinds on a square kilometre, in whole centimetres; written as they are made.
Works made(std::ofstream& file) {
  std::mt19937 random{5};
  auto const below = [&](std::uint32_t count) {
    return static_cast<std::uint32_t>(random()) % count;
  };
  auto const spot = [&](Spot2 near, std::uint32_t far) {
    return Spot2{near.x + below(far * 100) / 100.0, near.y + below(far * 100) / 100.0};
  };
  Works works;
  while (works.size() < 4000) {
    auto const first = static_cast<std::int32_t>(below(3000));
    Works::Label const label{{first, first + static_cast<std::int32_t>(below(100))},
                             below(20),
                             static_cast<std::uint16_t>(below(3))};
    auto const at = spot({233000, 580000}, 1000);
    std::string text;
    if (auto const sort = below(10); sort < 6) {
      works.add_point(label, at);
      text = fmt::format("POINT({} {})", at.x, at.y);
    } else if (sort < 8) {
      auto const to = spot(at, 200);
      std::vector<std::vector<Spot2>> const line{{at, to}};
      works.add_line(label, line);
      text = fmt::format("LINESTRING({} {},{} {})", at.x, at.y, to.x, to.y);
    } else {
      auto const to = spot({at.x + 1, at.y + 1}, 80);
      std::vector<std::vector<Spot2>> const ring{{at, {to.x, at.y}, to, {at.x, to.y}, at}};
      works.add_area(label, ring);
      text =
          fmt::format("POLYGON(({0} {1},{2} {1},{2} {3},{0} {3},{0} {1}))", at.x, at.y, to.x, to.y);
    }
    file << fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", works.size() - 1, label.owner, label.kind,
                        label.days.first, label.days.last, text);
  }
  return works;
}

TEST(Join, AgreesWithPostgis) {
  NewFolder const folder;
  std::filesystem::permissions(folder.path, std::filesystem::perms::all);
  std::ofstream file{folder.path / "works.tsv"};
  auto const works = made(file);
  file.close();
  Reaches reaches{3};
  reaches.pair(0, 0, 25, 30);
  reaches.pair(0, 1, 60, 0);
  reaches.pair(1, 2, 0, 400);
  {
    std::ofstream table{folder.path / "reaches.tsv"};
    for (std::size_t a = 0; a < 3; ++a) {
      for (std::size_t b = 0; b < 3; ++b) {
        if (reaches.metres(a)[b] >= 0) {
          table << fmt::format("{}\t{}\t{}\t{}\n", a, b, reaches.metres(a)[b], reaches.slack(a)[b]);
        }
      }
    }
  }
  auto const status = std::system(
      ("bash '" WIJK_SOURCE_DIR "/test/link/postgis.sh' " + folder.path.string()).c_str());
  if (WIFEXITED(status) && WEXITSTATUS(status) == kNotInstalled) {
    GTEST_SKIP() << "PostGIS is not installed (Debian: postgresql-15-postgis-3)";
  }
  ASSERT_EQ(status, 0);
  std::vector<Pair> wanted;
  std::ifstream found{folder.path / "pairs.tsv"};
  for (Pair pair; found >> pair.a >> pair.b;) {
    wanted.push_back(pair);
  }
  auto pairs = join(works, reaches);
  std::ranges::sort(pairs);
  EXPECT_EQ(pairs, wanted);
  EXPECT_GT(pairs.size(), 1000U);
}

}  // namespace
}  // namespace wijk
