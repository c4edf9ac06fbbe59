// SPDX-License-Identifier: EUPL-1.2
//
// `wijk schedule PLAN`: proposes year slices, or shows a front of choices.
#include "command/interrupt.hpp"
#include "command/schedule.hpp"
#include "command/schedule_book.hpp"
#include "command/schedule_text.hpp"
#include "command/schedule_write.hpp"
#include "schedule/plan/proposal_json.hpp"

#include <unistd.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>

namespace wijk {
namespace {

constexpr double kUsualSeconds = 60;

/// How far it is, on one line of a terminal; a file gets a line now and then.
class Teller {
 public:
  explicit Teller(Language language)
      : x_language{language}, x_terminal{::isatty(STDERR_FILENO) == 1} {}
  ~Teller() {
    if (x_open) {
      fmt::print(stderr, "\n");
    }
  }
  Teller(Teller const&) = delete;
  Teller& operator=(Teller const&) = delete;

  void tell(Progress const& progress) {
    auto const pause = x_terminal ? 0.5 : 10.0;
    if (progress.seconds < 1 || progress.seconds < x_last + pause) {
      return;
    }
    x_last = progress.seconds;
    auto const seconds = static_cast<int>(progress.seconds);
    auto const euros = [](double value) {
      return Cents{static_cast<std::int64_t>(value) / 1000 * 100'000};
    };
    auto const text =
        progress.found
            ? say("{} s: waarde {}, hoogstens {}", "{} s: value {}, at most {}", seconds,
                  euros(progress.value), euros(progress.bound))
            : say("{} s: nog geen planning gevonden", "{} s: no planning found yet", seconds);
    fmt::print(stderr, "{}{}{}", x_terminal ? "\r\033[K" : "", text.in(x_language),
               x_terminal ? "" : "\n");
    std::fflush(stderr);
    x_open = x_terminal;
  }

 private:
  Language x_language;
  bool x_terminal;
  bool x_open = false;
  double x_last = -10;
};

/// The planning to keep to, from another version of the plan.
Result<Neighbourhood const*> kept_in(Reading const& before, std::string const& id) {
  auto const found = std::ranges::find(before.plan.neighbourhoods, id, &Neighbourhood::id);
  if (found == before.plan.neighbourhoods.end()) {
    return Refusal{say("--keep: er is daar geen wijk `{}`",
                       "--keep: there is no neighbourhood `{}` there", id)};
  }
  return &*found;
}

/// An edition in the list of a plan has no content of its own: that is with the server.
Text cannot_keep(Plan const& plan, std::string const& name, Text const& why) {
  bool const edition = std::ranges::find(plan.editions, name, &Edition::id) != plan.editions.end();
  return edition
             ? say("--keep: `{}` is een editie; zet haar eerst in een map (`wijk store export`) "
                   "en noem die map",
                   "--keep: `{}` is an edition; put it into a folder first (`wijk store "
                   "export`) and name that folder",
                   name)
             : say("--keep: {}", "--keep: {}", why);
}

void print_json(nlohmann::ordered_json const& json) {
  fmt::print("{}\n", json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

/// One run: the plan as a problem, and how it is to be solved and shown.
class ScheduleRun {
 public:
  ScheduleRun(ScheduleOptions const& options, Shell& shell) : x_options{options}, x_shell{shell} {
    x_limits.seconds = options.seconds.value_or(kUsualSeconds);
    x_limits.seed = options.seed;
    x_limits.threads = options.threads;
    x_limits.stop = [this] { return x_interrupt.asked(); };
  }

  void run(Reading const& reading) {
    auto const hood = hood_of(reading.plan, x_options.neighbourhood);
    if (!hood) {
      return x_shell.refuse(hood.refusal().why);
    }
    YearsWish wish;
    wish.free = x_options.free;
    wish.undated = x_options.undated;
    wish.quarters = x_options.quarters;
    wish.money = x_options.money_scale / 100;
    std::optional<Reading> before;
    if (!x_options.keep.empty()) {
      auto read = read_plan_from(x_options.keep);
      if (!read) {
        return x_shell.refuse(cannot_keep(reading.plan, x_options.keep, read.refusal().why));
      }
      before = std::move(*read);
      auto const kept = kept_in(*before, (*hood)->id);
      if (!kept) {
        return x_shell.refuse(kept.refusal().why);
      }
      wish.keep = *kept;
    }
    auto const made = years_plan_of(reading.plan, **hood, wish);
    if (!made) {
      return x_shell.refuse(made.refusal().why);
    }
    x_options.front.empty() ? propose(*made, reading) : show_front(*made);
  }

 private:
  ShowStyle style() const { return {x_shell.language, x_shell.colour(), x_shell.width()}; }

  void propose(YearsPlan const& made, Reading const& reading) {
    ProposalLimits limits;
    limits.solve = x_limits;
    YearsProposal proposal;
    {
      Teller teller{x_shell.language};
      limits.solve.tell = [&teller](Progress const& progress) { teller.tell(progress); };
      proposal = propose_years(made, limits);
    }
    ProposalScene const scene{made, proposal};
    if (x_options.format == "json") {
      print_json(proposal_json(made, proposal, x_shell.language));
    } else {
      fmt::print("{}", proposal_text(scene, style()));
    }
    if (!proposal.found()) {
      x_shell.exit = kExitErrors;
      return;
    }
    if (!x_options.output.empty()) {
      write_book(scene, x_options.output, x_shell);
    }
    if (x_options.write) {
      write_schedule(scene, reading, x_options.plan, x_shell);
    }
  }

  void show_front(YearsPlan const& made) {
    auto const front = x_options.front == "money" ? Front::money : Front::nuisance;
    auto const points = front_of(made, front, x_limits);
    if (!points) {
      return x_shell.refuse(points.refusal().why);
    }
    if (x_options.format == "json") {
      return print_json(front_json(*points, front));
    }
    fmt::print("{}", render_table(front_view(*points, front), style()));
  }

  ScheduleOptions const& x_options;
  Shell& x_shell;
  Interrupt x_interrupt;
  SolveLimits x_limits;
};

}  // namespace

void schedule_plan(ScheduleOptions const& options, Shell& shell) {
  auto const reading = shell.read_whole(options.plan);
  if (!reading) {
    return;
  }
  if (auto const solver = find_solver(); !solver) {
    return shell.refuse(solver.refusal().why);
  }
  ScheduleRun{options, shell}.run(*reading);
}

}  // namespace wijk
