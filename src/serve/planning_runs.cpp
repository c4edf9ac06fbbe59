// SPDX-License-Identifier: EUPL-1.2
#include "serve/planning_runs.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <exception>
#include <fstream>

namespace wijk {
namespace {

using Ticks = std::chrono::steady_clock;

constexpr std::size_t kMostKept = 24;
constexpr std::size_t kMostProblems = 8;
constexpr std::size_t kMostWays = 200'000;            ///< items, each in each variant and year
constexpr std::uint64_t kMostBytes = 1'500ull << 20;  ///< that a run may take besides what is taken
constexpr int kNice = 10;
constexpr std::array<std::string_view, 4> kStates{"waiting", "running", "done", "failed"};

double since(Ticks::time_point begin) {
  return std::chrono::duration<double>(Ticks::now() - begin).count();
}

/// What this program holds of the memory now.
std::uint64_t bytes_held() {
  std::uint64_t all = 0, held = 0;
  std::ifstream{"/proc/self/statm"} >> all >> held;
  return held * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

std::size_t ways_of(schedule::Instance const& instance) {
  std::size_t ways = 0;
  for (auto const& item : instance.items) {
    ways += item.variants.size() * static_cast<std::size_t>(std::max(0, instance.slices));
  }
  return ways;
}

bool is_of(PlanningRun const& run, std::string const& plan, std::string const& hood) {
  return run.order.hood == hood && run.order.snapshot->plan == plan;
}

}  // namespace

/// Everything but `stop` and what is only of the thread that computes is under the lock.
struct PlanningRuns::Job {
  PlanningRun run;
  std::atomic<bool> stop{false};
  Ticks::time_point begin{};
  std::atomic<double> told{-1};
  std::uint64_t held = 0;  ///< bytes, when it began
  std::mutex beating{};
};

std::string_view name_of(PlanningRun::State state) {
  return kStates.at(static_cast<std::size_t>(state));
}

std::string event_of(PlanningRun const& run) {
  auto const& progress = run.progress;
  nlohmann::ordered_json json{{"schedule", run.id},
                              {"neighbourhood", run.order.hood},
                              {"state", name_of(run.state)},
                              {"seconds", run.order.seconds},
                              {"elapsed", run.elapsed}};
  bool const bounded = progress.found && progress.bound < kNoBound;
  json["value"] = progress.found ? nlohmann::ordered_json(progress.value) : nullptr;
  json["bound"] = bounded ? nlohmann::ordered_json(progress.bound) : nullptr;
  return fmt::format("event: schedule\ndata: {}\n\n", json.dump());
}

bool may_stop(Account const& account, PlanningRun const& run) {
  return account.role >= Role::manager ||
         (account.role >= Role::partner && account.name == run.order.by);
}

// No id comes back after a restart, so that nobody who follows a run is shown another one.
PlanningRuns::PlanningRuns()
    : x_last{std::chrono::duration_cast<std::chrono::milliseconds>(
                 std::chrono::system_clock::now().time_since_epoch())
                 .count()} {}

PlanningRun PlanningRuns::seen(Job const& job) const {
  auto run = job.run;
  run.stopped = job.stop;
  if (run.state == PlanningRun::State::running) {
    run.elapsed = since(job.begin);
  }
  return run;
}

std::variant<PlanningRun, PlanningDenied> PlanningRuns::start(PlanningOrder order) {
  std::scoped_lock const lock{x_mutex};
  if (x_ending) {
    return PlanningDenied{};
  }
  std::size_t waiting = 0;
  for (auto const& job : x_jobs) {
    if (!job->run.ended() && is_of(job->run, order.snapshot->plan, order.hood)) {
      return PlanningDenied{seen(*job)};
    }
    waiting += job->run.state == PlanningRun::State::waiting ? 1u : 0u;
  }
  if (waiting >= kMostWaiting) {
    return PlanningDenied{};
  }
  auto job = std::make_shared<Job>();
  job->run.id = ++x_last;
  job->run.order = std::move(order);
  job->run.order.seconds = std::clamp(job->run.order.seconds, 1, kMostSeconds);
  x_jobs.push_front(job);
  forget_old();
  if (!x_thread.joinable()) {
    x_thread = std::thread{[this] { work(); }};
  }
  x_changed.notify_all();
  return seen(*job);
}

template <class Fits>
std::optional<PlanningRun> PlanningRuns::newest(std::string const& plan, std::string const& hood,
                                                Fits fits) const {
  std::scoped_lock const lock{x_mutex};
  for (auto const& job : x_jobs) {
    if (is_of(job->run, plan, hood) && fits(job->run)) {
      return seen(*job);
    }
  }
  return std::nullopt;
}

std::optional<PlanningRun> PlanningRuns::find(std::string const& plan, std::string const& hood,
                                              std::int64_t id) const {
  return newest(plan, hood, [id](PlanningRun const& run) { return run.id == id; });
}

std::optional<PlanningRun> PlanningRuns::active(std::string const& plan,
                                                std::string const& hood) const {
  return newest(plan, hood, [](PlanningRun const& run) { return !run.ended(); });
}

std::optional<PlanningRun> PlanningRuns::latest(std::string const& plan, std::string const& hood,
                                                bool answered) const {
  return newest(plan, hood, [answered](PlanningRun const& run) {
    return run.ended() && (!answered || run.answered());
  });
}

void PlanningRuns::stop(std::int64_t id) {
  std::optional<PlanningRun> gone;
  {
    std::scoped_lock const lock{x_mutex};
    for (auto const& job : x_jobs) {
      if (job->run.id == id && !job->run.ended()) {
        job->stop = true;
        if (job->run.state == PlanningRun::State::waiting) {
          job->run.state = PlanningRun::State::done;
          gone = seen(*job);
        }
      }
    }
  }
  if (gone && tell) {
    tell(*gone);
  }
}

void PlanningRuns::end() {
  {
    std::scoped_lock const lock{x_mutex};
    x_ending = true;
    for (auto const& job : x_jobs) {
      job->stop = true;
    }
  }
  x_changed.notify_all();
  if (x_thread.joinable()) {
    x_thread.join();
  }
}

Result<PlanningProblemPtr> PlanningRuns::problem(SnapshotPtr const& snapshot,
                                                 std::string const& hood, bool free) {
  {
    std::scoped_lock const lock{x_mutex};
    for (auto const& one : x_problems) {
      if (one->snapshot == snapshot && one->made.hood->id == hood && one->free == free) {
        return one;
      }
    }
  }
  auto const& hoods = snapshot->reading.plan.neighbourhoods;
  auto const found = std::ranges::find(hoods, hood, &Neighbourhood::id);
  if (found == hoods.end()) {
    return Refusal{say("er is geen wijk `{}`", "there is no neighbourhood `{}`", hood)};
  }
  schedule::YearsWish wish;
  wish.free = free;
  auto made = schedule::years_plan_of(snapshot->reading.plan, *found, wish);
  if (!made) {
    return made.refusal();
  }
  if (!schedule::is_sound(made->instance) || ways_of(made->instance) > kMostWays) {
    return Refusal{say("dit plan is te groot om hier te berekenen; `wijk schedule` kan het",
                       "this plan is too large to be planned here; `wijk schedule` can")};
  }
  auto const kept =
      std::make_shared<PlanningProblem const>(PlanningProblem{snapshot, std::move(*made), free});
  std::scoped_lock const lock{x_mutex};
  x_problems.push_front(kept);
  x_problems.resize(std::min(x_problems.size(), kMostProblems));
  return kept;
}

void PlanningRuns::work() {
  // Requests go first: of Linux, where each thread has a niceness of its own, which those that it
  // starts inherit.
  setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice);
  while (true) {
    JobPtr job;
    {
      std::unique_lock lock{x_mutex};
      auto const next = [this] {
        return std::ranges::find(x_jobs.rbegin(), x_jobs.rend(), PlanningRun::State::waiting,
                                 [](JobPtr const& one) { return one->run.state; });
      };
      x_changed.wait(lock, [&] { return x_ending || next() != x_jobs.rend(); });
      if (x_ending) {
        return;
      }
      job = *next();
      job->run.state = PlanningRun::State::running;
      job->begin = Ticks::now();
    }
    try {
      compute(*job);
    } catch (std::exception const&) {
      std::scoped_lock const lock{x_mutex};
      job->run.state = PlanningRun::State::failed;
      job->run.why =
          say("er ging iets mis in het programma", "something went wrong in the program");
    }
    std::unique_lock lock{x_mutex};
    job->run.elapsed = since(job->begin);
    auto const run = seen(*job);
    lock.unlock();
    if (tell) {
      tell(run);
    }
  }
}

/// Once a second: whether there is memory left, and what those who wait are told.
void PlanningRuns::beat(Job& job) {
  std::unique_lock const once{job.beating, std::try_to_lock};
  auto const now = since(job.begin);
  if (!once || now < job.told + 1) {
    return;
  }
  job.told = now;
  std::unique_lock lock{x_mutex};
  if (bytes_held() > job.held + kMostBytes) {
    job.stop = true;
    job.run.why = say("het geheugen dat een berekening mag gebruiken was op",
                      "the memory that a run may use was full");
  }
  auto const run = seen(job);
  lock.unlock();
  if (tell) {
    tell(run);
  }
}

void PlanningRuns::compute(Job& job) {
  job.held = bytes_held();
  auto const& order = job.run.order;
  auto const found = problem(order.snapshot, order.hood, order.free);
  auto const solver = schedule::find_solver();
  if (!found || !solver) {
    std::scoped_lock const lock{x_mutex};
    job.run.state = PlanningRun::State::failed;
    job.run.why = (found ? solver.refusal() : found.refusal()).why;
    return;
  }
  schedule::ProposalLimits limits;
  limits.solve.seconds = order.seconds;
  limits.solve.tell = [&](schedule::Progress const& progress) {
    std::scoped_lock const lock{x_mutex};
    job.run.progress = progress;
  };
  limits.solve.stop = [&] {
    beat(job);
    return job.stop.load();
  };
  auto const proposal = std::make_shared<schedule::YearsProposal const>(
      schedule::propose_years((*found)->made, limits));
  std::scoped_lock const lock{x_mutex};
  job.run.problem = *found;
  job.run.proposal = proposal;
  job.run.state = PlanningRun::State::done;
}

/// Those that ended longest ago.
void PlanningRuns::forget_old() {
  while (x_jobs.size() > kMostKept && x_jobs.back()->run.ended()) {
    x_jobs.pop_back();
  }
}

}  // namespace wijk
