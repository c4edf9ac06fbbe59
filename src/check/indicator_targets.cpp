// SPDX-License-Identifier: EUPL-1.2
//
// Targets: whether anybody can tell that they are reached, and when.
#include "check/observed.hpp"
#include "check/periods.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"

namespace wijk {
namespace {

std::string target_pointer(Here const& here, std::size_t indicator, std::size_t target,
                           std::string_view field) {
  return here.at("indicators", indicator, fmt::format("targets/{}/{}", target, field));
}

std::string observation_pointer(Here const& here, std::size_t indicator, Observation const& one,
                                std::string_view field) {
  auto const* const first = here.hood.indicators[indicator].observations.data();
  return here.at("indicators", indicator, fmt::format("observations/{}/{}", &one - first, field));
}

template <class Each>
void for_each_target(Here const& here, Each each) {
  for (std::size_t i = 0; i < here.hood.indicators.size(); ++i) {
    auto const& indicator = here.hood.indicators[i];
    for (std::size_t j = 0; j < indicator.targets.size(); ++j) {
      each(i, j, indicator, indicator.targets[j]);
    }
  }
}

Indicator const* compared(Here const& here, Target const& target) {
  return target.compare.found()
             ? &here.hood.indicators[static_cast<std::size_t>(target.compare.index)]
             : nullptr;
}

/// What a target comes to: its value, or the last one of the indicator that it is held against.
std::optional<double> goal_of(Here const& here, Target const& target) {
  if (target.value.known()) {
    return target.value.value;
  }
  auto const* const other = compared(here, target);
  auto const* const latest = other != nullptr ? latest_of(*other) : nullptr;
  return latest != nullptr ? std::optional{latest->value.value} : std::nullopt;
}

Text goal_text(Indicator const& indicator, Target const& target, double goal) {
  auto const value = value_text(indicator, goal);
  if (target.direction == "at-most") {
    return say("hoogstens {}", "at most {}", value);
  }
  return target.direction == "at-least" ? say("minstens {}", "at least {}", value) : value;
}

/// Whether no value of the range reaches the goal.
bool misses(Range range, Target const& target, double goal) {
  return (target.direction != "at-least" && range.least > goal) ||
         (target.direction != "at-most" && range.most < goal);
}

/// Whether every value of the range is beyond the goal.
bool exceeds(Range range, Target const& target, double goal) {
  return (target.direction == "at-most" && range.most < goal) ||
         (target.direction == "at-least" && range.least > goal);
}

/// The first observation of the time of the target, or after it.
Observation const* follow_up(Indicator const& indicator, Period const& by) {
  Observation const* first = nullptr;
  for (auto const& one : indicator.observations) {
    if (one.when.known() && one.value.known() && !is_over(one.when.value, by.first) &&
        (first == nullptr || one.when.value.first < first->when.value.first)) {
      first = &one;
    }
  }
  return first;
}

}  // namespace

void indicator_target_years(Here const& here, Findings& findings) {
  for_each_target(here, [&](auto i, auto j, Indicator const& indicator, Target const& target) {
    if (target.by.unknown()) {
      findings.add("indicator-target-year", target_pointer(here, i, j, "by"),
                   say("wanneer `{}` zijn doel bereikt is n.t.b.",
                       "when `{}` reaches its target is to be determined", indicator.id));
    } else if (!target.by.stated()) {
      findings.add("indicator-target-year", target_pointer(here, i, j, "direction"),
                   say("het doel van `{}` noemt geen jaar", "the target of `{}` states no year",
                       indicator.id));
    }
  });
}

void indicator_target_values(Here const& here, Findings& findings) {
  for_each_target(here, [&](auto i, auto j, Indicator const& indicator, Target const& target) {
    if (goal_of(here, target)) {
      return;
    }
    if (auto const* const other = compared(here, target)) {
      auto& finding =
          findings.add("indicator-target-value", target_pointer(here, i, j, "compare"),
                       say("het doel van `{}` is de waarde van `{}`, maar die is nergens gemeten",
                           "the target of `{}` is the value of `{}`, but that is measured nowhere",
                           indicator.id, other->id));
      relate(finding, here.at("indicators", static_cast<std::size_t>(target.compare.index), "id"),
             say("zonder meting", "without an observation"));
    } else if (target.value.unknown()) {
      findings.add("indicator-target-value", target_pointer(here, i, j, "value"),
                   say("hoe ver `{}` moet komen is n.t.b.",
                       "how far `{}` has to come is to be determined", indicator.id));
    } else {
      findings.add("indicator-target-value", target_pointer(here, i, j, "direction"),
                   say("het doel van `{}` noemt geen waarde", "the target of `{}` states no value",
                       indicator.id));
    }
  });
}

void indicator_baselines(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.indicators.size(); ++i) {
    auto const& indicator = here.hood.indicators[i];
    if (indicator.targets.empty() || baseline_of(indicator) != nullptr) {
      continue;
    }
    auto& finding = findings.add(
        "indicator-baseline", here.at("indicators", i, "id"),
        indicator.observations.empty()
            ? say("`{}` heeft een doel, maar geen nulmeting", "`{}` has a target, but no baseline",
                  indicator.id)
            : say("`{}` heeft een doel, maar geen van de metingen is de nulmeting",
                  "`{}` has a target, but none of its observations is the baseline", indicator.id));
    relate(finding, target_pointer(here, i, 0, "direction"), say("het doel", "the target"));
  }
}

