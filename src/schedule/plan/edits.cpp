// SPDX-License-Identifier: EUPL-1.2
#include "schedule/plan/edits.hpp"

#include "finding/verify.hpp"

namespace wijk::schedule {
namespace {

constexpr std::string_view kNotYet = "n.t.b.";

/// The same day some months later; the last of a month stays that.
Date moved(Date date, int months) {
  auto const last = [](Date of) { return Date{of.year() / of.month() / std::chrono::last}; };
  auto const later = date + std::chrono::months{months};
  return later.ok() && date != last(date) ? later : last(later);
}

/// How far a start moves: what has a month or a day goes with it, what has a year by its years.
struct Move {
  int months = 0, years = 0;
  explicit operator bool() const { return months != 0; }
};

Period moved(Period period, Move const& by) {
  bool const in_years = period.precision == Period::Precision::year;
  int const months = in_years ? 12 * by.years : by.months;
  period.first = moved(period.first, months);
  if (period.last) {
    period.last = moved(*period.last, months);
  }
  return period;
}

bool is_decision(Milestone const& milestone) {
  return milestone.kind == "decision" || milestone.kind == "study" || milestone.kind == "agreement";
}

class Editor {
 public:
  Editor(YearsPlan const& made, Choice const& choice) : x_made{made}, x_choice{choice} {
    for (std::size_t h = 0; h < made.plan->neighbourhoods.size(); ++h) {
      if (&made.plan->neighbourhoods[h] == made.hood) {
        x_hood = fmt::format("/neighbourhoods/{}", h);
      }
    }
    verify(!x_hood.empty(), "the neighbourhood is one of the plan's");
  }

  std::vector<PlanEdit> edits() {
    for (std::size_t i = 0; i < x_made.items.size(); ++i) {
      auto const& item = x_made.items[i];
      if (!item.fixed && x_choice[i] != item.present) {
        x_at = fmt::format("{}/measures/{}", x_hood, item.measure);
        edit(i);
      }
    }
    return std::move(x_edits);
  }

 private:
  void set(std::string const& field, std::string text, bool flag = false) {
    x_edits.push_back({fmt::format("{}/{}", x_at, field), std::move(text), flag});
  }

  void edit(std::size_t i) {
    auto const& item = x_made.items[i];
    auto const& measure = x_made.measure(i);
    auto const& after = x_choice[i];
    if (!after.done()) {
      return item.present.done() ? take_out(measure) : void();
    }
    bool const other = after.variant != item.present.variant;
    if (other) {
      choose(measure, item, after.variant);
    }
    if (!item.present.done()) {
      return put_in(i, after);
    }
    auto const parts = x_made.instance.parts;
    auto const slices = after.start - item.from;
    auto const year = item.from < 0 ? -((parts - 1 - item.from) / parts) : item.from / parts;
    Move const by{slices * 12 / parts, after.start / parts - year};
    if (by) {
      move(i, by);
    }
    if (by || other) {
      set_years(i, by, other);
    }
  }

  Date end_of_slice(int slice) const {
    auto const month = static_cast<unsigned>(x_made.quarter(slice) * 12 / x_made.instance.parts);
    return Year{x_made.year(slice)} / std::chrono::month{month} / std::chrono::last;
  }

  /// Its years are to be determined again.
  void take_out(Measure const& measure) {
    if (measure.years.known()) {
      set("years", std::string{kNotYet});
    }
    for (std::size_t m = 0; m < measure.milestones.size(); ++m) {
      auto const& milestone = measure.milestones[m];
      bool const follows = milestone.kind == "start" || milestone.kind == "delivery";
      if (follows && milestone.when.known()) {
        set(fmt::format("milestones/{}/when", m), std::string{kNotYet});
      }
    }
  }

  void put_in(std::size_t i, Placed const& after) {
    auto const first = x_made.year(after.start);
    auto const& variant =
        x_made.instance.items[i].variants[static_cast<std::size_t>(after.variant)];
    auto const last = x_made.year(after.start + variant.duration - 1);
    set("years", last > first ? fmt::format("{}-{}", first, last) : std::to_string(first));
  }

  void choose(Measure const& measure, PlanItem const& item, int variant) {
    for (std::size_t v = 0; v < measure.variants.size(); ++v) {
      bool const now = item.variants[static_cast<std::size_t>(variant)] == static_cast<int>(v);
      if (now != measure.variants[v].chosen) {
        set(fmt::format("variants/{}/chosen", v), now ? "true" : "false", true);
      }
    }
  }

  /// Moves the milestones that lie in the work, and the money.
  void move(std::size_t i, Move const& by) {
    auto const& item = x_made.items[i];
    auto const& measure = x_made.measure(i);
    for (std::size_t m = 0; m < measure.milestones.size(); ++m) {
      auto const& milestone = measure.milestones[m];
      bool const stays = milestone.done || !milestone.when.known() ||
                         (item.start_milestone >= 0 && is_decision(milestone));
      if (!stays) {
        set(fmt::format("milestones/{}/when", m), format_period(moved(milestone.when.value, by)));
      }
    }
    for (std::size_t b = 0; b < x_made.hood->budget.size(); ++b) {
      auto const& line = x_made.hood->budget[b];
      bool const follows = line.measure.index == static_cast<std::int32_t>(item.measure) &&
                           line.slice.known() &&
                           line.slice.value.first_year() >= Year{x_made.year(item.present.start)};
      if (follows) {
        x_edits.push_back({fmt::format("{}/budget/{}/slice", x_hood, b),
                           format_period(moved(line.slice.value, by)), false});
      }
    }
    bool const dated = !measure.cost.empty() && measure.cost.front().years.known();
    if (dated && item.start_milestone < 0) {
      set("cost/years", format_period(moved(measure.cost.front().years.value, by)));
    }
  }

  /// The years of the measure, around what moved; with another variant they last as it does.
  void set_years(std::size_t i, Move const& by, bool other) {
    auto const& item = x_made.items[i];
    auto const& measure = x_made.measure(i);
    if (!measure.years.known()) {
      return;
    }
    auto period = moved(measure.years.value, by);
    auto const start = Year{x_made.year(x_choice[i].start)};
    if (item.start_milestone >= 0) {
      auto const first = measure.years.value.first;
      period.first = first.year() <= start ? first : Date{start / std::chrono::January / 1};
    }
    auto const duration =
        x_made.instance.items[i].variants[static_cast<std::size_t>(x_choice[i].variant)].duration;
    auto const last = Year{x_made.year(x_choice[i].start + duration - 1)};
    bool const in_years = period.precision == Period::Precision::year;
    if (period.last && in_years) {
      period.last = std::max(*period.last, Date{last / std::chrono::December / 31});
    }
    if (other && period.last && item.quarterly && !in_years) {
      period.last = end_of_slice(x_choice[i].start + duration - 1);
    } else if (other && period.last) {
      period.last = Date{last / std::chrono::December / 31};
      period.precision = Period::Precision::year;
      period.first = Date{period.first.year() / std::chrono::January / 1};
    }
    if (period != measure.years.value) {
      set("years", format_period(period));
    }
  }

  YearsPlan const& x_made;
  Choice const& x_choice;
  std::string x_hood, x_at;
  std::vector<PlanEdit> x_edits;
};

}  // namespace

std::vector<PlanEdit> edits_of(YearsPlan const& made, Choice const& choice) {
  return Editor{made, choice}.edits();
}

}  // namespace wijk::schedule
