// SPDX-License-Identifier: EUPL-1.2
#include "check/observed.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wijk {
namespace {

constexpr double kWithoutEnd = std::numeric_limits<double>::infinity();
constexpr double kAbout = 0.05;  ///< our own assumption of what "about" allows at least

/// Half a unit of the last digit that is written; of a round number its last that is no zero.
double half_unit(double value, bool round) {
  auto const text = fmt::format("{:.10g}", std::abs(value));
  auto const point = text.find('.');
  double digits = 0;
  if (point != std::string::npos) {
    digits = -static_cast<double>(text.size() - point - 1);
  } else if (round && value != 0) {
    digits = static_cast<double>(text.size() - 1 - text.find_last_not_of('0'));
  }
  return std::pow(10.0, digits) / 2;
}

double quotient(double a, double b) { return b > 0 ? a / b : kWithoutEnd; }

}  // namespace

Range range_of(Observation const& one) {
  auto const value = one.value.value;
  if (one.qualifier == "at-least" || one.qualifier == "more-than") {
    return {value, kWithoutEnd};
  }
  if (one.qualifier == "at-most" || one.qualifier == "less-than") {
    return {-kWithoutEnd, value};
  }
  bool const about = one.qualifier == "about";
  auto const slack = std::max(half_unit(value, about), about ? kAbout * std::abs(value) : 0.0);
  return {value - slack, value + slack};
}

Range whole_of(Range part, Range percent) {
  return {100 * std::max(part.least, 0.0) / std::min(percent.most, 100.0),
          100 * quotient(part.most, percent.least)};
}

Range part_of(Range whole, Range percent) {
  return {std::max(whole.least, 0.0) * std::max(percent.least, 0.0) / 100,
          std::max(whole.most, 0.0) * std::min(percent.most, 100.0) / 100};
}

Range percent_of(Range part, Range whole) {
  auto const least = std::max(part.least, 0.0);
  return {whole.most > 0 ? 100 * least / whole.most : 0, 100 * quotient(part.most, whole.least)};
}

Observation const* baseline_of(Indicator const& indicator) {
  auto const found = std::ranges::find_if(indicator.observations, [](Observation const& one) {
    return one.baseline && one.value.known();
  });
  return found == indicator.observations.end() ? nullptr : &*found;
}

Observation const* latest_of(Indicator const& indicator) {
  Observation const* latest = nullptr;
  for (auto const& one : indicator.observations) {
    if (one.when.known() && one.value.known() &&
        (latest == nullptr || latest->when.value.first < one.when.value.first)) {
      latest = &one;
    }
  }
  return latest;
}

Text number_text(double value) {
  return {format_number(value, Language::dutch), format_number(value, Language::english)};
}

Text rough_text(double value) {
  if (!std::isfinite(value) || value < 1) {
    return number_text(value);
  }
  auto const unit = std::pow(10.0, std::max(0.0, std::floor(std::log10(value)) - 1));
  return number_text(std::round(value / unit) * unit);
}

Text value_text(Indicator const& indicator, double value) {
  auto const number = number_text(value);
  if (indicator.unit == "percent") {
    return say("{} %", "{} %", number);
  }
  return indicator.unit == "euro" ? say("€ {}", "€{}", number) : number;
}

}  // namespace wijk
