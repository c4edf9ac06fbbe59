// SPDX-License-Identifier: EUPL-1.2
#include "plan/values.hpp"
#include "random.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace wijk {
namespace {

TEST(Number, ReadsBackWhatItWritesInDutch) {
  Random random;
  for (int i = 0; i < 20'000; ++i) {
    auto const number = static_cast<double>(random.between(-100'000'000, 100'000'000)) / 100;
    auto const text = format_number(number, Language::dutch);
    auto const read = parse_number(text);
    ASSERT_TRUE(read.ok()) << text;
    ASSERT_DOUBLE_EQ(read.value, number) << text;
  }
}

TEST(Number, IsTheSameInEveryDutchForm) {
  Random random;
  for (int i = 0; i < 5'000; ++i) {
    auto const whole = random.between(0, 1'000'000'000);
    auto const dotted = format_number(static_cast<double>(whole), Language::dutch);
    for (auto const& form : {fmt::format("{}", whole), dotted, dotted + ",0", dotted + " %",
                             dotted + "%", "+" + dotted}) {
      ASSERT_DOUBLE_EQ(parse_number(form).value, static_cast<double>(whole)) << form;
      ASSERT_EQ(parse_integer(form).value, whole) << form;
    }
  }
}

TEST(Number, TakesAPointWithThreeDigitsForAThousand) {
  EXPECT_DOUBLE_EQ(parse_number("4.800").value, 4800);
  EXPECT_DOUBLE_EQ(parse_number("4.8").value, 4.8);
  EXPECT_DOUBLE_EQ(parse_number("4,8").value, 4.8);
}

TEST(Number, RefusesWhatIsNone) {
  for (auto const* const text :
       {"", "%", "-", "veel", "1,2,3", "1.2.3", "1e6", "nan", "inf", "0x1", "1234567890123456"}) {
    EXPECT_FALSE(parse_number(text).ok()) << text;
  }
  EXPECT_FALSE(parse_integer("1,5").ok());
}

TEST(Number, NeverTakesAnUnknownForANumber) {
  for (auto const* const text : {"n.t.b.", "N.T.B.", " ntb ", "n.t.b", "tbd", "?", "unknown"}) {
    EXPECT_TRUE(says_unknown(text)) << text;
    EXPECT_FALSE(parse_number(text).ok()) << text;
    EXPECT_FALSE(parse_money(text).ok()) << text;
    EXPECT_FALSE(parse_period(text).ok()) << text;
  }
  for (auto const* const text : {"", "0", "n", "nt", "-", "nvt", "2018"}) {
    EXPECT_FALSE(says_unknown(text)) << text;
  }
}

TEST(Number, ReadsNoiseWithoutACrash) {
  Random random;
  for (int i = 0; i < 50'000; ++i) {
    auto const text = random.noise(24);
    if (auto const read = parse_integer(text); read.ok()) {
      ASSERT_EQ(parse_integer(fmt::format("{}", read.value)).value, read.value) << text;
    }
  }
}

}  // namespace
}  // namespace wijk
