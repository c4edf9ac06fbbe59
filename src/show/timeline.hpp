// SPDX-License-Identifier: EUPL-1.2
//
// When things are done, as data that can be drawn: a bar a measure on one axis of years, with its
// milestones. The views `timeline` and `milestones` hold the same values as tables.
#pragma once

#include "show/view.hpp"

namespace wijk {

struct TimelineMark {
  Text name;
  std::string kind;  ///< start, decision, delivery, study, agreement, other
  Stated<Period> when;
  bool done = false;
  Text after;  ///< what it waits for, by name
  std::string pointer;

  /// The day by which it must be there: the end of its period, its start where that is open.
  Date due() const { return when.value.last.value_or(when.value.first); }
};

struct TimelineBar {
  Text name;
  int theme = -1;  ///< index in the themes of the neighbourhood, -1: none
  Text theme_name;
  Stated<Period> years;
  std::vector<TimelineMark> marks;
  std::string pointer;

  bool open() const { return years.known() && years.value.open(); }
};

/// The axis runs from the first to the last year that the plan, a measure or a milestone names;
/// what is open runs to its end.
struct Timeline {
  Year first{};
  Year last{};
  std::vector<TimelineBar> bars;  ///< by theme, in the order of the plan
};

Timeline timeline_of(Plan const& plan, Neighbourhood const& hood);

}  // namespace wijk
