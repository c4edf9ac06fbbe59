// SPDX-License-Identifier: EUPL-1.2
#include "schedule/network/network.hpp"
#include "schedule/draws.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

namespace wijk::schedule {
namespace {

// Four activities between a start and an end, one resource of 2: 2 and 3 exclude each other.
constexpr std::string_view kSmall = R"(6 1
2
0 0 2 2 3
3 2 1 4
2 1 1 5
2 1 1 6
4 1 1 6
0 0 0
)";

constexpr std::string_view kSmallSm =
    R"(************************************************************************
jobs (incl. supersource/sink ):  4
RESOURCES
  - renewable                 :  1   R
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
------------------------------------------------------------------------
  1      1     0       0
  2      1     3       1
  3      1     4       1
  4      1     0       0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1
    1
************************************************************************
)";

TEST(Network, ReadsPattersonsForm) {
  auto const network = read_network(kSmall);
  ASSERT_TRUE(network);
  ASSERT_EQ(network->size(), 6u);
  EXPECT_EQ(network->capacity, std::vector<int>{2});
  EXPECT_EQ(network->activities[0].successors, (std::vector<int>{1, 2}));
  EXPECT_EQ(network->activities[4].duration, 4);
}

TEST(Network, ReadsPsplibsForm) {
  auto const network = read_network(kSmallSm);
  ASSERT_TRUE(network);
  EXPECT_EQ(network->capacity, std::vector<int>{1});
  EXPECT_EQ(network->activities[2].duration, 4);
  auto const schedule = schedule_network(*network, {.seconds = 5});
  EXPECT_EQ(schedule.makespan, 7);
  EXPECT_TRUE(schedule.proven());
}

TEST(Network, RefusesWithLineReasonAndRemedy) {
  auto const why = [](std::string_view text) {
    auto const network = read_network(text);
    return network ? std::string{"read"} : network.refusal().why.en;
  };
  EXPECT_EQ(why(""), "the file ends at line 0: the number of activities is missing");
  EXPECT_EQ(why("2 1\n3\n0 0 1 2\n0 4 0\n"),
            "line 4: what an activity asks of a resource (no more than there is) is 4, and must be "
            "from 0 to 3");
  EXPECT_EQ(why("2 0\n\n0 1 2\n0 1 1\n"),
            "activity 1 waits for itself by a detour; take a successor away");
  EXPECT_EQ(why("2 1\n3\n0 0 1 7\n"),
            "line 3: the number of a successor is 7, and must be from 1 to 2");
}

TEST(Network, TheCheckFindsWhatIsWrong) {
  auto const network = read_network(kSmall);
  ASSERT_TRUE(network);
  EXPECT_TRUE(faults_of(*network, {0, 0, 3, 5, 5, 9}).empty());
  EXPECT_EQ(faults_of(*network, {0, 0, 3, 2, 5, 9}).front().en,
            "activity 4 starts before 2 has ended");
  EXPECT_EQ(faults_of(*network, {0, 0, 2, 4, 4, 8}).front().en,
            "at time 2 3 is used of resource 1, which has 2");
  EXPECT_EQ(faults_of(*network, {0, 0}).size(), 1u);
}

Network random_network(Draws& draws) {
  Network network;
  auto const size = 4 + draws.below(3);
  network.capacity = {2 + static_cast<int>(draws.below(3)), 2 + static_cast<int>(draws.below(3))};
  for (std::size_t i = 0; i < size; ++i) {
    Network::Activity activity;
    activity.duration = static_cast<int>(draws.below(3));
    for (int const capacity : network.capacity) {
      activity.demand.push_back(
          static_cast<int>(draws.below(static_cast<std::size_t>(capacity) + 1)));
    }
    for (std::size_t j = i + 1; j < size; ++j) {
      if (draws.below(4) == 0) {
        activity.successors.push_back(static_cast<int>(j));
      }
    }
    network.activities.push_back(std::move(activity));
  }
  return network;
}

/// Every start of every activity up to a makespan, held against the definition.
bool can_end_by(Network const& network, int makespan) {
  Starts starts(network.size());
  std::function<bool(std::size_t)> const from = [&](std::size_t i) -> bool {
    if (i == network.size()) {
      return faults_of(network, starts).empty();
    }
    for (int start = 0; start + network.activities[i].duration <= makespan; ++start) {
      bool ordered = true;
      for (std::size_t j = 0; j < i; ++j) {
        ordered =
            ordered && (std::ranges::find(network.activities[j].successors, static_cast<int>(i)) ==
                            network.activities[j].successors.end() ||
                        starts[j] + network.activities[j].duration <= start);
      }
      starts[i] = start;
      if (ordered && from(i + 1)) {
        return true;
      }
    }
    return false;
  };
  return from(0);
}

TEST(Network, EveryChoiceOfStartsAgreesThatItIsTheShortest) {
  Draws draws{2026, 7};
  for (int round = 0; round < 100; ++round) {
    auto const network = random_network(draws);
    auto const schedule = schedule_network(network, {.seconds = 1});
    ASSERT_TRUE(schedule.proven()) << round;
    ASSERT_TRUE(faults_of(network, schedule.starts).empty()) << round;
    ASSERT_EQ(makespan_of(network, schedule.starts), schedule.makespan) << round;
    ASSERT_FALSE(can_end_by(network, schedule.makespan - 1)) << round;
  }
}

TEST(Network, TheSameSeedGivesTheSameSchedule) {
  Draws draws{5, 5};
  auto const network = random_network(draws);
  EXPECT_EQ(schedule_network(network, {.seconds = 20, .seed = 3}).starts,
            schedule_network(network, {.seconds = 20, .seed = 3}).starts);
}

TEST(Network, ProvesInstancesOfPsplib) {
  std::filesystem::path const folder =
      std::filesystem::path{WIJK_SOURCE_DIR} / "../shared/data/psplib/j30";
  if (!std::filesystem::exists(folder)) {
    GTEST_SKIP() << "no PSPLIB beside the project: " << folder;
  }
  // The optima of PSPLIB's own table (j30opt.sm).
  for (auto const& [name, optimum] : {std::pair{"j30_10_1.rcp", 42}, {"j30_1_1.rcp", 43}}) {
    std::ifstream stream{folder / name};
    std::stringstream text;
    text << stream.rdbuf();
    if (text.str().empty()) {
      continue;
    }
    auto const network = read_network(text.str());
    ASSERT_TRUE(network);
    auto const schedule = schedule_network(*network, {.seconds = 60});
    EXPECT_TRUE(schedule.proven()) << name;
    EXPECT_EQ(schedule.makespan, optimum) << name;
    EXPECT_TRUE(faults_of(*network, schedule.starts).empty());
  }
}

}  // namespace
}  // namespace wijk::schedule
