// SPDX-License-Identifier: EUPL-1.2
#include "plan/codes.hpp"

#include <algorithm>
#include <array>

namespace wijk {

Parsed<std::string> check_cbs_code(std::string_view text) {
  struct Form {
    std::string_view letters;
    std::size_t digits;
  };
  static constexpr std::array<Form, 3> kForms{{{"GM", 4}, {"WK", 6}, {"BU", 8}}};
  for (auto const& [letters, digits] : kForms) {
    if (text.starts_with(letters) && text.size() == letters.size() + digits &&
        std::ranges::all_of(text.substr(2), [](char c) { return '0' <= c && c <= '9'; })) {
      return {.value = std::string{text}};
    }
  }
  return {.problem = say("`{}` is geen CBS-code", "`{}` is not a CBS code", text),
          .hint = say("schrijf `GM` met 4 cijfers, `WK` met 6 of `BU` met 8",
                      "write `GM` with 4 digits, `WK` with 6 or `BU` with 8")};
}

int label_rank(std::string_view label) {
  static constexpr std::array<std::string_view, 11> kLabels{"A++++", "A+++", "A++", "A+", "A", "B",
                                                            "C",     "D",    "E",   "F",  "G"};
  auto const found = std::ranges::find(kLabels, label);
  return found == kLabels.end() ? -1 : static_cast<int>(found - kLabels.begin());
}

Parsed<std::string> check_energy_label(std::string_view text) {
  if (label_rank(text) >= 0) {
    return {.value = std::string{text}};
  }
  return {.problem = say("`{}` is geen energielabel", "`{}` is not an energy label", text),
          .hint = say("de labels lopen van `A++++` tot en met `G`",
                      "the labels run from `A++++` to `G`")};
}

std::string_view other_currency(std::string_view text) {
  static constexpr std::array<std::string_view, 10> kCurrencies{"$",   "£",   "¥", "USD", "GBP",
                                                                "CHF", "NLG", "ƒ", "DKK", "SEK"};
  auto const found = std::ranges::find_if(kCurrencies, [&](std::string_view currency) {
    return text.find(currency) != std::string_view::npos;
  });
  return found == kCurrencies.end() ? std::string_view{} : *found;
}

}  // namespace wijk
