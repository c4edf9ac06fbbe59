// SPDX-License-Identifier: EUPL-1.2
#include "show/implied.hpp"

#include <cmath>

namespace wijk {
namespace {

/// What an indicator was at a time, where it was measured then.
std::optional<double> measured(Neighbourhood const& hood, Ref<Indicator> const& ref,
                               Stated<Period> const& when) {
  if (ref.found()) {
    for (auto const& one : hood.indicators[static_cast<std::size_t>(ref.index)].observations) {
      if (one.when == when && one.value.known()) {
        return one.value.value;
      }
    }
  }
  return std::nullopt;
}

/// A value that follows, and what it follows from.
struct Implied {
  Text what, from;
  double value = 0;
  Words unit{};
};

Text name_or(Neighbourhood const& hood, Ref<Indicator> const& ref, Text otherwise) {
  return ref.named() ? name_of(ref, hood.indicators) : std::move(otherwise);
}

/// A number as it reads in a sentence.
Text shown(double number) {
  return {format_number(number, Language::dutch), format_number(number, Language::english)};
}

std::optional<Implied> implied_by(Neighbourhood const& hood, Indicator const& share,
                                  Observation const& one) {
  auto const part = measured(hood, share.part, one.when);
  auto const whole = measured(hood, share.whole, one.when);
  auto const percent = shown(one.value.value);
  if (part && whole && *whole > 0) {
    return Implied{share.name, say("{} van {}", "{} of {}", shown(*part), shown(*whole)),
                   std::round(1000 * *part / *whole) / 10, kPercent};
  }
  if (part && one.value.value > 0) {
    return Implied{name_or(hood, share.whole, say("Het geheel", "The whole")),
                   say("{} is {} %", "{} is {} %", shown(*part), percent),
                   std::round(100 * *part / one.value.value)};
  }
  if (whole) {
    return Implied{name_or(hood, share.part, say("Het deel", "The part")),
                   say("{} % van {}", "{} % of {}", percent, shown(*whole)),
                   std::round(*whole * one.value.value / 100)};
  }
  return std::nullopt;
}

}  // namespace

View implied_view(Scene const& scene) {
  auto view = new_view("implied", say("Wat daaruit volgt", "What follows from it"),
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
      put(view, row, "value", {implied->value, pointer + "/value", "≈", implied->unit});
      put(view, row, "from", text_cell(implied->from, pointer + "/value"));
    }
  }
  return view;
}

}  // namespace wijk
