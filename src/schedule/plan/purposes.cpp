// SPDX-License-Identifier: EUPL-1.2
//
// What the tasks gain, and what lateness and nuisance take off.
#include "schedule/plan/making.hpp"

namespace wijk::schedule {
namespace {

/// What each task gains: less for each further measure that serves it.
void add_steps(YearsMaking& making) {
  auto& made = making.made;
  constexpr double kMany = 1000;
  for (std::size_t i = 0; i < made.plan->tasks.size(); ++i) {
    auto const& weight = made.plan->tasks[i].weight;
    auto const value =
        made.assumed.task_value * (weight.known() ? std::max(0.0, weight.value) : 1.0);
    made.instance.purposes.push_back({{{1, value},
                                       {2, value * made.assumed.second_share},
                                       {kMany, value * made.assumed.later_share}}});
    made.tasks.push_back(i);
  }
}

Refs<Task> const& tasks_of(Measure const& measure, int variant) {
  if (variant >= 0) {
    auto const& own = measure.variants[static_cast<std::size_t>(variant)].tasks;
    return own.empty() ? measure.tasks : own;
  }
  return measure.tasks;
}

}  // namespace

void add_purposes(YearsMaking& making) {
  add_steps(making);
  auto& made = making.made;
  for (std::size_t i = 0; i < made.items.size(); ++i) {
    auto const& measure = making.measure(i);
    auto& item = made.instance.items[i];
    double worth = 0;
    for (std::size_t v = 0; v < item.variants.size(); ++v) {
      auto& variant = item.variants[v];
      double sum = 0;
      for (auto const& task : tasks_of(measure, made.items[i].variants[v])) {
        if (task.found()) {
          auto const purpose = static_cast<std::uint32_t>(task.index);
          variant.serves.push_back({purpose, 1});
          sum += made.instance.purposes[purpose].steps[1].slope;
        }
      }
      worth = std::max(worth, sum);
      bool const noticed =
          measure.residents && (measure.nature == "physical" || measure.nature == "both");
      made.items[i].busy.push_back(making.busy(i, variant));
      made.items[i].weeks.push_back(noticed ? made.assumed.nuisance_weeks *
                                                  making.noticed(i, variant) / making.years.parts
                                            : 0);
      variant.nuisance =
          made.wish.nuisance * made.assumed.nuisance_week * made.items[i].weeks.back();
    }
    item.late = made.items[i].fixed ? 0 : made.assumed.late_share * worth / making.years.parts;
  }
}

}  // namespace wijk::schedule
