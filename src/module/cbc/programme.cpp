// SPDX-License-Identifier: EUPL-1.2
//
// Programmes by CBC, over CLP. The library makes as small as possible, so worths change sign here.
#include "module/cbc/programme.hpp"

#include "module/cbc/cuts.hpp"

#include <CbcModel.hpp>

#include <CbcCompareObjective.hpp>
#include <CbcCutGenerator.hpp>
#include <CbcEventHandler.hpp>
#include <CbcHeuristic.hpp>
#include <ClpEventHandler.hpp>
#include <ClpSimplex.hpp>
#include <CoinError.hpp>
#include <OsiClpSolverInterface.hpp>

#include <algorithm>
#include <cmath>

namespace wijk::schedule::cbc {
namespace {

/// What the parts of one run have in common.
struct Run {
  Programme const& programme;
  Guide const& guide;
  bool stopped = false;
  double bound = Programme::no_limit;
  double best = -Programme::no_limit;
  Values values;
  std::uint64_t work = 0;  ///< iterations before the tree

  bool stop() {
    stopped = stopped || (guide.stop && guide.stop());
    return stopped;
  }
  void bounded(double smallest) {
    double const worth = programme.constant - smallest;
    if (!stopped && worth < bound) {
      bound = worth;
      if (guide.bounded) {
        guide.bounded(bound);
      }
    }
  }
  double worth_of(Values const& now) const {
    double worth = programme.constant;
    for (std::size_t i = 0; i < now.size(); ++i) {
      worth += now[i] * programme.columns[i].worth;
    }
    return worth;
  }
  void found(Values const& now) {
    double const worth = worth_of(now);
    if (worth > best) {
      best = worth;
      values = now;
      if (guide.found) {
        guide.found(values);
      }
    }
  }
  void found(double const* solution) {
    found(Values(solution, solution + programme.columns.size()));
  }
  bool good_enough() const {
    return !values.empty() && bound - best <= guide.gap * std::max(std::abs(best), 1e-9);
  }
};

/// Ends a linear programme that takes too long.
class StopLinear : public ClpEventHandler {
 public:
  explicit StopLinear(std::function<bool()> stop) : x_stop{std::move(stop)} {}
  int event(Event which) override { return which == endOfFactorization && x_stop() ? 5 : -1; }
  ClpEventHandler* clone() const override { return new StopLinear{*this}; }

 private:
  std::function<bool()> x_stop;
};

class Watch : public CbcEventHandler {
 public:
  Watch(CbcModel* model, Run& run) : CbcEventHandler{model}, x_run{&run} {}
  CbcAction event(CbcEvent which) override {
    if (which == node || which == treeStatus) {
      x_run->bounded(model_->getBestPossibleObjValue());
    }
    if (which == solution || which == heuristicSolution) {
      x_run->found(model_->bestSolution());
    }
    return x_run->stop() || (which == node && x_run->good_enough()) ? stop : noAction;
  }
  CbcEventHandler* clone() const override { return new Watch{*this}; }

 private:
  Run* x_run;
};

/// Hands the solver what was found elsewhere.
class Elsewhere : public CbcHeuristic {
 public:
  Elsewhere(CbcModel& model, Run& run) : CbcHeuristic{model}, x_run{&run} {
    setWhen(3);
    setHeuristicName("elsewhere");
  }
  CbcHeuristic* clone() const override { return new Elsewhere{*this}; }
  void resetModel(CbcModel*) override {}
  bool shouldHeurRun(int) override { return true; }
  int solution(double& worth, double* values) override {
    if (!x_run->guide.better) {
      return 0;
    }
    auto const work = x_run->work + static_cast<std::uint64_t>(model_->getIterationCount());
    auto const better = x_run->guide.better(x_run->programme.constant - worth, work);
    if (!better) {
      return 0;
    }
    double const now = x_run->programme.constant - x_run->worth_of(*better);
    if (now >= worth) {
      return 0;
    }
    std::copy(better->begin(), better->end(), values);
    worth = now;
    return 1;
  }

