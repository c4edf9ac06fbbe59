// SPDX-License-Identifier: EUPL-1.2
#include "show/implied.hpp"

#include <algorithm>
#include <cmath>

namespace wijk {
namespace {

std::string_view sign_of(std::string_view code) {
  struct Sign {
    std::string_view code, sign;
  };
  static constexpr Sign kSigns[] = {{"about", "≈"},    {"more-than", ">"}, {"less-than", "<"},
                                    {"at-least", "≥"}, {"at-most", "≤"},   {"equal", "="}};
  auto const* const found = std::ranges::find(kSigns, code, &Sign::code);
  return found == std::end(kSigns) ? std::string_view{} : found->sign;
}

Observation const* baseline_of(Indicator const& indicator) {
  auto const found = std::ranges::find_if(indicator.observations, &Observation::baseline);
  return found == indicator.observations.end() ? nullptr : &*found;
}

Observation const* latest_of(Indicator const& indicator) {
  Observation const* latest = nullptr;
  for (auto const& one : indicator.observations) {
    bool const later =
        one.when.known() && (latest == nullptr || one.when.value.first > latest->when.value.first);
    latest = later ? &one : latest;
  }
  return latest;
}

/// What a target asks for: "≤ 22 %", or "≤" the indicator that it is held against.
Cell target_cell(Neighbourhood const& hood, Indicator const& indicator, Target const& target,
                 std::string pointer) {
  auto cell = target.compare.named()
                  ? text_cell(name_of(target.compare, hood.indicators), std::move(pointer))
                  : value_cell(indicator, target.value, {}, std::move(pointer));
  if (!is_blank(cell)) {
    cell.before = sign_of(target.direction);
  }
  return cell;
}

std::string inside(Scene const& scene, std::size_t indicator, std::string_view list,
                   std::size_t index) {
  return fmt::format("{}/{}", scene.at("indicators", indicator, list), index);
}

void add_indicator(View& view, Scene const& scene, std::size_t index) {
  auto const& indicator = scene.hood.indicators[index];
  auto const at = [&](std::string_view field) { return scene.at("indicators", index, field); };
  auto& row = add_row(view);
  put(view, row, "indicator", text_cell(indicator.name, scene.at("indicators", index)));
  put(view, row, "level",
      choice_cell(indicator.level.empty() ? "neighbourhood" : indicator.level, at("level")));
  auto const put_observation = [&](Observation const& one, std::string_view when,
                                   std::string_view value) {
    auto const position = static_cast<std::size_t>(&one - indicator.observations.data());
    auto const pointer = inside(scene, index, "observations", position);
    put(view, row, when, period_cell(one.when, pointer + "/when"));
    put(view, row, value, value_cell(indicator, one.value, one.qualifier, pointer + "/value"));
  };
  auto const* const baseline = baseline_of(indicator);
  auto const* const latest = latest_of(indicator);
  if (baseline != nullptr) {
    put_observation(*baseline, "baseline_when", "baseline");
  }
  if (latest != nullptr && latest != baseline) {
    put_observation(*latest, "latest_when", "latest");
  }
  if (!indicator.targets.empty()) {
    auto const& target = indicator.targets.back();
    auto const pointer = inside(scene, index, "targets", indicator.targets.size() - 1);
    put(view, row, "target", target_cell(scene.hood, indicator, target, pointer));
    put(view, row, "by", period_cell(target.by, pointer + "/by"));
  }
  put(view, row, "tasks", text_cell(task_numbers(indicator.tasks), at("tasks")));
  put(view, row, "measured_by",
      text_cell(name_of(indicator.measured_by, scene.plan.partners), at("measured_by")));
}

View indicators_table(Scene const& scene) {
  auto view =
      new_view("indicators", say("Indicatoren", "Indicators"),
               {{.key = "indicator", .name = say("Indicator", "Indicator")},
                {.key = "level", .name = say("Schaal", "Level"), .spare = 2},
                {.key = "baseline_when", .name = say("Nulmeting", "Baseline")},
                {.key = "baseline", .name = say("Waarde", "Value"), .number = true},
                {.key = "latest_when", .name = say("Laatste", "Latest"), .spare = 1},
                {.key = "latest", .name = say("Waarde", "Value"), .number = true, .spare = 1},
                {.key = "target", .name = say("Doelwaarde", "Target")},
                {.key = "by", .name = say("Wanneer", "By")},
                {.key = "tasks", .name = say("Opgaven", "Tasks")},
                {.key = "measured_by", .name = say("Wie meet", "Measured by"), .spare = 3}});
  for (std::size_t i = 0; i < scene.hood.indicators.size(); ++i) {
    add_indicator(view, scene, i);
  }
  view.notes.push_back(say("≈ ongeveer, > meer dan, < minder dan, ≥ minstens, ≤ hoogstens.",
                           "≈ about, > more than, < less than, ≥ at least, ≤ at most."));
  return view;
}

/// True where the first table shows all observations of an indicator: the baseline and the latest.
bool shows_all(Indicator const& indicator) {
  return std::ranges::all_of(indicator.observations, [&](Observation const& one) {
    return &one == baseline_of(indicator) || &one == latest_of(indicator);
  });
}

View observations_view(Scene const& scene) {
  auto view = new_view("observations", say("Metingen", "Observations"),
                       {{.key = "indicator", .name = say("Indicator", "Indicator")},
                        {.key = "when", .name = say("Wanneer", "When")},
                        {.key = "value", .name = say("Waarde", "Value"), .number = true},
                        {.key = "baseline", .name = say("Nulmeting", "Baseline"), .mark = true}});
  for (std::size_t i = 0; i < scene.hood.indicators.size(); ++i) {
    auto const& indicator = scene.hood.indicators[i];
    for (std::size_t k = 0; k < indicator.observations.size(); ++k) {
      auto const& one = indicator.observations[k];
      auto const pointer = inside(scene, i, "observations", k);
      auto& row = add_row(view);
      put(view, row, "indicator", text_cell(indicator.name, pointer));
      put(view, row, "when", period_cell(one.when, pointer + "/when"));
      put(view, row, "value", value_cell(indicator, one.value, one.qualifier, pointer + "/value"));
      put(view, row, "baseline", mark_cell(one.baseline, pointer + "/baseline"));
    }
  }
  view.repeats = std::ranges::all_of(scene.hood.indicators, shows_all);
  return view;
}

View targets_view(Scene const& scene) {
  auto view = new_view("targets", say("Doelwaarden", "Targets"),
                       {{.key = "indicator", .name = say("Indicator", "Indicator")},
                        {.key = "target", .name = say("Doelwaarde", "Target")},
                        {.key = "by", .name = say("Wanneer", "By")}});
  for (std::size_t i = 0; i < scene.hood.indicators.size(); ++i) {
    auto const& indicator = scene.hood.indicators[i];
    for (std::size_t k = 0; k < indicator.targets.size(); ++k) {
      auto const pointer = inside(scene, i, "targets", k);
      auto& row = add_row(view);
      put(view, row, "indicator", text_cell(indicator.name, pointer));
      put(view, row, "target", target_cell(scene.hood, indicator, indicator.targets[k], pointer));
      put(view, row, "by", period_cell(indicator.targets[k].by, pointer + "/by"));
    }
  }
  view.repeats = std::ranges::all_of(scene.hood.indicators,
                                     [](Indicator const& one) { return one.targets.size() <= 1; });
  return view;
}

}  // namespace

Cell value_cell(Indicator const& indicator, Stated<double> const& value, std::string_view qualifier,
                std::string pointer) {
  auto cell = number_cell(value, std::move(pointer));
  if (!value.known()) {
    return cell;
  }
  cell.before = sign_of(qualifier);
  if (indicator.unit == "percent") {
    cell.unit = kPercent;
  } else if (indicator.unit == "euro") {
    cell.value = Cents{std::llround(value.value * 100)};
  }
  return cell;
}

Views indicators_views(Plan const& plan, Neighbourhood const& hood) {
  Scene const scene{plan, hood};
  Views views{indicators_table(scene)};
  views.front().notes.push_back(task_legend(plan));
  for (auto make : {implied_view, targets_view, observations_view}) {
    if (auto view = make(scene); !view.rows.empty()) {
      views.push_back(std::move(view));
    }
  }
  return views;
}

}  // namespace wijk
