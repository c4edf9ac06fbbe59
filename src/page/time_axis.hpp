// SPDX-License-Identifier: EUPL-1.2
//
// Years from left to right, and what is drawn along them. Inside the room only.
#pragma once

#include "page/page.hpp"
#include "show/timeline.hpp"

namespace wijk {

inline constexpr double kTimeHeight = 22;

/// Days to shares of the width of an axis of whole years.
struct TimeAxis {
  Date first, end;  ///< the day after the last

  explicit TimeAxis(Timeline const& timeline);
  int years() const { return static_cast<int>(end.year()) - static_cast<int>(first.year()); }
  double at(std::chrono::sys_days day) const;
  double start_of(Period const& period) const { return at(std::chrono::sys_days{period.first}); }
  double end_of(Period const& period) const;
  double year(int number) const;
};

/// A line where each year begins, and the years by their numbers.
Markup time_grid(TimeAxis const& axis);
Markup time_labels(TimeAxis const& axis);
Markup time_bar(TimeAxis const& axis, TimelineBar const& bar);
/// Where a milestone stands, which must have a date: in the middle of its period, for that is all
/// that is known.
double time_of(TimeAxis const& axis, TimelineMark const& mark);
Markup time_mark(TimeAxis const& axis, TimelineMark const& mark);
/// A line at a day; nothing where the axis does not hold it.
Markup time_today(TimeAxis const& axis, Date today);
Markup time_legend(Page const& page, Markup const& more = {});

}  // namespace wijk
