// SPDX-License-Identifier: EUPL-1.2
#include "live/dutch_time.hpp"

#include <gtest/gtest.h>

namespace wijk {
namespace {

using namespace std::chrono;

Moment at(sys_seconds when) {
  return {duration_cast<milliseconds>(when.time_since_epoch()).count()};
}

TEST(DutchTime, TheDayBeginsBeforeThatOfUtc) {
  sys_days const winter{2026y / January / 15};
  sys_days const summer{2026y / July / 15};
  EXPECT_EQ(day_in_the_netherlands(at(winter - 1h - 1s)), Date{winter - days{1}});
  EXPECT_EQ(day_in_the_netherlands(at(winter - 1h)), Date{winter});
  EXPECT_EQ(day_in_the_netherlands(at(summer - 2h - 1s)), Date{summer - days{1}});
  EXPECT_EQ(day_in_the_netherlands(at(summer - 2h)), Date{summer});
}

TEST(DutchTime, SummerTimeChangesOnItsSundays) {
  sys_days const march{2026y / March / 29};
  sys_days const october{2026y / October / 25};
  EXPECT_EQ(in_the_netherlands(march + 59min), march + 1h + 59min);
  EXPECT_EQ(in_the_netherlands(march + 1h), march + 3h);
  EXPECT_EQ(in_the_netherlands(october + 59min), october + 2h + 59min);
  EXPECT_EQ(in_the_netherlands(october + 1h), october + 2h);
}

TEST(DutchTime, ReadsMomentsOfTheStoreAndNothingElse) {
  EXPECT_EQ(in_the_netherlands("2026-11-26T23:30:00.123Z"),
            sys_days{2026y / November / 27} + 30min);
  for (auto const* const text : {"", "2026-11-26", "2026-13-26T23:30:00.123Z"}) {
    EXPECT_FALSE(in_the_netherlands(text)) << text;
  }
}

}  // namespace
}  // namespace wijk
