// SPDX-License-Identifier: EUPL-1.2
#include "module/cbc/cuts.hpp"

#include <CbcModel.hpp>

#include <CglClique.hpp>
#include <CglFlowCover.hpp>
#include <CglGomory.hpp>
#include <CglKnapsackCover.hpp>
#include <CglMixedIntegerRounding2.hpp>
#include <CglProbing.hpp>
#include <CglTwomir.hpp>
#include <OsiClpSolverInterface.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace wijk::schedule::cbc {
namespace {

constexpr int kMostRounds = 40;
constexpr int kIdleRounds = 4;          // that bring little, before it gives up
constexpr double kLittle = 2e-5;        // of the value
constexpr std::size_t kMostCuts = 400;  // a round, the deepest
constexpr double kLarge = 1e9;          // a column whose price is not known to matter

std::unique_ptr<CglProbing> probing() {
  auto made = std::make_unique<CglProbing>();
  made->setUsingObjective(1);
  made->setMaxPass(1);
  made->setMaxPassRoot(1);
  made->setMaxProbe(10);
  made->setMaxProbeRoot(50);
  made->setMaxLook(10);
  made->setMaxLookRoot(50);
  made->setMaxElements(200);
  made->setRowCuts(3);
  return made;
}

std::unique_ptr<CglClique> cliques() {
  auto made = std::make_unique<CglClique>();
  made->setStarCliqueReport(false);
  made->setRowCliqueReport(false);
  return made;
}

std::unique_ptr<CglGomory> gomory() {
  auto made = std::make_unique<CglGomory>();
  made->setLimitAtRoot(150);
  made->setLimit(50);
  return made;
}

std::vector<std::unique_ptr<CglCutGenerator>> generators() {
  std::vector<std::unique_ptr<CglCutGenerator>> all;
  all.push_back(probing());
  all.push_back(std::make_unique<CglKnapsackCover>());
  all.push_back(cliques());
  all.push_back(std::make_unique<CglMixedIntegerRounding2>(1, true, 1));
  all.push_back(std::make_unique<CglFlowCover>());
  all.push_back(gomory());
  auto two = std::make_unique<CglTwomir>();
  two->setMaxElements(150);
  all.push_back(std::move(two));
  return all;
}

/// Columns whose price alone would lift the value above the cutoff stay where they are.
void fix_by_price(OsiClpSolverInterface& solver, double cutoff) {
  double const room = cutoff - solver.getObjValue();
  if (!(room < kLarge)) {
    return;
  }
  for (int i = 0; i < solver.getNumCols(); ++i) {
    double const price = solver.getReducedCost()[i];
    if (!solver.isInteger(i) || solver.getColLower()[i] == solver.getColUpper()[i] ||
        std::abs(price) <= room + 1e-6) {
      continue;
    }
    double const at = price > 0 ? solver.getColLower()[i] : solver.getColUpper()[i];
    solver.setColBounds(i, at, at);
  }
}

/// The deepest cuts that the relaxation breaks.
void apply(OsiClpSolverInterface& solver, OsiCuts& cuts) {
  std::vector<OsiRowCut const*> rows;
  for (int i = 0; i < cuts.sizeRowCuts(); ++i) {
    auto const* const cut = cuts.rowCutPtr(i);
    if (cut->violated(solver.getColSolution()) > 1e-5) {
      rows.push_back(cut);
    }
  }
  auto const depth = [&](OsiRowCut const* cut) {
    return cut->violated(solver.getColSolution()) / std::sqrt(std::max(cut->row().twoNorm(), 1e-9));
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](auto const* a, auto const* b) { return depth(a) > depth(b); });
  rows.resize(std::min(rows.size(), kMostCuts));
  OsiCuts bounds;
  for (int i = 0; i < cuts.sizeColCuts(); ++i) {
    bounds.insert(cuts.colCut(i));
  }
  solver.applyCuts(bounds);
  if (!rows.empty()) {
    solver.applyRowCuts(static_cast<int>(rows.size()), rows.data());
  }
}

/// Rows of ours that no longer bind go.
void drop_slack(OsiClpSolverInterface& solver, int first) {
  std::unique_ptr<CoinWarmStartBasis> const basis{
      dynamic_cast<CoinWarmStartBasis*>(solver.getWarmStart())};
  std::vector<int> slack;
  for (int row = first; basis && row < solver.getNumRows(); ++row) {
    if (basis->getArtifStatus(row) == CoinWarmStartBasis::basic) {
      slack.push_back(row);
    }
  }
  if (!slack.empty()) {
    solver.deleteRows(static_cast<int>(slack.size()), slack.data());
  }
}

}  // namespace

void add_cuts(OsiClpSolverInterface& solver, CutRounds const& rounds) {
  int const own = solver.getNumRows();
  if (own == 0 || solver.getNumElements() == 0) {
    return;  // the library's generators rely on rows
  }
  auto const all = generators();
  int idle = 0;
  for (int round = 0; round < kMostRounds && idle < kIdleRounds && !rounds.stop(); ++round) {
    double const before = solver.getObjValue();
    fix_by_price(solver, rounds.cutoff());
    OsiCuts cuts;
    CglTreeInfo info;
    info.pass = round;
    info.inTree = false;
    info.formulation_rows = own;
    for (auto const& generator : all) {
      if (!rounds.stop()) {
        generator->generateCuts(solver, cuts, info);
      }
    }
    apply(solver, cuts);
    solver.resolve();
    if (!solver.isProvenOptimal()) {
      return;
    }
    rounds.bounded(solver.getObjValue());
    drop_slack(solver, own);
    solver.resolve();
    double const gain = solver.getObjValue() - before;
    idle = gain < kLittle * std::abs(before) ? idle + 1 : 0;
  }
}

void add_generators(CbcModel& model, bool thorough) {
  int const often = thorough ? -1 : -99;
  CglKnapsackCover cover;
  model.addCutGenerator(&cover, often, "covers");
  model.addCutGenerator(cliques().get(), often, "cliques");
  CglMixedIntegerRounding2 rounding{1, true, 1};
  model.addCutGenerator(&rounding, often, "rounding");
  CglFlowCover flow;
  model.addCutGenerator(&flow, often, "flows");
  model.addCutGenerator(gomory().get(), often, "gomory");
  if (thorough) {
    model.addCutGenerator(probing().get(), -99, "probing");
  }
}

}  // namespace wijk::schedule::cbc
