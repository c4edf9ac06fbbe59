// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/rules.hpp"

namespace wijk {

std::span<Rule const> reading_rules();
std::span<Rule const> money_rules();
std::span<Rule const> time_rules();
std::span<Rule const> meaning_rules();
std::span<Rule const> indicator_rules();
std::span<Rule const> agreement_rules();
std::span<Rule const> map_rules();
std::span<Rule const> communication_rules();
std::span<Rule const> schedule_rules();
std::span<Rule const> source_rules();

}  // namespace wijk
