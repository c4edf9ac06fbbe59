// SPDX-License-Identifier: EUPL-1.2
#include "plan/numeral.hpp"
#include "plan/values.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace wijk {
namespace {

constexpr std::int64_t kLargestEuros = 1'000'000'000'000;  // a million million

Parsed<Cents> no_money(std::string_view text, Text hint) {
  return {.problem = say("`{}` is geen bedrag", "`{}` is not an amount", text),
          .hint = std::move(hint)};
}

Text how_to_write_money() {
  return say(
      "schrijf een bedrag als `1.315.000` of `€ 1.315.000,50`, en `n.t.b.` waar het nog niet "
      "bekend is",
      "write an amount as `1.315.000` or `€ 1.315.000,50`, and `n.t.b.` where it is not "
      "known yet");
}

}  // namespace

Parsed<Cents> parse_money(std::string_view text) {
  auto bare = without_spaces(text);
  take_all(bare, "€");
  take_all(bare, "EUR");
  bool const negative = take_sign(bare);
  for (std::string_view const dash : {",--", ",-", ",—", ",–"}) {
    if (bare.ends_with(dash)) {
      bare.resize(bare.size() - dash.size());
      break;
    }
  }
  auto const numeral = read_numeral(bare);
  if (!numeral) {
    return no_money(text, how_to_write_money());
  }
  if (numeral->decimal_point) {
    return no_money(text,
                    say("een punt scheidt duizendtallen; schrijf centen na een komma, zoals `{}`",
                        "a point separates thousands; write cents after a comma, as `{}`",
                        numeral->with_comma));
  }
  if (numeral->fraction.size() > 2) {
    return no_money(text, say("een bedrag heeft ten hoogste twee cijfers na de komma",
                              "an amount has two digits after the comma at most"));
  }
  if (numeral->whole.size() > 13 || std::atoll(numeral->whole.c_str()) > kLargestEuros) {
    return no_money(text, say("bedragen boven een biljoen euro worden niet gelezen",
                              "amounts above a million million euros are not read"));
  }
  auto fraction = numeral->fraction;
  fraction.resize(2, '0');
  auto const cents = std::atoll(numeral->whole.c_str()) * 100 + std::atoll(fraction.c_str());
  return {.value = Cents{negative ? -cents : cents}};
}

std::string format_money_plain(Cents amount) {
  auto const absolute = std::abs(amount.value);
  auto const whole = grouped(std::to_string(absolute / 100), ".");
  auto const sign = amount.value < 0 ? "-" : "";
  return absolute % 100 == 0 ? fmt::format("{}{}", sign, whole)
                             : fmt::format("{}{},{:02}", sign, whole, absolute % 100);
}

std::string format_money(Cents amount, Language language) {
  if (language == Language::dutch) {
    auto const plain = format_money_plain(amount);
    return amount.value < 0 ? fmt::format("-€ {}", plain.substr(1)) : fmt::format("€ {}", plain);
  }
  auto const absolute = std::abs(amount.value);
  auto const whole = grouped(std::to_string(absolute / 100), ",");
  auto const sign = amount.value < 0 ? "-" : "";
  return absolute % 100 == 0 ? fmt::format("{}€{}", sign, whole)
                             : fmt::format("{}€{}.{:02}", sign, whole, absolute % 100);
}

}  // namespace wijk
