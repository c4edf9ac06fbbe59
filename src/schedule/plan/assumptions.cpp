// SPDX-License-Identifier: EUPL-1.2
#include "schedule/plan/assumptions.hpp"

#include "finding/verify.hpp"
#include "plan/read.hpp"
#include "schedule/plan/schedule_text.hpp"

#include <algorithm>
#include <cmath>

namespace wijk::schedule {
namespace {

struct WrongRule {
  Mark at;
  Text what;
};

Node const& need(Node const& node, std::string_view key) {
  auto const* const value = node.find(key);
  if (value == nullptr) {
    throw WrongRule{node.mark, say("`{}` ontbreekt", "`{}` is missing", key)};
  }
  return *value;
}

double number(Node const& node) {
  char* end = nullptr;
  auto const value = std::strtod(node.text.c_str(), &end);
  if (!node.is_scalar() || node.text.empty() || *end != '\0' || !(value >= 0 && value < 1e12)) {
    throw WrongRule{node.mark, say("`{}` is geen getal van nul of hoger",
                                   "`{}` is no number of zero or more", node.text)};
  }
  return value;
}

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
  rule.range = {number(need(node, "low")), number(need(node, "high"))};
  rule.source = words(node, "source");
  if (rule.range.low > rule.range.high) {
    throw WrongRule{node.mark, say("`low` is hoger dan `high`", "`low` is above `high`")};
  }
  return rule;
}

}  // namespace

Result<std::vector<ScheduleRule>> read_schedule_rules(std::string const& name, std::string text) {
  Findings findings;
  auto const document = read_document(
      name, [&](std::string const&) { return Loaded{std::move(text)}; }, findings);
  if (!findings.all().empty()) {
    auto const& first = findings.all().front();
    return Refusal{say("{}:{}: {}", "{}:{}: {}", name, first.place.line, first.message)};
  }
  try {
    std::vector<ScheduleRule> rules;
    for (auto const& node : need(document.root, "assumptions").items) {
      rules.push_back(rule_in(node));
    }
    return rules;
  } catch (WrongRule const& wrong) {
    return Refusal{say("{}:{}: {}", "{}:{}: {}", name, wrong.at.line, wrong.what)};
  }
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
