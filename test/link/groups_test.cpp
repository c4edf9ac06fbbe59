// SPDX-License-Identifier: EUPL-1.2
#include "link/groups.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace wijk {
namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

/// By trying every subset: joined pairwise, with a day in common, and none larger.
Groups every_subset(TimedGraph const& graph) {
  auto const joined = [&](std::uint32_t a, std::uint32_t b) {
    return std::ranges::any_of(graph.edges, [&](auto const& edge) {
      return edge == std::pair{a, b} || edge == std::pair{b, a};
    });
  };
  std::vector<std::uint32_t> good;
  for (std::uint32_t set = 1; set < 1U << graph.nodes.size(); ++set) {
    bool all = (set & (set - 1)) != 0;
    Interval days{-1000, 1000};
    for (std::uint32_t a = 0; a < graph.nodes.size(); ++a) {
      for (std::uint32_t b = a + 1; b < graph.nodes.size() && (set >> a & 1U) != 0; ++b) {
        all = all && ((set >> b & 1U) == 0 || joined(a, b));
      }
      if ((set >> a & 1U) != 0) {
        days = {std::max(days.first, graph.nodes[a].first),
                std::min(days.last, graph.nodes[a].last)};
      }
    }
    if (all && days.first <= days.last) {
      good.push_back(set);
    }
  }
  Groups groups;
  for (auto const set : good) {
    if (std::ranges::none_of(good,
                             [&](auto other) { return other != set && (other & set) == set; })) {
      auto& group = groups.emplace_back();
      for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        if ((set >> i & 1U) != 0) {
          group.push_back(i);
        }
      }
    }
  }
  std::ranges::sort(groups);
  return groups;
}

TEST(Groups, AreTheLargestSetsThatMeetPairwiseAndShareADay) {
  std::size_t larger = 0;
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    std::mt19937 random{seed};
    auto const below = [&](std::uint32_t count) {
      return static_cast<std::uint32_t>(random()) % count;
    };
    TimedGraph graph;
    for (std::uint32_t i = 0; i < 1 + seed % 9; ++i) {
      auto const first = static_cast<std::int32_t>(below(20));
      graph.nodes.push_back({first, first + static_cast<std::int32_t>(below(20))});
      for (std::uint32_t j = 0; j < i; ++j) {
        if (below(10) < 3 + seed % 7) {
          graph.edges.emplace_back(j, i);
        }
      }
    }
    auto const groups = groups_of(graph);
    ASSERT_EQ(groups, every_subset(graph)) << "seed " << seed;
    larger += static_cast<std::size_t>(
        std::ranges::count_if(groups, [](auto const& group) { return group.size() > 3; }));
  }
  EXPECT_GT(larger, 40U) << "the graphs are too thin to say anything";
}

}  // namespace
}  // namespace wijk
