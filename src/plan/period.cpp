// SPDX-License-Identifier: EUPL-1.2
#include "plan/numeral.hpp"
#include "plan/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace wijk {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2999;

/// A moment with its precision, as the period that it covers.
using Moment = std::optional<Period>;

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (true) {
    auto const end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

std::optional<int> digits(std::string_view text, std::size_t least, std::size_t most) {
  bool const fits = least <= text.size() && text.size() <= most &&
                    std::ranges::all_of(text, [](char c) { return '0' <= c && c <= '9'; });
  return fits ? std::optional{std::atoi(std::string{text}.c_str())} : std::nullopt;
}

std::optional<Year> year_of(std::string_view text) {
  auto const number = digits(text, 4, 4);
  return number && kFirstYear <= *number && *number <= kLastYear ? std::optional{Year{*number}}
                                                                 : std::nullopt;
}

Moment day_moment(std::optional<Year> y, std::optional<int> m, std::optional<int> d) {
  if (!y || !m || !d) {
    return std::nullopt;
  }
  Date const date = *y / month(static_cast<unsigned>(*m)) / day(static_cast<unsigned>(*d));
  return date.ok() ? Moment{Period{date, date, Period::Precision::day}} : std::nullopt;
}

/// "2018", "2018-05", "2018-05-14" or "14-5-2018".
Moment moment_of(std::string_view text) {
  auto const parts = split(text, '-');
  if (parts.size() == 3) {
    return year_of(parts[0])
               ? day_moment(year_of(parts[0]), digits(parts[1], 1, 2), digits(parts[2], 1, 2))
               : day_moment(year_of(parts[2]), digits(parts[1], 1, 2), digits(parts[0], 1, 2));
  }
  auto const y = year_of(parts[0]);
  if (parts.size() > 2 || !y) {
    return std::nullopt;
  }
  if (parts.size() == 1) {
    return Period{*y / 1 / 1, *y / 12 / 31, Period::Precision::year};
  }
  auto const m = digits(parts[1], 2, 2);
  if (!m || *m < 1 || *m > 12) {
    return std::nullopt;
  }
  auto const in = *y / month(static_cast<unsigned>(*m));
  return Period{in / 1, Date{in / last}, Period::Precision::month};
}

Parsed<Period> no_period(std::string_view text) {
  return {.problem = say("`{}` is geen jaar, datum of periode",
                         "`{}` is not a year, a date or a period", text),
          .hint = say("schrijf `2018`, `2018-2019`, `2018-` (2018 en verder), `2018-05` of "
                      "`2018-05-14`",
                      "write `2018`, `2018-2019`, `2018-` (2018 and on), `2018-05` or "
                      "`2018-05-14`")};
}

Parsed<Period> span_of(Moment from, Moment until, std::string_view text) {
  if (!from || !until) {
    return no_period(text);
  }
  if (until->first < from->first) {
    return {.problem = say("`{}` eindigt voor zij begint", "`{}` ends before it begins", text),
            .hint = say("zet het eerste jaar voorop", "put the first year first")};
  }
  auto const precision = std::max(from->precision, until->precision);
  return {.value = Period{from->first, until->last, precision}};
}

/// Lower case, one kind of dash, no spaces; says whether the text ended in "and on".
std::string plain(std::string_view text, bool& open) {
  auto bare = without_spaces(text);
  std::ranges::transform(bare, bare.begin(), [](unsigned char letter) {
    return static_cast<char>('A' <= letter && letter <= 'Z' ? letter + 32 : letter);
  });
  for (std::string_view const dash : {"\xE2\x80\x93", "\xE2\x80\x94"}) {
    for (auto at = bare.find(dash); at != std::string::npos; at = bare.find(dash)) {
      bare.replace(at, dash.size(), "-");
    }
  }
  for (std::string_view const word : {"e.v.", "e.v", "enverder", "andon", "on", "-"}) {
    if (bare.ends_with(word)) {
      bare.resize(bare.size() - word.size());
      open = true;
      break;
    }
  }
  for (std::string_view const word : {"vanaf", "from"}) {
    if (bare.starts_with(word)) {
      bare.erase(0, word.size());
      open = true;
    }
  }
  return bare;
}

std::string format_day(Date date, Period::Precision precision) {
  auto const y = static_cast<int>(date.year());
  auto const m = static_cast<unsigned>(date.month());
  auto const d = static_cast<unsigned>(date.day());
  switch (precision) {
    case Period::Precision::year: return fmt::format("{:04}", y);
    case Period::Precision::month: return fmt::format("{:04}-{:02}", y, m);
    case Period::Precision::day: break;
  }
  return fmt::format("{:04}-{:02}-{:02}", y, m, d);
}

}  // namespace

Parsed<Period> parse_period(std::string_view text) {
  bool open = false;
  auto const bare = plain(text, open);
  if (open) {
    auto const from = moment_of(bare);
    return from ? Parsed<Period>{.value = {from->first, std::nullopt, from->precision}}
                : no_period(text);
  }
  if (auto const moment = moment_of(bare)) {
    return {.value = *moment};
  }
  if (auto const slash = bare.find('/'); slash != std::string::npos) {
    auto const whole = std::string_view{bare};
    return span_of(moment_of(whole.substr(0, slash)), moment_of(whole.substr(slash + 1)), text);
  }
  if (bare.size() == 9 && bare[4] == '-') {
    auto const whole = std::string_view{bare};
    return span_of(moment_of(whole.substr(0, 4)), moment_of(whole.substr(5)), text);
  }
  return no_period(text);
}

Parsed<Date> parse_date(std::string_view text) {
  auto const moment = moment_of(without_spaces(text));
  if (!moment || moment->precision != Period::Precision::day) {
    return {.problem = say("`{}` is geen datum", "`{}` is not a date", text),
            .hint = say("schrijf een datum als `2018-05-14`", "write a date as `2018-05-14`")};
  }
  return {.value = moment->first};
}

std::string format_date(Date date) { return format_day(date, Period::Precision::day); }

std::string format_period(Period const& period) {
  auto const first = format_day(period.first, period.precision);
  if (!period.last) {
    return first + "-";
  }
  auto const until = format_day(*period.last, period.precision);
  if (first == until) {
    return first;
  }
  return first + (period.precision == Period::Precision::year ? "-" : "/") + until;
}

std::string spoken(Period const& period, Language language) {
  if (period.open()) {
    return fmt::format(fmt::runtime(language == Language::dutch ? "{} en verder" : "{} and on"),
                       format_day(period.first, period.precision));
  }
  return format_period(period);
}

}  // namespace wijk
