// SPDX-License-Identifier: EUPL-1.2
//
// A choice that is being changed: after each change it knows what the whole is worth and which
// limits are broken, at the cost of what the change touches. Inside the room only.
#pragma once

#include "schedule/years/case.hpp"

namespace wijk::schedule {

/// A limit of a case that can be broken, by number: first the purses, then each row of the limits,
/// then the floors, the precedences, and the items that must be done.
using LimitId = std::uint32_t;

class Board {
 public:
  explicit Board(Case const& of);

  Case const& of() const { return *x_case; }
  Picks const& picks() const { return x_picks; }
  int at(std::size_t item) const { return x_picks[item]; }
  double worth() const { return x_worth; }
  bool holds() const { return x_broken.empty(); }
  std::vector<LimitId> const& broken() const { return x_broken; }
  /// How far limits are broken: each about as many as average ways would mend.
  double excess() const { return x_excess; }
  /// Changes so far, as a measure of work.
  std::uint64_t puts() const { return x_puts; }

  /// Does an item in another way, or leaves it out.
  void put(std::size_t item, int way);
  void set(Picks const& picks);

  /// The items that have to do with a limit.
  std::vector<std::uint32_t> const& items_of(LimitId limit) const { return x_items_of[limit]; }

 private:
  Way const& way(std::size_t item, int pick) const {
    return x_case->works[item].ways[static_cast<std::size_t>(pick)];
  }
  void apply(std::size_t item, Way const& way, int sign);
  double worth_together(std::size_t item) const;
  double value_of(std::size_t purpose) const;
  void judge(std::size_t item, Way const& way);
  void judge_purse(std::size_t purse);
  void judge_load(std::size_t row);
  void judge_floor(std::size_t floor);
  void judge_order(std::uint32_t precedence);
  void set_broken(LimitId limit, double by);
  void list_items();

  Case const* x_case;
  LimitId x_first_load, x_first_floor, x_first_order, x_first_must;
  Picks x_picks;
  double x_worth, x_excess = 0;
  std::uint64_t x_puts = 0;
  std::vector<std::int64_t> x_spent, x_load, x_room;
  std::vector<std::int64_t> x_most;  ///< of each row of the limits
  std::vector<double> x_contribution;
  std::vector<double> x_by;          ///< of each limit: how far it is broken
  std::vector<std::int32_t> x_slot;  ///< of each limit: its place in `x_broken`, -1: holds
  std::vector<LimitId> x_broken;
  std::vector<double> x_scale;  ///< of each purse, row of a limit and floor: an average effect
  std::vector<std::vector<std::uint32_t>> x_items_of;
};

}  // namespace wijk::schedule
