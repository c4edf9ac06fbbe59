// SPDX-License-Identifier: EUPL-1.2
//
// The planning of years, computed for whoever waits for it: one run at a time, in a thread that
// gives way to requests. What comes out is kept in memory only.
#pragma once

#include "live/snapshot.hpp"
#include "schedule/plan/proposal.hpp"
#include "store/rows.hpp"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace wijk {

/// A neighbourhood as a planning problem, with the plan that it refers to.
struct PlanningProblem {
  SnapshotPtr snapshot;
  schedule::YearsPlan made;
  bool free = false;  ///< nobody counts on the present planning
};
using PlanningProblemPtr = std::shared_ptr<PlanningProblem const>;

struct PlanningOrder {
  SnapshotPtr snapshot{};
  std::string hood{};  ///< id
  int seconds = 30;
  bool free = false;
  std::string by{};  ///< account that asks for it
};

/// How far a run is, as it was when it was asked.
struct PlanningRun {
  enum class State : std::uint8_t {
    waiting,  ///< for its turn
    running,
    done,
    failed,
  };
  std::int64_t id = 0;
  PlanningOrder order{};
  State state = State::waiting;
  bool stopped = false;  ///< somebody asked it to; it then answers what it has
  double elapsed = 0;    ///< seconds
  schedule::Progress progress{};
  PlanningProblemPtr problem{};                               ///< where it is done
  std::shared_ptr<schedule::YearsProposal const> proposal{};  ///< where it is done
  Text why{};                                                 ///< it failed, or ended early

  bool ended() const { return state == State::done || state == State::failed; }
  bool answered() const { return proposal != nullptr && proposal->found(); }
};

/// A bound from here on says nothing: it is not known yet.
inline constexpr double kNoBound = 1e15;

/// Why a run cannot start.
struct PlanningDenied {
  std::optional<PlanningRun> other{};  ///< the one of the same neighbourhood that is not done yet
};

/// "waiting", "running", "done", "failed".
std::string_view name_of(PlanningRun::State state);
/// What a page that waits is told: an event of the plan's stream.
std::string event_of(PlanningRun const& run);

/// Who started it, and whoever manages the programme.
bool may_stop(Account const& account, PlanningRun const& run);

/// May be used from any thread.
class PlanningRuns {
 public:
  static constexpr int kMostSeconds = 60;
  static constexpr std::size_t kMostWaiting = 4;

  PlanningRuns();
  ~PlanningRuns() { end(); }
  PlanningRuns(PlanningRuns const&) = delete;
  PlanningRuns& operator=(PlanningRuns const&) = delete;

  std::variant<PlanningRun, PlanningDenied> start(PlanningOrder order);
  /// Nothing where there is none of that id, or not of that neighbourhood.
  std::optional<PlanningRun> find(std::string const& plan, std::string const& hood,
                                  std::int64_t id) const;
  /// The one that waits or runs.
  std::optional<PlanningRun> active(std::string const& plan, std::string const& hood) const;
  /// The newest that has ended; `answered`: that has an answer as well.
  std::optional<PlanningRun> latest(std::string const& plan, std::string const& hood,
                                    bool answered) const;
  /// Asks a run to end with what it has; one that waits ends at once.
  void stop(std::int64_t id);
  /// Stops all, and waits until they have; nothing starts any more.
  void end();

  /// The neighbourhood of that id as a problem, made once for each revision. Refuses where the plan
  /// names no years, or too much for a server that others wait for.
  Result<PlanningProblemPtr> problem(SnapshotPtr const& snapshot, std::string const& hood,
                                     bool free);

  /// Told how far a run is, about once a second and when it ends; set before the first starts.
  std::function<void(PlanningRun const&)> tell{};

 private:
  struct Job;
  using JobPtr = std::shared_ptr<Job>;

  /// The newest that fits, as it is now.
  template <class Fits>
  std::optional<PlanningRun> newest(std::string const& plan, std::string const& hood,
                                    Fits fits) const;
  PlanningRun seen(Job const& job) const;  ///< with the lock held
  void work();
  void compute(Job& job);
  void beat(Job& job);
  void forget_old();

  mutable std::mutex x_mutex;
  std::condition_variable x_changed;
  std::deque<JobPtr> x_jobs;  ///< newest in front
  std::deque<PlanningProblemPtr> x_problems;
  std::thread x_thread;
  std::int64_t x_last;
  bool x_ending = false;
};

}  // namespace wijk
