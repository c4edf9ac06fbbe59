// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/text.hpp"

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wijk {

/// Money in whole euro cents, so that sums tie exactly.
struct Cents {
  std::int64_t value = 0;

  friend auto operator<=>(Cents, Cents) = default;
  friend Cents operator+(Cents a, Cents b) { return {a.value + b.value}; }
  friend Cents operator-(Cents a, Cents b) { return {a.value - b.value}; }
  friend Cents operator*(Cents a, std::int64_t times) { return {a.value * times}; }
  Cents& operator+=(Cents other) {
    value += other.value;
    return *this;
  }
};

using Year = std::chrono::year;
using Date = std::chrono::year_month_day;

/// Zero, unknown ("n.t.b.", to be determined) and not stated are three different things.
template <class Value>
struct Stated {
  enum class State : std::uint8_t { not_stated, unknown, known };
  State state = State::not_stated;
  Value value{};

  bool known() const { return state == State::known; }
  bool unknown() const { return state == State::unknown; }
  bool stated() const { return state != State::not_stated; }
  static Stated of(Value value) { return {State::known, std::move(value)}; }
  static Stated to_be_determined() { return {State::unknown, {}}; }
  friend bool operator==(Stated const&, Stated const&) = default;
};

/// A stretch of days as people state it: "2018", "2018-2019", "2018-05", "2018-05-14", "2018-"
/// (2018 and on), each with the precision it was written with. Both ends are included.
struct Period {
  enum class Precision : std::uint8_t { year, month, day };
  Date first{};
  std::optional<Date> last{};  ///< nullopt: open, "and on"
  Precision precision = Precision::year;

  Year first_year() const { return first.year(); }
  /// The last year, or `horizon` where the period is open.
  Year last_year(Year horizon) const { return last ? last->year() : horizon; }
  bool open() const { return !last; }
  bool contains(Year year) const { return first_year() <= year && (!last || year <= last->year()); }
  friend bool operator==(Period const&, Period const&) = default;
};

/// What a text is read as, or the reason why it is not one. `problem` is empty on success.
template <class Value>
struct Parsed {
  Value value{};
  Text problem{};
  Text hint{};
  bool ok() const { return problem.empty(); }
};

/// "n.t.b.", "ntb", "tbd", "?" and "unknown": the writer says that it is not known yet.
bool says_unknown(std::string_view text);

/// "1.315.000", "€ 1 315 000,00", "1315000", "-€ 5.000": euros as people write them in Dutch.
Parsed<Cents> parse_money(std::string_view text);
/// "4.800", "1,5", "41 %", "¾": a number as people write it in Dutch; a percent sign is dropped.
Parsed<double> parse_number(std::string_view text);
Parsed<std::int64_t> parse_integer(std::string_view text);
/// ISO 8601, "2018-05-14", or Dutch, "14-5-2018".
Parsed<Date> parse_date(std::string_view text);
Parsed<Period> parse_period(std::string_view text);

/// "€ 1.315.000" in Dutch, "€1,315,000" in English; cents only where there are any.
std::string format_money(Cents amount, Language language);
/// "1.315.000,50": digits as a Dutch spreadsheet and our CSV take them.
std::string format_money_plain(Cents amount);
std::string format_number(double number, Language language);
std::string format_date(Date date);
/// The canonical written form: "2018", "2018-2019", "2018-".
std::string format_period(Period const& period);

inline std::string spoken(Cents amount, Language language) {
  return format_money(amount, language);
}
std::string spoken(Period const& period, Language language);

}  // namespace wijk
