// SPDX-License-Identifier: EUPL-1.2
//
// The steps by which a plan becomes a problem. Inside the folder only.
#pragma once

#include "schedule/plan/from_plan.hpp"

#include <algorithm>

namespace wijk::schedule {

/// The years of a plan as slices: each one, or four quarters.
struct SliceYears {
  int first_year = 0;
  int count = 0;  ///< of slices
  int parts = 1;  ///< slices of a year

  int year_of(Date date) const { return static_cast<int>(date.year()) - first_year; }
  int of(Date date) const {
    auto const month = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    return year_of(date) * parts + month * parts / 12;
  }
  int within(int slice) const { return std::clamp(slice, 0, count - 1); }
  int years() const { return count / parts; }
};
Result<SliceYears> slice_years_of(Neighbourhood const& hood, bool quarters);

/// Where a measure lies now.
struct SliceTiming {
  int start = -1;      ///< of its work, within the plan; -1: the plan does not say
  int from = -1;       ///< the same, where it lies before or behind the plan
  int milestone = -1;  ///< by which it starts; -1: its first year
  int duration = 1;    ///< slices, to the last one where it is open
  bool open = false;
  bool guessed = false;  ///< its duration is an assumption
  bool dated = false;    ///< its start and its end have a month or a day
  int earliest = 0;      ///< that its work may start
  Text held;             ///< what fixes its start; empty: nothing does
};
SliceTiming slice_timing_of(Measure const& measure, SliceYears const& years,
                            Assumed const& assumed);

/// What the steps share.
struct YearsMaking {
  YearsPlan& made;
  SliceYears years;
  std::vector<SliceTiming> timings;  ///< of each measure
  std::vector<int> item_of;          ///< of each measure, -1: it takes no part

  Measure const& measure(std::size_t item) const { return made.measure(item); }
  SliceTiming const& timing(std::size_t item) const { return timings[made.items[item].measure]; }
  /// The slices in which somebody works at an item: building ends some time, care goes on.
  int busy(std::size_t item, Variant const& variant) const;
  /// The slices in which residents notice it.
  int noticed(std::size_t item, Variant const& variant) const;
};

/// Whether the plan names any money for a measure.
bool names_money(Neighbourhood const& hood, std::size_t measure);
/// The variant of a measure that breaks an agreement on sale: the agreement, or -1.
int sale_against(Neighbourhood const& hood, std::vector<HomeEffect> const& homes);
/// What an item does to homes in a variant.
std::vector<HomeEffect> const& homes_of(Measure const& measure, int variant);

void add_purposes(YearsMaking& making);
void add_money(YearsMaking& making);
void add_limits(YearsMaking& making);
void add_floors(YearsMaking& making);
void add_precedences(YearsMaking& making);
void add_togethers(YearsMaking& making, Pairings const& pairings);

}  // namespace wijk::schedule
