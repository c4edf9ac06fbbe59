// SPDX-License-Identifier: EUPL-1.2
#include "plan/values.hpp"
#include "random.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace wijk {
namespace {

using std::chrono::last;

Date any_day(Random& random) {
  auto const month = std::chrono::month{static_cast<unsigned>(random.between(1, 12))};
  auto const year = Year{static_cast<int>(random.between(1000, 2999))};
  auto const longest = static_cast<unsigned>(Date{year / month / last}.day());
  return year / month / std::chrono::day{static_cast<unsigned>(random.between(1, longest))};
}

/// A period as people can mean it: its ends are the ends of years, months or days.
Period any_period(Random& random) {
  auto from = any_day(random);
  auto until = any_day(random);
  if (until < from) {
    std::swap(from, until);
  }
  auto const precision = random.one_of<Period::Precision>(
      {Period::Precision::year, Period::Precision::month, Period::Precision::day});
  if (precision == Period::Precision::year) {
    from = from.year() / 1 / 1;
    until = until.year() / 12 / 31;
  } else if (precision == Period::Precision::month) {
    from = from.year() / from.month() / 1;
    until = Date{until.year() / until.month() / last};
  }
  bool const open = random.between(0, 3) == 0;
  return {from, open ? std::nullopt : std::optional{until}, precision};
}

TEST(Periods, AreReadBackAsTheyAreWritten) {
  Random random;
  for (int i = 0; i < 20'000; ++i) {
    auto const period = any_period(random);
    auto const text = format_period(period);
    auto const read = parse_period(text);
    ASSERT_TRUE(read.ok()) << text;
    ASSERT_EQ(read.value, period) << text;
  }
}

TEST(Periods, HoldTheYearsFromTheirFirstToTheirLast) {
  Random random;
  for (int i = 0; i < 2'000; ++i) {
    auto const first = static_cast<int>(random.between(1990, 2050));
    auto const until = static_cast<int>(random.between(first, 2060));
    auto const closed = parse_period(fmt::format("{}-{}", first, until)).value;
    auto const open = parse_period(fmt::format("{}-", first)).value;
    for (int year = 1980; year <= 2070; ++year) {
      ASSERT_EQ(closed.contains(Year{year}), first <= year && year <= until);
      ASSERT_EQ(open.contains(Year{year}), first <= year);
    }
    ASSERT_EQ(closed.last_year(Year{2070}), Year{until});
    ASSERT_EQ(open.last_year(Year{2070}), Year{2070});
  }
}

TEST(Periods, AreTheSameInEveryForm) {
  auto const same = [](std::initializer_list<char const*> forms) {
    auto const expected = parse_period(*forms.begin());
    ASSERT_TRUE(expected.ok()) << *forms.begin();
    for (auto const* const form : forms) {
      EXPECT_TRUE(parse_period(form).ok()) << form;
      EXPECT_EQ(parse_period(form).value, expected.value) << form;
    }
  };
  same({"2018-2019", "2018 - 2019", "2018–2019", "2018—2019", "2018/2019"});
  same({"2018-", "2018 e.v.", "2018 en verder", "vanaf 2018", "2018 and on", "from 2018"});
  same({"2018-05-14", "14-5-2018", "14-05-2018"});
}

TEST(Periods, KnowTheLengthOfAMonth) {
  EXPECT_EQ(*parse_period("2020-02").value.last, Date(Year{2020} / 2 / 29));
  EXPECT_EQ(*parse_period("1900-02").value.last, Date(Year{1900} / 2 / 28));
  EXPECT_FALSE(parse_period("2019-02-29").ok());
  EXPECT_FALSE(parse_date("31-4-2018").ok());
}

TEST(Periods, RefuseWhatIsNone) {
  for (auto const* const text : {"", "-", "18", "20180", "2018-13", "2019-2018", "2018-2019-2020",
                                 "-2018", "soon", "2018/", "0999", "3000"}) {
    EXPECT_FALSE(parse_period(text).ok()) << text;
  }
}

TEST(Periods, RefuseNoiseOrReadItAsTheyWouldWriteIt) {
  Random random;
  for (int i = 0; i < 50'000; ++i) {
    auto const text = random.noise(16);
    if (auto const read = parse_period(text); read.ok()) {
      ASSERT_EQ(parse_period(format_period(read.value)).value, read.value) << text;
    }
  }
}

}  // namespace
}  // namespace wijk
