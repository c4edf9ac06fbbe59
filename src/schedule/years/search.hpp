// SPDX-License-Identifier: EUPL-1.2
//
// Looks for better and better choices without end: climbs, and neighbourhoods that are solved.
// What it has found is a matter of the work done, not of time. Inside the room only.
#pragma once

#include "schedule/years/climb.hpp"
#include "schedule/years/neighbourhoods.hpp"
#include "schedule/years/redo.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace wijk::schedule {

/// What a search found after how much work; written by it, read by others.
class Trail {
 public:
  struct Find {
    std::uint64_t work = 0;
    double worth = 0;
    Picks picks;
  };
  void add(Find find);
  void reach(std::uint64_t work);
  void end();  ///< nothing more is coming
  /// The best of so much work; waits until it is done, or the search has ended, or it is stopped.
  std::optional<Find> best_at(std::uint64_t work, std::function<bool()> const& stop);
  /// The best so far, whatever the work.
  std::optional<Find> best();

 private:
  std::mutex x_mutex;
  std::condition_variable x_changed;
  std::vector<Find> x_finds;  ///< each worth more than the one before
  std::uint64_t x_work = 0;
  bool x_ended = false;
};

class Search {
 public:
  /// Alone: it has a thread of its own, and may take long to find something that holds.
  Search(Case const& of, std::uint64_t seed, Choice const& start, bool alone,
         std::function<bool()> stop, Trail& trail);
  /// Goes on until so much work is done in all, or it is stopped.
  void run(std::uint64_t work);
  /// Goes on from a choice that was found elsewhere, if it is better.
  void take(Picks const& picks);

 private:
  void begin();
  void anneal();
  void solve_some();
  std::vector<std::uint32_t> differences(std::size_t size);
  bool stopped_after(std::uint64_t puts);
  void find(Picks const& picks, double worth, std::uint64_t extra);

  Case const* x_case;
  bool x_alone;
  std::function<bool()> x_stop;
  Trail* x_trail;
  Climb x_climb;
  Neighbourhoods x_neighbourhoods;
  Draws x_draws;
  Picks x_start, x_best, x_last;
  std::vector<Picks> x_elite;
  double x_most = 0;
  bool x_begun = false, x_found = false;
  std::uint64_t x_work = 0, x_annealed = 0;
  std::uint64_t x_ways = 0;
  std::uint64_t x_length = 0;  ///< of the next time that it anneals
  double x_size = 25;          ///< of neighbourhoods
  std::uint64_t x_tries = 0;
};

}  // namespace wijk::schedule
