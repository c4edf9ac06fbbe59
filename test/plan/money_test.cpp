// SPDX-License-Identifier: EUPL-1.2
#include "plan/values.hpp"
#include "random.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace wijk {
namespace {

/// An amount anywhere that is read, small ones as often as large ones.
Cents amount(Random& random) {
  std::int64_t most = 1;
  for (auto digits = random.between(1, 14); digits > 0; --digits) {
    most *= 10;
  }
  return {random.between(-most, most)};
}

TEST(Money, ReadsBackWhatItWrites) {
  Random random;
  for (int i = 0; i < 20'000; ++i) {
    auto const cents = amount(random);
    for (auto const& text : {format_money_plain(cents), format_money(cents, Language::dutch)}) {
      auto const read = parse_money(text);
      ASSERT_TRUE(read.ok()) << text;
      ASSERT_EQ(read.value, cents) << text;
    }
  }
}

TEST(Money, IsTheSameInEveryDutchForm) {
  Random random;
  for (int i = 0; i < 5'000; ++i) {
    auto const euros = random.between(0, 1'000'000'000);
    auto const dotted = format_money_plain({euros * 100});
    auto spaced = dotted;
    for (auto at = spaced.find('.'); at != std::string::npos; at = spaced.find('.')) {
      spaced.replace(at, 1, "\xC2\xA0");
    }
    for (auto const& form :
         {fmt::format("{}", euros), dotted, spaced, "€ " + dotted, "€" + spaced, dotted + ",00",
          dotted + ",-", dotted + ",--", "EUR " + dotted, "+" + dotted, dotted + " €"}) {
      ASSERT_EQ(parse_money(form).value, Cents{euros * 100}) << form;
    }
  }
}

TEST(Money, ReadsOneDigitBehindTheCommaAsTenCents) {
  EXPECT_EQ(parse_money("1,5").value, Cents{150});
  EXPECT_EQ(parse_money("-€ 0,05").value, Cents{-5});
}

TEST(Money, RefusesWhatCouldBeReadInTwoWays) {
  for (auto const* const text : {"1315.50", "1.31", "1,315,000", "1.315,000", "12.34.567", "", "€",
                                 "-", "1-2", "duizend", "1e6", "0x10", "1.000.000.000.001"}) {
    EXPECT_FALSE(parse_money(text).ok()) << text;
  }
}

TEST(Money, RefusesNoiseOrReadsItAsItWouldWriteIt) {
  Random random;
  for (int i = 0; i < 50'000; ++i) {
    auto const text = random.noise(24);
    if (auto const read = parse_money(text); read.ok()) {
      ASSERT_EQ(parse_money(format_money_plain(read.value)).value, read.value) << text;
    }
  }
}

}  // namespace
}  // namespace wijk