 private:
  Run* x_run;
};

void load(Programme const& programme, OsiClpSolverInterface& solver) {
  std::vector<double> lower, upper, worth;
  for (auto const& column : programme.columns) {
    lower.push_back(std::isinf(column.lower) ? -solver.getInfinity() : column.lower);
    upper.push_back(std::isinf(column.upper) ? solver.getInfinity() : column.upper);
    worth.push_back(-column.worth);
  }
  std::vector<CoinBigIndex> begins{0};
  std::vector<int> columns;
  std::vector<double> factors, least, most;
  for (auto const& row : programme.rows) {
    for (auto const& entry : row.entries) {
      columns.push_back(static_cast<int>(entry.column));
      factors.push_back(entry.factor);
    }
    begins.push_back(static_cast<CoinBigIndex>(columns.size()));
    least.push_back(std::isinf(row.lower) ? -solver.getInfinity() : row.lower);
    most.push_back(std::isinf(row.upper) ? solver.getInfinity() : row.upper);
  }
  CoinPackedMatrix const matrix{false,
                                static_cast<int>(worth.size()),
                                static_cast<int>(least.size()),
                                static_cast<CoinBigIndex>(columns.size()),
                                factors.data(),
                                columns.data(),
                                begins.data(),
                                nullptr};
  solver.messageHandler()->setLogLevel(0);
  solver.getModelPtr()->setLogLevel(0);
  solver.loadProblem(matrix, lower.data(), upper.data(), worth.data(), least.data(), most.data());
  for (std::size_t i = 0; i < programme.columns.size(); ++i) {
    if (programme.columns[i].whole) {
      solver.setInteger(static_cast<int>(i));
    }
  }
}

void run_tree(CbcModel& model, Run& run) {
  auto const& guide = run.guide;
  model.setLogLevel(0);
  model.messageHandler()->setLogLevel(0);
  model.setMaximumNodes(guide.nodes);
  model.setPrintFrequency(20);  // how often it looks at its bound; nothing is printed
  model.setRandomSeed(static_cast<int>(guide.seed & 0x7FFFFFFF));
  model.setNumberStrong(5);
  model.setNumberBeforeTrust(1);
  model.setMaximumCutPassesAtRoot(guide.thorough ? 5 : 8);
  model.setMaximumCutPasses(1);
  model.setAllowableFractionGap(std::max(guide.gap, 0.0));
  model.setAllowableGap(1e-9);
  // The bound is what the tree is for: the node with the best one first.
  CbcCompareObjective best_bound;
  if (guide.thorough) {
    model.setNodeComparison(best_bound);
  }
  add_generators(model, guide.thorough);
  Elsewhere elsewhere{model, run};
  model.addHeuristic(&elsewhere, "elsewhere");
  CbcRounding rounding{model};
  model.addHeuristic(&rounding, "rounding");
  Watch watch{&model, run};
  model.passInEventHandler(&watch);
  model.branchAndBound();
}

/// Before the tree: rows, and what the best that is known leaves no room for.
void strengthen(OsiClpSolverInterface& solver, Run& run) {
  CutRounds rounds;
  rounds.stop = [&run] { return run.stop() || run.good_enough(); };
  rounds.bounded = [&](double bound) {
    run.work += static_cast<std::uint64_t>(solver.getIterationCount());
    run.bounded(bound);
  };
  rounds.cutoff = [&run] {
    if (run.guide.better) {
      if (auto const better = run.guide.better(run.best, run.work)) {
        run.found(*better);
      }
    }
    return run.programme.constant - run.best;
  };
  add_cuts(solver, rounds);
}

/// Whether nothing was cut short.
bool solve(OsiClpSolverInterface& solver, Run& run) {
  solver.initialSolve();
  run.work = static_cast<std::uint64_t>(solver.getIterationCount());
  if (!run.stopped && solver.isProvenOptimal()) {
    run.bounded(solver.getObjValue());
    if (run.guide.thorough) {
      strengthen(solver, run);
    }
  }
  if (run.stop() || solver.isProvenPrimalInfeasible() || run.good_enough()) {
    return !run.stopped;
  }
  if (!solver.isProvenOptimal()) {
    return false;
  }
  CbcModel model{solver};
  run_tree(model, run);
  run.work += static_cast<std::uint64_t>(model.getIterationCount());
  bool const ended = !run.stopped && model.status() == 0 && model.secondaryStatus() <= 2;
  if (model.bestSolution()) {
    run.found(model.bestSolution());
    if (ended) {
      run.bounded(model.getBestPossibleObjValue());
    }
  }
  return ended || run.good_enough();
}

}  // namespace

Outcome solve(Programme const& programme, Guide const& guide) {
  Outcome outcome;
  Run run{programme, guide, false, Programme::no_limit, -Programme::no_limit, {}, 0};
  try {
    OsiClpSolverInterface solver;
    load(programme, solver);
    StopLinear stop_linear{[&run] { return run.stop(); }};
    solver.getModelPtr()->passInEventHandler(&stop_linear);
    outcome.solved = solve(solver, run);
  } catch (CoinError const&) {
    outcome.solved = false;
  }
  outcome.work = run.work;
  outcome.bound = run.bound;
  outcome.values = std::move(run.values);
  return outcome;
}

Relaxation relax(Programme const& programme, std::function<bool()> const& stop) {
  Relaxation relaxation;
  try {
    OsiClpSolverInterface solver;
    load(programme, solver);
    StopLinear stop_linear{[&stop] { return stop && stop(); }};
    solver.getModelPtr()->passInEventHandler(&stop_linear);
    solver.initialSolve();
    relaxation.possible = !solver.isProvenPrimalInfeasible();
    relaxation.solved = solver.isProvenOptimal() || !relaxation.possible;
    if (solver.isProvenOptimal()) {
      auto const rows = static_cast<std::size_t>(solver.getNumRows());
      auto const columns = programme.columns.size();
      relaxation.worth = programme.constant - solver.getObjValue();
      relaxation.values.assign(solver.getColSolution(), solver.getColSolution() + columns);
      for (std::size_t i = 0; i < rows; ++i) {
        relaxation.prices.push_back(-solver.getRowPrice()[i]);
      }
      for (std::size_t i = 0; i < columns; ++i) {
        relaxation.reduced.push_back(-solver.getReducedCost()[i]);
      }
    }
  } catch (CoinError const&) {
    relaxation = {};
  }
  return relaxation;
}

}  // namespace wijk::schedule::cbc
