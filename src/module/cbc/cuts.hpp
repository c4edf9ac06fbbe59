// SPDX-License-Identifier: EUPL-1.2
//
// Rows that every whole answer keeps and that a fractional one breaks (COIN's Cgl), added round by
// round before the tree begins. Inside the room only.
#pragma once

#include <functional>

class CbcModel;
class OsiClpSolverInterface;

namespace wijk::schedule::cbc {

/// What is asked and told between rounds; values are those of the solver, which makes as small as
/// possible.
struct CutRounds {
  std::function<bool()> stop{};
  std::function<void(double bound)> bounded{};
  std::function<double()> cutoff{};  ///< what is not smaller is of no use
};
/// The solver's relaxation is optimal before and, unless it was stopped, after: or it is not
/// possible, when nothing is smaller than the cutoff.
void add_cuts(OsiClpSolverInterface& solver, CutRounds const& rounds);

/// What makes rows in the nodes of a tree.
void add_generators(CbcModel& model, bool thorough);

}  // namespace wijk::schedule::cbc
