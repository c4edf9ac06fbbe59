// SPDX-License-Identifier: EUPL-1.2
//
// What people in the Netherlands read on their clock and calendar. By the rule itself, so that it
// needs no data of time zones (libstdc++ 12 has none) and no setting of the machine.
#pragma once

#include "plan/values.hpp"
#include "store/store.hpp"

#include <optional>
#include <string_view>

namespace wijk {

/// Central European Time, by the rule of Directive 2000/84/EC: summer time from the last Sunday of
/// March to that of October, 01:00 UTC. The result is what a clock shows.
std::chrono::sys_seconds in_the_netherlands(std::chrono::sys_seconds utc);
/// The same of "2026-11-26T09:30:00.123Z", to the minute; nothing where that is no moment.
std::optional<std::chrono::sys_seconds> in_the_netherlands(std::string_view iso);
/// The day that it is then.
Date day_in_the_netherlands(Moment moment);

}  // namespace wijk
