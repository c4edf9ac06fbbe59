// SPDX-License-Identifier: EUPL-1.2
//
// Changes a choice in small steps, of which it takes the good ones and, while it is warm, some of
// the others (Kirkpatrick, Gelatt and Vecchi, "Optimization by simulated annealing", 1983). A step
// that breaks a limit is mended at once by changing what else the limit is of. Inside the room
// only.
#pragma once

#include "schedule/draws.hpp"
#include "schedule/years/board.hpp"

#include <functional>

namespace wijk::schedule {

class Climb {
 public:
  Climb(Case const& of, std::uint64_t seed);

  Board& board() { return x_board; }
  /// Begins with what brings most for what it takes of the limits.
  void begin();
  /// Tries to make the choice hold; whether it does now.
  bool mend_all(std::uint64_t puts, std::function<bool()> const& stop);
  /// Steps for so many changes while it cools from one warmth to another; the best are told. The
  /// choice holds before and after.
  void anneal(std::uint64_t puts, double from, double to, std::function<bool()> const& stop,
              std::function<void(Picks const&, double)> const& better);
  /// About what an item brings.
  double typical() const { return x_typical; }

 private:
  struct Done {
    std::uint32_t item = 0;
    int before = kOut;
  };
  void change(std::uint32_t item, int pick);
  void undo();
  bool is_changed(std::uint32_t item) const;
  void step();
  void step_item();
  void step_pair();
  void step_swap();
  void step_group();
  int way_near(std::uint32_t item, int start);
  bool mend(LimitId limit, double weight);
  std::uint32_t pick_of(LimitId limit);
  int best_way(std::uint32_t item, double weight);
  int any_way(std::uint32_t item);

  Case const* x_case;
  Board x_board;
  Draws x_draws;
  std::vector<std::uint32_t> x_movable;  ///< items with more than one answer
  std::vector<Done> x_done;              ///< of the step that is tried
  double x_typical = 1;
};

}  // namespace wijk::schedule
