// SPDX-License-Identifier: EUPL-1.2
//
// The planning of a neighbourhood as a problem (`Instance`), with what each of its parts stands
// for, so that an answer can be said in the words of the plan. docs/schedule.md, "From a plan".
#pragma once

#include "link/linkage.hpp"
#include "schedule/plan/assumptions.hpp"
#include "schedule/years/instance.hpp"

namespace wijk::schedule {

/// A measure that takes part: what item `i` of the instance is.
struct PlanItem {
  std::size_t measure = 0;    ///< position in the neighbourhood's measures
  std::vector<int> variants;  ///< position in the measure's variants, -1: as the measure says
  Placed present{};           ///< where the plan has it now; not done: it names no years
  int from = -1;              ///< the slice of its start in the plan, which may lie outside
  int start_milestone = -1;   ///< the milestone by which its work starts; -1: its first year
  bool open = false;          ///< it has no end
  bool fixed = false;         ///< its start and variant stay
  bool quarterly = false;     ///< its start is chosen by quarter, else by year
  bool money_known = false;   ///< some amount is known
  std::vector<std::uint32_t> carriers;  ///< positions in `Plan::partners`: whose work it is
  std::vector<double> weeks;            ///< of nuisance, of each variant
  std::vector<int> busy;                ///< slices of work, of each variant
  Text why_fixed;                       ///< empty: it is free
};

/// A measure that is no part of the choice, and why.
struct LeftOut {
  std::size_t measure = 0;
  Text why;
};

/// Where the money of a purse comes from.
struct PurseOrigin {
  enum class Kind : std::uint8_t { cover, heading, unnamed };
  Kind kind = Kind::unnamed;
  std::size_t index = 0;  ///< of a cover, or of the measure that is a budget heading
  bool stated = false;    ///< the plan says how much there is; else it is what the planning asks
};

struct LimitOrigin {
  enum class Kind : std::uint8_t { partner, block };
  Kind kind = Kind::partner;
  std::size_t index = 0;  ///< in the plan's partners, or the neighbourhood's blocks
};

/// Why two items gain from being done together.
struct TogetherOrigin {
  std::uint32_t link = 0;  ///< position in `YearsPlan::links`
};

struct YearsWish {
  bool free = false;                    ///< nobody counts on the present planning
  bool undated = false;                 ///< also choose years for what has neither years nor money
  bool quarters = false;                ///< choose the quarter of what starts in a month
  double money = 1;                     ///< all money times this
  double nuisance = 1;                  ///< the cost of nuisance times this
  Neighbourhood const* keep = nullptr;  ///< the planning that people count on; null: the plan's own
};

/// A plan's neighbourhood, ready to be solved. What it refers to outlives it.
struct YearsPlan {
  Plan const* plan = nullptr;
  Neighbourhood const* hood = nullptr;
  YearsWish wish;
  Assumed assumed;
  int first_year = 0;  ///< of slice 0; a slice is a year, or a quarter where `wish.quarters`
  Instance instance;
  std::vector<PlanItem> items;            ///< of each item
  std::vector<std::size_t> tasks;         ///< of each purpose: position in `Plan::tasks`
  std::vector<PurseOrigin> purses;        ///< of each purse
  std::vector<LimitOrigin> limits;        ///< of each limit
  std::vector<std::size_t> floors;        ///< of each floor: position in the agreements
  std::vector<TogetherOrigin> togethers;  ///< of each pair
  std::vector<Text> precedences;          ///< of each: "`a` wacht op `b/klaar`"
  std::vector<Link> links;                ///< the pairs of works that gain
  Linkages linkages;
  std::vector<LeftOut> left_out;
  std::vector<Text> notes;  ///< what could not be counted, and why

  Choice present() const;
  Measure const& measure(std::size_t item) const { return hood->measures[items[item].measure]; }
  int year(int slice) const { return first_year + slice / instance.parts; }
  /// The year that a demand is of; it has a slice.
  int year(Demand const& demand) const {
    return demand.kind == Demand::Kind::purse ? first_year + demand.slice : year(demand.slice);
  }
  int quarter(int slice) const { return slice % instance.parts + 1; }
  /// The year (0: the first) of an expense of work that starts in a slice.
  int year_of(Variant::Spend const& spend, int start) const {
    return spend.by_year ? start / instance.parts + spend.offset
                         : (start + spend.offset) / instance.parts;
  }
  /// What an item takes from a purse in a year (0: the first), if it is placed so.
  Euros spent(Choice const& choice, std::size_t item, std::size_t purse, int year) const;
};

/// `hood` is an element of `plan.neighbourhoods`. Refuses where the plan names no years.
Result<YearsPlan> years_plan_of(Plan const& plan, Neighbourhood const& hood, YearsWish const& wish,
                                std::vector<ScheduleRule> const& rules = usual_schedule_rules(),
                                Pairings const& pairings = usual_pairings());

}  // namespace wijk::schedule
