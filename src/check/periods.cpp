// SPDX-License-Identifier: EUPL-1.2
#include "check/periods.hpp"

#include <algorithm>

namespace wijk {

Date latest_start(Period const& period) {
  auto const first = period.first;
  auto day = first;
  if (period.precision == Period::Precision::year) {
    day = first.year() / 12 / 31;
  } else if (period.precision == Period::Precision::month) {
    day = Date{first.year() / first.month() / std::chrono::last};
  }
  return period.last ? std::min(day, *period.last) : day;
}

std::optional<Date> earliest_end(Period const& period) {
  if (!period.last) {
    return std::nullopt;
  }
  auto day = *period.last;
  if (period.precision == Period::Precision::year) {
    day = day.year() / 1 / 1;
  } else if (period.precision == Period::Precision::month) {
    day = day.year() / day.month() / 1;
  }
  return std::max(day, period.first);
}

bool is_over(Period const& period, Date day) { return period.last && *period.last < day; }

bool overlap(Period const& a, Period const& b) {
  return !is_over(a, b.first) && !is_over(b, a.first);
}

bool within(Period const& inner, Period const& outer) {
  return outer.first <= inner.first && (!outer.last || (inner.last && *inner.last <= *outer.last));
}

}  // namespace wijk
