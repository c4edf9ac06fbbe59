// SPDX-License-Identifier: EUPL-1.2
//
// The planning of years as a problem: for every item whether it is done, in which slice it starts
// and in which variant, so that the tasks gain most under everybody's limits. Knows nothing of
// plans, words or solvers; docs/schedule.md has the same in formulas.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace wijk::schedule {

/// Whole euros.
using Euros = std::int64_t;

/// A source's money in each year, and what becomes of what is left at the end of one.
struct Purse {
  std::vector<Euros> money;  ///< of each year (`Instance::years`)
  Euros carried = 0;  ///< at most this goes on to the next year; `no_limit` for all of it, 0: none

  static constexpr Euros no_limit = std::numeric_limits<Euros>::max();
};

/// What a task gains from all that serves it together: the first `width` of contributions count
/// `slope` each, the next less. Slopes fall; beyond the last step more brings nothing.
struct Purpose {
  struct Step {
    double width = 0, slope = 0;
  };
  std::vector<Step> steps;
};

/// A share that may not sink below where it started: of homes of a tenure among all homes, counted
/// at the end of each year: `part * all >= start_part * whole`, with changes added to both.
struct Floor {
  std::int64_t part = 0, whole = 0;  ///< at the start
};

/// One way to do an item. Offsets are slices after its start; what falls outside the slices counts
/// nowhere, but for a stock of homes: what happens before the first slice counts from the first.
struct Variant {
  struct Spend {
    std::uint32_t purse = 0;
    int offset = 0;
    Euros amount = 0;
    bool by_year = false;  ///< the offset is of years after the year of the start
  };
  struct Serve {
    std::uint32_t purpose = 0;
    double amount = 0;
  };
  struct Load {  ///< of a limit: weeks of nuisance in a block, or work of a partner
    std::uint32_t limit = 0;
    int offset = 0;
    std::int64_t amount = 0;
  };
  struct Shift {  ///< of a stock of homes, from that slice on
    std::uint32_t floor = 0;
    int offset = 0;
    std::int64_t part = 0, whole = 0;
  };
  int duration = 1;                                  ///< slices
  int last_start = std::numeric_limits<int>::max();  ///< later it would not be ready in time
  double nuisance = 0;                               ///< taken off the value
  std::vector<Spend> spends;
  std::vector<Serve> serves;
  std::vector<Load> loads;
  std::vector<Shift> shifts;
};

/// A most per slice: works at once in a block (nuisance), or what a partner can carry (capacity).
struct Limit {
  std::vector<std::int64_t> most;  ///< of each slice
};

/// When and in which variant an item is done; `start` -1: not.
struct Placed {
  int start = -1;
  int variant = 0;

  bool done() const { return start >= 0; }
  friend bool operator==(Placed const&, Placed const&) = default;
};

struct Item {
  int earliest = 0, latest = 0;  ///< slices in which it may start
  int step = 1;                  ///< it starts in a slice that is a multiple of this
  bool must = false;             ///< it may not be left out
  double late = 0;               ///< taken off for each slice that it starts after `earliest`
  std::vector<Variant> variants;
  /// What an earlier planning says, which people have counted on. Another answer costs.
  struct Counted {
    Placed placed;
    double other = 0;      ///< taken off when it is left out, put in, or done in another variant
    double per_slice = 0;  ///< taken off for each slice that it starts earlier or later
  } counted;
  bool counted_on = false;  ///< whether `counted` holds
};

/// `next` starts `lag` slices or more after the start, or the end, of `first`; without `first` it
/// cannot be done.
struct Precedence {
  std::uint32_t first = 0, next = 0;
  int lag = 0;
  bool from_end = true;
};

/// Two items that gain from being done together: `b` starts from `least` to `most` slices after
/// `a`.
struct Together {
  std::uint32_t a = 0, b = 0;
  int least = 0, most = 0;
  double gain = 0;
};

struct Instance {
  int slices = 0;
  int parts = 1;  ///< slices of a year, which share its money: 1, or 4 for quarters
  int years() const { return (slices + parts - 1) / parts; }
  bool ends_year(int slice) const { return (slice + 1) % parts == 0 || slice + 1 == slices; }
  std::vector<Purse> purses;
  std::vector<Purpose> purposes;
  std::vector<Limit> limits;
  std::vector<Floor> floors;
  std::vector<Item> items;
  std::vector<Precedence> precedences;
  std::vector<Together> togethers;
};

/// Whether an instance says what can be planned: every number of a thing names one that is there,
/// lists per slice or year have as many numbers as there are, slopes fall and are not negative, and
/// no number is so large that a sum of them could run over. Whoever fills an instance sees to it;
/// the functions below rely on it but for `solve`, `prices_of` and `conflict_of`, which look.
bool is_sound(Instance const& instance);

/// An answer: one for each item.
using Choice = std::vector<Placed>;

/// What a choice is worth, by its parts.
struct Worth {
  double purposes = 0, together = 0, late = 0, nuisance = 0, change = 0;
  double total() const { return purposes + together - late - nuisance - change; }
};
Worth worth_of(Instance const& instance, Choice const& choice);
/// What each purpose gains from a choice: together `Worth::purposes`.
std::vector<double> purpose_gains(Instance const& instance, Choice const& choice);

/// A demand of an instance: what a fault breaks, and what an explanation names.
struct Demand {
  enum class Kind : std::uint8_t { must, window, purse, limit, floor, precedence };
  Kind kind = Kind::must;
  std::uint32_t index = 0;  ///< in the list of its kind; of an item for `must` and `window`
  int slice = -1;           ///< of a limit or floor; the year of a purse

  friend bool operator==(Demand const&, Demand const&) = default;
};

/// The demands that a choice breaks, and by how much (euros, weeks, homes, slices). Shares no code
/// with what made the choice.
struct Fault {
  Demand demand;
  std::int64_t by = 0;
};
std::vector<Fault> faults_of(Instance const& instance, Choice const& choice);

}  // namespace wijk::schedule
