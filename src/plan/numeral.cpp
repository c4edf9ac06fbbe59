// SPDX-License-Identifier: EUPL-1.2
#include "plan/numeral.hpp"

#include <algorithm>

namespace wijk {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char letter) { return '0' <= letter && letter <= '9'; });
}

/// "1.315.000" without its points, or nothing where the groups are not of three digits.
std::optional<std::string> without_points(std::string_view text) {
  std::string digits;
  bool first = true;
  while (true) {
    auto const point = text.find('.');
    auto const group = text.substr(0, point);
    if (!all_digits(group) || (first ? group.size() > 3 : group.size() != 3)) {
      return std::nullopt;
    }
    digits += group;
    first = false;
    if (point == std::string_view::npos) {
      return digits;
    }
    text.remove_prefix(point + 1);
  }
}

}  // namespace

std::optional<Numeral> read_numeral(std::string_view text) {
  auto const comma = text.find(',');
  auto const whole = text.substr(0, comma);
  Numeral numeral;
  if (comma != std::string_view::npos) {
    numeral.fraction = text.substr(comma + 1);
    if (!all_digits(numeral.fraction)) {
      return std::nullopt;
    }
  }
  if (all_digits(whole)) {
    numeral.whole = whole;
    return numeral;
  }
  if (auto digits = without_points(whole)) {
    numeral.whole = *digits;
    return numeral;
  }
  auto const point = whole.find('.');
  if (comma == std::string_view::npos && point != std::string_view::npos &&
      all_digits(whole.substr(0, point)) && all_digits(whole.substr(point + 1))) {
    numeral.whole = whole.substr(0, point);
    numeral.fraction = whole.substr(point + 1);
    numeral.decimal_point = true;
    numeral.with_comma = numeral.whole + "," + numeral.fraction;
    return numeral;
  }
  return std::nullopt;
}

std::string without_spaces(std::string_view text) {
  std::string bare{text};
  if (text.find_first_of(" \t\xC2\xE2") != std::string_view::npos) {
    for (std::string_view const space : {" ", "\t", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"}) {
      take_all(bare, space);
    }
  }
  return bare;
}

void take_all(std::string& text, std::string_view part) {
  auto at = text.find(part);
  if (at == std::string::npos) {
    return;
  }
  std::string kept;
  std::size_t from = 0;
  for (; at != std::string::npos; at = text.find(part, from)) {
    kept.append(text, from, at - from);
    from = at + part.size();
  }
  text = kept.append(text, from);
}

bool take_sign(std::string& text) {
  for (std::string_view const minus : {"-", "\xE2\x88\x92"}) {
    if (text.starts_with(minus)) {
      text.erase(0, minus.size());
      return true;
    }
  }
  if (text.starts_with('+')) {
    text.erase(0, 1);
  }
  return false;
}

std::string grouped(std::string_view digits, std::string_view separator) {
  std::string shown;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) {
      shown += separator;
    }
    shown += digits[i];
  }
  return shown;
}

}  // namespace wijk
