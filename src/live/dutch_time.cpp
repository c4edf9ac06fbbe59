// SPDX-License-Identifier: EUPL-1.2
#include "live/dutch_time.hpp"

#include <charconv>

namespace wijk {
namespace {

int number_at(std::string_view text, std::size_t at, std::size_t length) {
  int number = 0;
  std::from_chars(text.data() + at, text.data() + at + length, number);
  return number;
}

}  // namespace

std::chrono::sys_seconds in_the_netherlands(std::chrono::sys_seconds utc) {
  using namespace std::chrono;
  auto const year = year_month_day{floor<days>(utc)}.year();
  auto const from = sys_days{year / March / Sunday[last]} + 1h;
  auto const to = sys_days{year / October / Sunday[last]} + 1h;
  return utc + (utc >= from && utc < to ? 2h : 1h);
}

std::optional<std::chrono::sys_seconds> in_the_netherlands(std::string_view iso) {
  using namespace std::chrono;
  if (iso.size() < 16) {
    return std::nullopt;
  }
  auto const date = year{number_at(iso, 0, 4)} /
                    month{static_cast<unsigned>(number_at(iso, 5, 2))} /
                    day{static_cast<unsigned>(number_at(iso, 8, 2))};
  return date.ok()
             ? std::optional{in_the_netherlands(sys_days{date} + hours{number_at(iso, 11, 2)} +
                                                minutes{number_at(iso, 14, 2)})}
             : std::nullopt;
}

Date day_in_the_netherlands(Moment moment) {
  using namespace std::chrono;
  sys_time<milliseconds> const at{milliseconds{moment.unix_ms}};
  return Date{floor<days>(in_the_netherlands(floor<seconds>(at)))};
}

}  // namespace wijk
