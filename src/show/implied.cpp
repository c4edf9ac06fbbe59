// SPDX-License-Identifier: EUPL-1.2
#include "show/implied.hpp"

#include <algorithm>
#include <cmath>

namespace wijk {
namespace {

/// Which way the true number may lie from the one that is stated.
enum class Side : std::int8_t { below = -1, around = 0, above = 1 };

Side side_of(Observation const& one) {
  bool const above = one.qualifier == "more-than" || one.qualifier == "at-least";
  bool const below = one.qualifier == "less-than" || one.qualifier == "at-most";
  return above ? Side::above : below ? Side::below : Side::around;
}

Side opposite(Side side) { return static_cast<Side>(-static_cast<int>(side)); }

/// Of a number that grows with both: two sides that contradict each other leave it about there.
Side together(Side a, Side b) {
  return a == Side::around ? b : b == Side::around || a == b ? a : Side::around;
}

std::string_view sign_of(Side side) {
  return side == Side::above ? ">" : side == Side::below ? "<" : "≈";
}

/// What was measured of an indicator at a time.
Observation const* measured(Neighbourhood const& hood, Ref<Indicator> const& ref,
                            Stated<Period> const& when) {
  if (ref.found()) {
    for (auto const& one : hood.indicators[static_cast<std::size_t>(ref.index)].observations) {
      if (one.when == when && one.value.known()) {
        return &one;
      }
    }
  }
  return nullptr;
}

/// A value that follows, and what it follows from.
struct Implied {
  Text what, from;
  double value = 0;
  Side side = Side::around;
  Words unit{};
};

Text name_or(Neighbourhood const& hood, Ref<Indicator> const& ref, Text otherwise) {
  return ref.named() ? name_of(ref, hood.indicators) : std::move(otherwise);
}

/// A value as it reads in a sentence: "≈ 1.200".
Text shown(Neighbourhood const& hood, Ref<Indicator> const& ref, Observation const& one) {
  auto const& indicator = hood.indicators[static_cast<std::size_t>(ref.index)];
  auto const cell = value_cell(indicator, one.value, one.qualifier, {});
  return {cell_text(cell, Language::dutch), cell_text(cell, Language::english)};
}

/// To as many digits as the share was stated with, two at least: more would be invented.
double rounded(double value, double share) {
  if (value <= 0) {
    return 0;
  }
  auto const stated = fmt::format("{:.10g}", share);
  auto const digits = std::max<std::int64_t>(
      2, std::ranges::count_if(stated, [](char letter) { return letter != '.'; }));
  auto const unit = std::pow(10.0, std::floor(std::log10(value)) + 1 - static_cast<double>(digits));
  return unit > 1 ? std::round(value / unit) * unit : std::round(value);
}

std::optional<Implied> implied_by(Neighbourhood const& hood, Indicator const& share,
                                  Observation const& one) {
  auto const* const part = measured(hood, share.part, one.when);
  auto const* const whole = measured(hood, share.whole, one.when);
  auto const percent = value_cell(share, one.value, one.qualifier, {});
  Text const percents{cell_text(percent, Language::dutch), cell_text(percent, Language::english)};
  auto const stated = one.value.value;
  if (part != nullptr && whole != nullptr && whole->value.value > 0) {
    return Implied{share.name,
                   say("{} van {}", "{} of {}", shown(hood, share.part, *part),
                       shown(hood, share.whole, *whole)),
                   std::round(1000 * part->value.value / whole->value.value) / 10,
                   together(side_of(*part), opposite(side_of(*whole))), kPercent};
  }
  if (part != nullptr && stated > 0) {
    return Implied{name_or(hood, share.whole, say("Het geheel", "The whole")),
                   say("{} is {}", "{} is {}", shown(hood, share.part, *part), percents),
                   rounded(100 * part->value.value / stated, stated),
                   together(side_of(*part), opposite(side_of(one)))};
  }
  if (whole != nullptr) {
    return Implied{name_or(hood, share.part, say("Het deel", "The part")),
                   say("{} van {}", "{} of {}", percents, shown(hood, share.whole, *whole)),
                   rounded(whole->value.value * stated / 100, stated),
                   together(side_of(*whole), side_of(one))};
  }
  return std::nullopt;
}

}  // namespace

View implied_view(Scene const& scene) {
  auto view =
      new_view("implied", say("Wat uit de metingen volgt", "What follows from the observations"),
               {{.key = "what", .name = say("Wat", "What")},
                {.key = "when", .name = say("Wanneer", "When")},
                {.key = "value", .name = say("Waarde", "Value"), .number = true},
                {.key = "from", .name = say("Want", "Because")}});
  for (std::size_t i = 0; i < scene.hood.indicators.size(); ++i) {
    auto const& share = scene.hood.indicators[i];
    for (std::size_t k = 0; k < share.observations.size(); ++k) {
      auto const& one = share.observations[k];
      auto const implied = share.unit == "percent" && one.value.known()
                               ? implied_by(scene.hood, share, one)
                               : std::nullopt;
      if (!implied) {
        continue;
      }
      auto const pointer = fmt::format("{}/{}", scene.at("indicators", i, "observations"), k);
      auto& row = add_row(view);
      put(view, row, "what", text_cell(implied->what, pointer));
      put(view, row, "when", period_cell(one.when, pointer + "/when"));
      put(view, row, "value",
          {implied->value, pointer + "/value", sign_of(implied->side), implied->unit});
      put(view, row, "from", text_cell(implied->from, pointer + "/value"));
    }
  }
  return view;
}

}  // namespace wijk