void indicator_target_early(Here const& here, Findings& findings) {
  for_each_target(here, [&](auto i, auto j, Indicator const& indicator, Target const& target) {
    auto const* const baseline = baseline_of(indicator);
    if (baseline == nullptr || !target.by.known() || !baseline->when.known() ||
        !is_over(target.by.value, baseline->when.value.first)) {
      return;
    }
    auto& finding = findings.add("indicator-target-early", target_pointer(here, i, j, "by"),
                                 say("het doel van `{}` is van {}, de nulmeting van {}",
                                     "the target of `{}` is for {}, its baseline of {}",
                                     indicator.id, target.by.value, baseline->when.value));
    relate(finding, observation_pointer(here, i, *baseline, "when"),
           say("de nulmeting", "the baseline"));
  });
}

void indicator_target_met(Here const& here, Findings& findings) {
  for_each_target(here, [&](auto i, auto j, Indicator const& indicator, Target const& target) {
    auto const* const baseline = baseline_of(indicator);
    auto const goal = goal_of(here, target);
    if (baseline == nullptr || !goal || !exceeds(range_of(*baseline), target, *goal)) {
      return;
    }
    auto& finding = findings.add("indicator-target-met", target_pointer(here, i, j, "direction"),
                                 say("het doel van `{}` is {}, en dat was bij de nulmeting al zo",
                                     "the target of `{}` is {}, and so it was at the baseline",
                                     indicator.id, goal_text(indicator, target, *goal)));
    relate(finding, observation_pointer(here, i, *baseline, "value"),
           say("de nulmeting", "the baseline"));
  });
}

void indicator_target_missed(Here const& here, Findings& findings) {
  for_each_target(here, [&](auto i, auto j, Indicator const& indicator, Target const& target) {
    auto const goal = goal_of(here, target);
    if (!here.options.on || !goal || !target.by.known() ||
        !is_over(target.by.value, *here.options.on)) {
      return;
    }
    auto const* const one = follow_up(indicator, target.by.value);
    if (one == nullptr) {
      findings.add("indicator-target-missed", target_pointer(here, i, j, "by"),
                   say("of `{}` in {} zijn doel bereikte, heeft niemand gemeten",
                       "whether `{}` reached its target in {} nobody has measured", indicator.id,
                       target.by.value));
    } else if (misses(range_of(*one), target, *goal)) {
      auto& finding = findings.add(
          "indicator-target-missed", target_pointer(here, i, j, "by"),
          say("`{}` was {} in {}; het doel was {}", "`{}` was {} in {}; the target was {}",
              indicator.id, value_text(indicator, one->value.value), one->when.value,
              goal_text(indicator, target, *goal)));
      relate(finding, observation_pointer(here, i, *one, "value"),
             say("de meting", "the observation"));
    }
  });
}

}  // namespace wijk
