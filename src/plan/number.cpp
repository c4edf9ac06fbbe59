// SPDX-License-Identifier: EUPL-1.2
#include "plan/numeral.hpp"
#include "plan/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace wijk {

using namespace std::string_view_literals;

namespace {

template <class Value>
Parsed<Value> no_number(std::string_view text) {
  return {.problem = say("`{}` is geen getal", "`{}` is not a number", text),
          .hint = say("schrijf een getal als `4.800`, `1,5` of `41 %`",
                      "write a number as `4.800`, `1,5` or `41 %`")};
}

}  // namespace

bool says_unknown(std::string_view text) {
  auto const first = text.find_first_not_of(' ');
  if (first == std::string_view::npos ||
      "nNtT?uUoO"sv.find(text[first]) == std::string_view::npos) {
    return false;  // most cells are amounts
  }
  auto bare = without_spaces(text);
  std::ranges::transform(bare, bare.begin(), [](unsigned char letter) {
    return static_cast<char>('A' <= letter && letter <= 'Z' ? letter + 32 : letter);
  });
  static constexpr std::string_view kUnknown[] = {"n.t.b.", "n.t.b", "ntb",     "tbd",
                                                  "t.b.d.", "?",     "unknown", "onbekend"};
  return std::ranges::find(kUnknown, std::string_view{bare}) != std::end(kUnknown);
}

Parsed<double> parse_number(std::string_view text) {
  auto bare = without_spaces(text);
  take_all(bare, "%");
  bool const negative = take_sign(bare);
  auto const numeral = read_numeral(bare);
  if (!numeral || numeral->whole.size() > 15) {
    return no_number<double>(text);
  }
  auto const value = std::strtod((numeral->whole + "." + numeral->fraction).c_str(), nullptr);
  return {.value = negative ? -value : value};
}

Parsed<std::int64_t> parse_integer(std::string_view text) {
  auto const number = parse_number(text);
  if (!number.ok()) {
    return no_number<std::int64_t>(text);
  }
  if (number.value != std::floor(number.value)) {
    return {.problem = say("`{}` is geen heel getal", "`{}` is not a whole number", text),
            .hint = say("schrijf het zonder cijfers na de komma", "write it without a fraction")};
  }
  return {.value = static_cast<std::int64_t>(number.value)};
}

std::string format_number(double number, Language language) {
  bool const dutch = language == Language::dutch;
  auto const rounded = fmt::format("{:.2f}", std::abs(number));
  auto const point = rounded.find('.');
  auto shown = grouped(std::string_view{rounded}.substr(0, point), dutch ? "." : ",");
  auto fraction = rounded.substr(point + 1);
  while (!fraction.empty() && fraction.back() == '0') {
    fraction.pop_back();
  }
  if (!fraction.empty()) {
    shown += (dutch ? "," : ".") + fraction;
  }
  return number < 0 ? "-" + shown : shown;
}

}  // namespace wijk
