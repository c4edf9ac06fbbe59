// SPDX-License-Identifier: EUPL-1.2
#include "store/moments.hpp"

#include <fmt/core.h>

#include <chrono>

namespace wijk {

std::string iso(Moment moment) {
  using namespace std::chrono;
  sys_time<milliseconds> const at{milliseconds{moment.unix_ms}};
  auto const day = floor<days>(at);
  year_month_day const date{day};
  hh_mm_ss const time{at - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count(),
                     time.subseconds().count());
}

}  // namespace wijk
