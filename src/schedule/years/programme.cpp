// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/programme.hpp"

#include "finding/open_module.hpp"
#include "schedule/years/solve.hpp"

namespace wijk::schedule {
namespace {

/// Opened once, by whoever comes first.
Result<CbcModule const*> const& solver_module() {
  static auto const module = open_module<CbcModule>();
  return module;
}

}  // namespace

Result<Done> find_solver() {
  auto const& module = solver_module();
  return module ? Result<Done>{Done{}} : module.refusal();
}

Outcome solve(Programme const& programme, Guide const& guide) {
  auto const& module = solver_module();
  return module ? (*module)->solve(programme, guide) : Outcome{};
}

Relaxation relax(Programme const& programme, std::function<bool()> const& stop) {
  auto const& module = solver_module();
  return module ? (*module)->relax(programme, stop) : Relaxation{};
}

}  // namespace wijk::schedule
