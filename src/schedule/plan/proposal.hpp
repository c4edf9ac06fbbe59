// SPDX-License-Identifier: EUPL-1.2
//
// A proposal for the year slices, with what explains it: what changed and why, which limits bind,
// what is not in it and what keeps it out, or which demands cannot all hold.
#pragma once

#include "schedule/plan/from_plan.hpp"
#include "schedule/years/solve.hpp"

namespace wijk::schedule {

/// An item that is placed otherwise than people counted on.
struct YearsChange {
  std::size_t item = 0;
  Placed before, after;
  Worth gained{};                    ///< against leaving only this item as it was
  std::vector<Demand> broken{};      ///< by leaving it as it was; empty where that could be
  std::vector<std::size_t> pairs{};  ///< that it joins by this
};

/// A limit that binds, and what more of it brings, found by solving again.
struct YearsPrice {
  Demand demand;
  double each = 0;        ///< by the duals: at most
  std::int64_t more = 0;  ///< euros, or works at once
  double gained = 0;      ///< by solving again with so much more
  bool proven = false;    ///< that answer
};

/// An item that gets no year, and what it would take.
struct YearsAbsent {
  std::size_t item = 0;
  bool asked = false;  ///< there was time to look
  bool possible = false;
  double loss = 0;                      ///< of value, where it is forced in
  std::vector<std::size_t> give_way{};  ///< items that then change
  std::vector<Demand> kept_out_by{};    ///< where it cannot be in at all
};

struct YearsProposal {
  Answer answer;
  Worth worth{}, present{};             ///< of the proposal, and of what people counted on
  std::vector<Fault> present_faults{};  ///< demands that the present planning breaks
  std::vector<YearsChange> changes{};
  std::vector<YearsPrice> prices{};
  std::vector<YearsAbsent> absent{};
  std::vector<Demand> conflict{};  ///< where nothing is possible

  bool found() const {
    return answer.state == Answer::State::proven || answer.state == Answer::State::feasible;
  }
};

struct ProposalLimits {
  SolveLimits solve{};
  bool explain = true;   ///< prices, and what keeps out; each solves again, in half the time in all
  Euros more = 100'000;  ///< money that a price is tried with
};
YearsProposal propose_years(YearsPlan const& made, ProposalLimits const& limits);

/// The pairs of works that a choice brings together.
std::vector<std::size_t> joined_by(Instance const& instance, Choice const& choice);
/// Weeks of nuisance of what is done.
double weeks_of(YearsPlan const& made, Choice const& choice);
/// Euros that a choice takes within the years of the plan; of one year (0: the first), or of all.
Euros asked_by(YearsPlan const& made, Choice const& choice, int year = -1);
/// How many works a partner carries at once, at most in a year.
int load_of(YearsPlan const& made, Choice const& choice, std::size_t partner, int year);

/// One of several choices: what it gains, and what it takes.
struct FrontPoint {
  double factor = 1;  ///< of the money, or of what nuisance costs
  Answer answer;
  double gain = 0;  ///< of tasks and linkages
  double weeks = 0;
  Euros money = 0;
  std::size_t done = 0;
};
enum class Front : std::uint8_t { money, nuisance };
Result<std::vector<FrontPoint>> front_of(YearsPlan const& made, Front front,
                                         SolveLimits const& limits);

}  // namespace wijk::schedule
