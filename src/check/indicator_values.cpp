// SPDX-License-Identifier: EUPL-1.2
//
// Units and values of indicators one by one. What they imply together is in indicator_implied.cpp.
#include "check/observed.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <map>
#include <tuple>

namespace wijk {
namespace {

/// Finds a value that the unit does not allow.
void range(Indicator const& indicator, std::string pointer, Stated<double> const& value,
           Findings& findings) {
  if (!value.known()) {
    return;
  }
  if (indicator.unit == "percent" && (value.value < 0 || value.value > 100)) {
    findings.add(
        "indicator-range", std::move(pointer),
        say("`{}` is een percentage, maar hier staat {} %",
            "`{}` is a percentage, but {} % stands here", indicator.id, number_text(value.value)));
  } else if (indicator.unit == "count" && value.value < 0) {
    findings.add(
        "indicator-range", std::move(pointer),
        say("`{}` is een aantal, maar hier staat {}", "`{}` is a count, but {} stands here",
            indicator.id, number_text(value.value)));
  }
}

Text unit_text(std::string_view unit) {
  if (unit == "percent") {
    return say("een percentage", "a percentage");
  }
  if (unit == "count") {
    return say("een aantal", "a count");
  }
  return unit == "euro" ? say("een bedrag", "an amount")
                        : say("een maat `{}`", "a measure `{}`", unit);
}

/// Finds that an indicator is held against another of which the unit does not fit.
class Units {
 public:
  Units(Here const& here, Findings& findings) : x_here{here}, x_findings{findings} {}

  /// A percentage is of counts.
  void share(std::size_t i, std::string_view field, Ref<Indicator> const& ref) {
    if (ref.found() && unit(i) != "percent") {
      report(
          i, field, ref,
          say("`{}` heeft een deel of geheel, maar is {} en geen percentage",
              "`{}` has a part or whole, but is {} and no percentage", id(i), unit_text(unit(i))));
    } else if (ref.found() && other(ref).unit == "percent") {
      report(i, field, ref,
             say("`{}` is een aandeel, maar `{}` is ook een percentage en geen aantal",
                 "`{}` is a share, but `{}` is a percentage as well and no count", id(i), ref.id));
    }
  }
  void same(std::size_t i, std::string_view field, Ref<Indicator> const& ref) {
    if (ref.found() && other(ref).unit != unit(i)) {
      report(i, field, ref,
             say("`{}` is {}, maar `{}` is {}", "`{}` is {}, but `{}` is {}", id(i),
                 unit_text(unit(i)), ref.id, unit_text(other(ref).unit)));
    }
  }

 private:
  std::string const& id(std::size_t i) const { return x_here.hood.indicators[i].id; }
  std::string_view unit(std::size_t i) const { return x_here.hood.indicators[i].unit; }
  Indicator const& other(Ref<Indicator> const& ref) const {
    return x_here.hood.indicators[static_cast<std::size_t>(ref.index)];
  }
  void report(std::size_t i, std::string_view field, Ref<Indicator> const& ref, Text message) {
    auto& finding =
        x_findings.add("indicator-unit", x_here.at("indicators", i, field), std::move(message));
    relate(finding, x_here.at("indicators", static_cast<std::size_t>(ref.index), "unit"),
           say("de andere eenheid", "the other unit"));
  }

  Here const& x_here;
  Findings& x_findings;
};

}  // namespace

void indicator_ranges(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.indicators.size(); ++i) {
    auto const& indicator = here.hood.indicators[i];
    for (std::size_t j = 0; j < indicator.observations.size(); ++j) {
      range(indicator, here.at("indicators", i, fmt::format("observations/{}/value", j)),
            indicator.observations[j].value, findings);
    }
    for (std::size_t j = 0; j < indicator.targets.size(); ++j) {
      range(indicator, here.at("indicators", i, fmt::format("targets/{}/value", j)),
            indicator.targets[j].value, findings);
    }
  }
}

void indicator_units(Here const& here, Findings& findings) {
  Units units{here, findings};
  for (std::size_t i = 0; i < here.hood.indicators.size(); ++i) {
    auto const& indicator = here.hood.indicators[i];
    units.share(i, "part", indicator.part);
    units.share(i, "whole", indicator.whole);
    units.same(i, "within", indicator.within);
    for (std::size_t j = 0; j < indicator.targets.size(); ++j) {
      units.same(i, fmt::format("targets/{}/compare", j), indicator.targets[j].compare);
    }
  }
}

void indicator_undated(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.indicators.size(); ++i) {
    auto const& indicator = here.hood.indicators[i];
    for (std::size_t j = 0; j < indicator.observations.size(); ++j) {
      auto const& one = indicator.observations[j];
      if (one.value.known() && !one.when.known()) {
        findings.add(
            "indicator-undated", here.at("indicators", i, fmt::format("observations/{}/value", j)),
            say("{} voor `{}` zegt niet van wanneer het is", "{} for `{}` does not say when it was",
                value_text(indicator, one.value.value), indicator.id));
      }
    }
  }
}

void indicator_twice(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.indicators.size(); ++i) {
    auto const& indicator = here.hood.indicators[i];
    std::map<std::tuple<Date, std::optional<Date>>, std::size_t> seen;
    for (std::size_t j = 0; j < indicator.observations.size(); ++j) {
      auto const& when = indicator.observations[j].when;
      auto const at = [&](std::size_t k) {
        return here.at("indicators", i, fmt::format("observations/{}/when", k));
      };
      if (!when.known()) {
        continue;
      }
      auto const [first, added] = seen.try_emplace({when.value.first, when.value.last}, j);
      if (!added) {
        auto& finding =
            findings.add("indicator-twice", at(j),
                         say("`{}` is voor {} twee keer gemeten", "`{}` is measured twice for {}",
                             indicator.id, when.value));
        relate(finding, at(first->second), say("de eerste", "the first"));
      }
    }
  }
}

}  // namespace wijk
