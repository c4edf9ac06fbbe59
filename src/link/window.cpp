// SPDX-License-Identifier: EUPL-1.2
//
// When a measure is done, and how far its milestones and those who wait for it let it be moved.
#include "link/partaker.hpp"
#include "plan/waits.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// What of a measure cannot be moved.
struct Fixed {
  bool start = false, end = false;
  Text why;
};

/// A milestone that is done, or that has a day, stands.
bool stands(Milestone const& milestone) {
  return milestone.done ||
         (milestone.when.known() && milestone.when.value.precision == Period::Precision::day);
}

Fixed fixed_of(Measure const& measure) {
  Fixed fixed;
  if (measure.status == "running" && measure.years.known()) {
    fixed.start = true;
    fixed.why = say("het werk loopt al", "the work is under way");
  }
  for (auto const& milestone : measure.milestones) {
    bool const start = milestone.kind == "start";
    if ((start || milestone.kind == "delivery") && stands(milestone)) {
      (start ? fixed.start : fixed.end) = true;
      fixed.why =
          say("mijlpaal `{}/{}` staat vast", "milestone `{}/{}` stands", measure.id, milestone.id);
    }
  }
  return fixed;
}

void hold_earlier(Window& window, std::int32_t first_day, std::string const& awaited) {
  auto const most = std::max(0, window.days.first - first_day);
  if (most < window.earlier) {
    window.earlier = most;
    window.held = say("het wacht op `{}`", "it waits for `{}`", awaited);
  }
}

/// Work does not start before what the partner still has to decide about it.
void hold_for_decisions(Window& window, Measure const& measure) {
  for (auto const& milestone : measure.milestones) {
    bool const decides =
        milestone.kind == "decision" || milestone.kind == "study" || milestone.kind == "agreement";
    if (decides && milestone.when.known() && milestone.when.value.last) {
      hold_earlier(window, day_number(*milestone.when.value.last) + 1,
                   measure.id + "/" + milestone.id);
    }
  }
}

/// The years, narrowed by when the work starts and is delivered.
Window window_of(Measure const& measure, Days whole) {
  Window window;
  window.assumed = !measure.years.known();
  window.days = window.assumed ? whole : days_of(measure.years.value, whole.last);
  for (auto const& milestone : measure.milestones) {
    if (!milestone.when.known()) {
      continue;
    }
    auto const days = days_of(milestone.when.value, whole.last);
    if (milestone.kind == "start" && days.first <= window.days.last) {
      window.days.first = std::max(window.days.first, days.first);
    } else if (milestone.kind == "delivery" && days.last >= window.days.first) {
      window.days.last = std::min(window.days.last, days.last);
    }
  }
  auto const fixed = fixed_of(measure);
  window.held = fixed.why;
  window.earlier = fixed.start || fixed.end ? 0 : std::max(0, window.days.first - whole.first);
  window.later = fixed.start || fixed.end ? 0 : std::max(0, whole.last - window.days.last);
  hold_for_decisions(window, measure);
  return window;
}

void hold_later(Window& window, std::int32_t last_day, std::string const& waiting) {
  auto const most = std::max(0, last_day - window.days.last);
  if (most < window.later) {
    window.later = most;
    window.held = say("`{}` wacht erop", "`{}` waits for it", waiting);
  }
}

/// The days of a measure or milestone that somebody waits for, or nothing where the plan says none.
std::optional<Days> days_of_node(Neighbourhood const& hood, Waits const& waits,
                                 std::vector<Window> const& windows, Waits::Node node,
                                 std::int32_t open_end) {
  auto const measure = waits.measure_of(node);
  if (waits.is_measure(node)) {
    return windows[measure].assumed ? std::nullopt : std::optional{windows[measure].days};
  }
  auto const& when = hood.measures[measure].milestones[waits.milestone_of(node)].when;
  return when.known() ? std::optional{days_of(when.value, open_end)} : std::nullopt;
}

}  // namespace

std::int32_t day_number(Date date) {
  auto const days = std::chrono::sys_days{date}.time_since_epoch().count();
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(days, -kLastDay, kLastDay));
}

Date date_of(std::int32_t day) { return std::chrono::sys_days{std::chrono::days{day}}; }

Days days_of(Period const& period, std::int32_t open_end) {
  auto const first = day_number(period.first);
  return {first, std::max(first, period.last ? day_number(*period.last) : open_end)};
}

std::vector<Window> windows_of(Neighbourhood const& hood, Days whole) {
  std::vector<Window> windows;
  for (auto const& measure : hood.measures) {
    windows.push_back(window_of(measure, whole));
  }
  Waits const waits{hood};
  for (auto const& wait : waits.all()) {
    auto const waiting = waits.measure_of(wait.waiting);
    auto const awaited = waits.measure_of(wait.awaited);
    if (waiting == awaited) {
      continue;  // a measure moves as a whole
    }
    if (auto const days = days_of_node(hood, waits, windows, wait.awaited, whole.last)) {
      // What stands for years may be ready on its first day: only then is waiting over for sure.
      auto const ready = waits.is_measure(wait.awaited) ? days->last : days->first;
      hold_earlier(windows[waiting], ready, name_of(hood, waits, wait.awaited));
    }
    if (auto const days = days_of_node(hood, waits, windows, wait.waiting, whole.last)) {
      hold_later(windows[awaited], days->last, name_of(hood, waits, wait.waiting));
    }
  }
  return windows;
}

}  // namespace wijk
