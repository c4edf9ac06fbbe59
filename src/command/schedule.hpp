// SPDX-License-Identifier: EUPL-1.2
//
// What `wijk schedule` was asked. Its parts only.
#pragma once

#include "command/command.hpp"

#include <optional>

namespace wijk {

struct ScheduleOptions {
  std::string plan, neighbourhood, keep, output, front;
  std::vector<std::string> networks;  ///< files of PSPLIB; then there is no plan
  std::string format = "text";
  std::optional<double> seconds;
  std::uint64_t seed = 1;
  int threads = 2;
  double money_scale = 100;  ///< percent of the money that there is
  bool free = false, undated = false, quarters = false, write = false, json = false;
};

/// Schedules networks of activities: the form in which the literature has its instances.
void schedule_networks(ScheduleOptions const& options, Shell& shell);

/// Proposes the year slices of a plan.
void schedule_plan(ScheduleOptions const& options, Shell& shell);

}  // namespace wijk
