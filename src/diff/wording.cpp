// SPDX-License-Identifier: EUPL-1.2
#include "diff/wording.hpp"

#include "finding/unicode.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wijk {
namespace {

using Precision = Period::Precision;

/// From one date to another, in whole units of a precision.
std::int64_t distance(Date from, Date to, Precision unit) {
  auto const years = static_cast<int>(to.year()) - static_cast<int>(from.year());
  if (unit == Precision::year) {
    return years;
  }
  if (unit == Precision::month) {
    return years * 12 + static_cast<int>(static_cast<unsigned>(to.month())) -
           static_cast<int>(static_cast<unsigned>(from.month()));
  }
  return (std::chrono::sys_days{to} - std::chrono::sys_days{from}).count();
}

/// "3 maanden later", "1 year earlier".
Text moved_by(std::int64_t distance, Precision unit) {
  auto const count = std::abs(distance);
  bool const one = count == 1;
  auto const name = unit == Precision::year ? Words{"jaar", one ? "year" : "years"}
                    : unit == Precision::month
                        ? Words{one ? "maand" : "maanden", one ? "month" : "months"}
                        : Words{one ? "dag" : "dagen", one ? "day" : "days"};
  auto const way = distance > 0 ? Words{"later", "later"} : Words{"eerder", "earlier"};
  return say("{} {} {}", "{} {} {}", count, name, way);
}

ChangeKind kind_of(std::int64_t distance) {
  return distance == 0  ? ChangeKind::changed
         : distance > 0 ? ChangeKind::later
                        : ChangeKind::earlier;
}

Text both(Text const& one, Text const& other) {
  return one.empty() ? other : other.empty() ? one : say("{}, {}", "{}, {}", one, other);
}

bool within(Period const& inner, Period const& outer) {
  return outer.first <= inner.first && (!outer.last || (inner.last && *inner.last <= *outer.last));
}

/// What to say where both ends stay in the same unit: the date became more or less exact.
Text precision_change(Period const& before, Period const& after) {
  if (before.precision == after.precision) {
    return {};
  }
  return within(after, before) ? Text{"preciezer", "more exact"}
                               : Text{"minder precies", "less exact"};
}

constexpr std::size_t kLongest = 60;  ///< characters of a text that are shown in a sentence
constexpr std::size_t kBefore = 20;   ///< of them before the first difference

/// A text from shortly before the byte at which it differs.
std::string excerpt(std::string const& text, std::size_t differs) {
  if (code_points(text) <= kLongest) {
    return text;
  }
  std::size_t start = 0;
  if (differs > kBefore) {
    auto const space = text.rfind(' ', differs - kBefore);
    start = space == std::string::npos ? 0 : space + 1;
  }
  auto const rest = std::string_view{text}.substr(start);
  auto const part = first_points(rest, kLongest);
  return (start > 0 ? "…" : "") + std::string{part} + (part.size() < rest.size() ? "…" : "");
}

std::string arrow_in(std::string const& before, std::string const& after) {
  auto const [at, other] = std::ranges::mismatch(before, after);
  auto const differs = static_cast<std::size_t>(at - before.begin());
  return excerpt(before, differs) + " → " + excerpt(after, differs);
}

using Position = Geometry::Position;

constexpr double kEarthRadius = 6371008.8;  // metres, mean radius R1 of the IUGG

/// Metres between two positions in degrees; flat, which is exact enough within a city.
double metres_between(Position a, Position b) {
  auto const radians = std::numbers::pi / 180;
  auto const dx = (b.x - a.x) * radians * std::cos((a.y + b.y) / 2 * radians);
  auto const dy = (b.y - a.y) * radians;
  return std::hypot(dx, dy) * kEarthRadius;
}

Position middle(Geometry const& geometry) {
  Position sum;
  double count = 0;
  for (auto const& part : geometry.parts) {
    for (auto const& at : part) {
      sum.x += at.x;
      sum.y += at.y;
      ++count;
    }
  }
  return count > 0 ? Position{sum.x / count, sum.y / count} : sum;
}

bool same_shape(Geometry const& a, Geometry const& b) {
  return a.type == b.type && a.polygons == b.polygons &&
         std::ranges::equal(a.parts, b.parts, {}, &std::vector<Position>::size,
                            &std::vector<Position>::size);
}

}  // namespace

Shift shift_between(Period const& before, Period const& after) {
  auto const unit = std::min(before.precision, after.precision);
  auto const start = distance(before.first, after.first, unit);
  auto const written = say("{} → {}", "{} → {}", before, after);
  Text how;
  Shift shift;
  if (before.last && after.last) {
    auto const end = distance(*before.last, *after.last, unit);
    shift.kind = kind_of(end != 0 ? end : start);
    if (start == end) {
      how = start != 0 ? moved_by(start, unit) : precision_change(before, after);
    } else {
      auto const begins =
          start == 0 ? Text{} : say("begint {}", "begins {}", moved_by(start, unit));
      auto const ends = end == 0 ? Text{} : say("eindigt {}", "ends {}", moved_by(end, unit));
      how = both(begins, ends);
    }
  } else {
    how = start == 0 ? Text{} : moved_by(start, unit);
    shift.kind = kind_of(start);
    if (before.open() != after.open()) {
      // Where it begins is the date that people wait for; an end only counts where that stays.
      shift.kind = start != 0 ? shift.kind : after.open() ? ChangeKind::later : ChangeKind::earlier;
      how = both(how, after.open() ? Text{"zonder einde", "without an end"}
                                   : Text{"met een einde", "with an end"});
    }
  }
  shift.text = how.empty() ? written : say("{}, {}", "{}, {}", written, how);
  return shift;
}

Text arrow(Text const& before, Text const& after) {
  auto const in = [&](Language language) {
    return arrow_in(before.in(language), after.in(language));
  };
  Text text{in(Language::dutch), in(Language::english)};
  bool const same_nl = before.in(Language::dutch) == after.in(Language::dutch);
  bool const same_en = before.in(Language::english) == after.in(Language::english);
  if (same_nl && !same_en) {
    text.nl = "in het Engels: " + text.en;
  } else if (same_en && !same_nl) {
    text.en = "in Dutch: " + text.nl;
  }
  return text;
}

PlaceShift shift_between(Geometry const& before, Geometry const& after) {
  PlaceShift shift;
  auto const a = in_wgs84(before);
  auto const b = in_wgs84(after);
  shift.reshaped = !same_shape(a, b);
  if (shift.reshaped) {
    shift.same = false;
    shift.metres = metres_between(middle(a), middle(b));
    return shift;
  }
  for (std::size_t part = 0; part < a.parts.size(); ++part) {
    for (std::size_t i = 0; i < a.parts[part].size(); ++i) {
      shift.metres = std::max(shift.metres, metres_between(a.parts[part][i], b.parts[part][i]));
    }
  }
  shift.same = shift.metres < (before.crs == after.crs ? 0.05 : 1.0);
  return shift;
}

}  // namespace wijk
