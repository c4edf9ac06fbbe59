// SPDX-License-Identifier: EUPL-1.2
#include "schedule/plan/assumptions.hpp"

#include "finding/verify.hpp"
#include "link/rule_file.hpp"
#include "schedule/plan/schedule_text.hpp"

#include <algorithm>
#include <cmath>

namespace wijk::schedule {
namespace {

Text words(Node const& node, std::string_view key) {
  auto const* const value = node.find(key);
  if (value == nullptr) {
    return {};
  }
  return value->is_scalar() ? Text{value->text, value->text}
                            : Text{need(*value, "nl").text, need(*value, "en").text};
}

ScheduleRule rule_in(Node const& node) {
  ScheduleRule rule;
  rule.id = need(node, "id").text;
  rule.name = words(node, "name");
  rule.unit = need(node, "unit").text;
  rule.range = range(node);
  rule.source = words(node, "source");
  return rule;
}

}  // namespace

Result<std::vector<ScheduleRule>> read_schedule_rules(std::string const& name, std::string text) {
  std::vector<ScheduleRule> rules;
  auto const read = read_rules(name, std::move(text), [&](Node const& root) {
    for (auto const& node : need(root, "assumptions").items) {
      rules.push_back(rule_in(node));
    }
  });
  return read ? Result<std::vector<ScheduleRule>>{std::move(rules)} : read.refusal();
}

std::vector<ScheduleRule> const& usual_schedule_rules() {
  static std::vector<ScheduleRule> const usual = [] {
    auto read = read_schedule_rules("schedule.yaml", kScheduleText);
    verify(static_cast<bool>(read), read ? "" : read.refusal().why.en);
    return *read;
  }();
  return usual;
}

Assumption const* own_assumption(Neighbourhood const& hood, std::string_view id) {
  auto const found = std::ranges::find(hood.assumptions, id, &Assumption::name);
  return found != hood.assumptions.end() && found->value.known() && found->value.value >= 0
             ? &*found
             : nullptr;
}

Assumed assumed_in(Neighbourhood const& hood, std::vector<ScheduleRule> const& rules) {
  auto const value = [&](std::string_view id) {
    if (auto const* const own = own_assumption(hood, id)) {
      return own->value.value;
    }
    auto const rule = std::ranges::find(rules, id, &ScheduleRule::id);
    return rule == rules.end() ? 0.0 : rule->range.middle();
  };
  Assumed assumed;
  assumed.task_value = value("task_value");
  assumed.second_share = std::min(value("second_share") / 100, 1.0);
  assumed.later_share = std::min(value("later_share") / 100, assumed.second_share);
  assumed.late_share = value("late_share") / 100;
  assumed.nuisance_week = value("nuisance_week");
  assumed.nuisance_weeks = value("nuisance_weeks");
  assumed.change_year = value("change_year");
  assumed.change_other = value("change_other");
  assumed.open_years = std::max(1, static_cast<int>(std::lround(value("open_years"))));
  return assumed;
}

}  // namespace wijk::schedule
