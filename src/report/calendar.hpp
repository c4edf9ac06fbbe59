// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"

#include <string>

namespace wijk {

/// The date that a report of this plan bears: that of its newest edition with a known date, else
/// 1 January 2000. Never today's, so that the same plan gives the same bytes.
Date report_date(Plan const& plan);

/// What a calendar is about, by ids; what is empty chooses nothing.
struct CalendarChoice {
  std::string theme{}, place{}, measure{};

  bool holds(Measure const& measure_of_hood) const;
};

/// The milestones of a neighbourhood as iCalendar (RFC 5545), for a calendar to subscribe to.
/// A milestone with a day is an event on that day. One that is stated as a month, a year or several
/// is one all-day event on the last day of that period, the first where it is a start: that is when
/// it must have been done, and an event of a year would fill every week. The period itself stands
/// in the summary. Milestones without a date are left out and counted in the calendar's own
/// description.
std::string calendar_report(Plan const& plan, Neighbourhood const& hood, Language language,
                            CalendarChoice const& choice = {});

}  // namespace wijk
