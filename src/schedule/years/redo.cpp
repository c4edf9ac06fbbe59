// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/redo.hpp"

#include "schedule/years/board.hpp"
#include "schedule/years/formulate.hpp"

namespace wijk::schedule {
namespace {

constexpr int kNodes = 60;  // of the tree for a neighbourhood

/// Everything that is not free stays as it is.
Open open_around(Case const& of, Picks const& picks, std::vector<std::uint32_t> const& items) {
  auto open = open_of(of);
  std::vector<bool> free(picks.size());
  for (auto const item : items) {
    free[item] = true;
  }
  for (std::size_t i = 0; i < picks.size(); ++i) {
    if (!free[i]) {
      open.ways[i].clear();
      open.must[i] = picks[i] != kOut;
      if (picks[i] != kOut) {
        open.ways[i].push_back(static_cast<std::uint32_t>(picks[i]));
      }
    }
  }
  narrow_by_order(of, open);
  return open;
}

double worth_of(Programme const& programme, Values const& values) {
  double worth = programme.constant;
  for (std::size_t i = 0; i < values.size(); ++i) {
    worth += values[i] * programme.columns[i].worth;
  }
  return worth;
}

}  // namespace

Redone redo(Case const& of, Board& board, std::vector<std::uint32_t> const& items,
            std::uint64_t seed, std::function<bool()> const& stop) {
  Redone redone;
  auto const picks = board.picks();
  auto const formulated = formulate(of, open_around(of, picks, items), false);
  if (!formulated.possible) {
    return redone;
  }
  auto const present = values_of(of, formulated, picks);
  double const before = worth_of(formulated.programme, present);
  Guide guide;
  guide.stop = stop;
  guide.nodes = kNodes;
  guide.thorough = false;
  guide.gap = 1e-7;
  guide.seed = seed;
  guide.better = [&](double worth, std::uint64_t) {
    return worth < before - 1e-9 ? std::optional{present} : std::nullopt;
  };
  auto const outcome = solve(formulated.programme, guide);
  redone.solved = outcome.solved;
  redone.work = (outcome.work + 10) * (formulated.programme.rows.size() + 50);
  if (outcome.values.empty()) {
    return redone;
  }
  double const old = board.worth();
  board.set(formulated.picks_of(outcome.values));
  redone.gain = board.worth() - old;
  if (!board.holds() || redone.gain < -1e-9) {
    board.set(picks);
    redone.gain = 0;
  }
  return redone;
}

Any find_any(Case const& of, std::function<bool()> const& stop) {
  auto formulated = formulate(of, open_of(of), true);
  for (auto& column : formulated.programme.columns) {
    column.worth = 0;
  }
  Any any;
  Guide guide;
  guide.stop = [&] { return any.picks || stop(); };
  guide.thorough = false;
  guide.found = [&](Values const& values) {
    auto picks = formulated.picks_of(values);
    if (faults_of(*of.instance, choice_of(of, picks)).empty()) {
      any.picks = std::move(picks);
    }
  };
  any.none = !of.possible || !formulated.possible;
  if (!any.none) {
    auto const outcome = solve(formulated.programme, guide);
    any.none = outcome.solved && outcome.values.empty();
  }
  return any;
}

}  // namespace wijk::schedule
