// SPDX-License-Identifier: EUPL-1.2
//
// What is said about the planning of years, in both languages: the terminal, JSON and the web say
// the same.
#pragma once

#include "schedule/plan/from_plan.hpp"

#include <span>

namespace wijk::schedule {

/// "€ 120.000": what a choice is worth is no more exact than that.
Text worth_text(double euros);
Text purse_name(YearsPlan const& made, std::size_t purse);
Text limit_name(YearsPlan const& made, std::size_t limit);
/// "Vernieuwing woningen, als renovatie"; without variants the name of the measure.
Text item_name(YearsPlan const& made, std::size_t item, int variant);
/// "2021", or "kwartaal 2 van 2021".
Text when_text(YearsPlan const& made, int slice, bool quarter);
/// "begint in 2021", "gebeurt niet".
Text placed_text(YearsPlan const& made, std::size_t item, Placed const& placed);
/// A demand as a noun: "het geld van `fonds` in 2021".
Text demand_text(YearsPlan const& made, Demand const& demand);
/// "a, b en c".
Text list_text(std::vector<Text> const& parts);
/// Several demands of one kind as one: "het geld van `fonds` in 2021 en 2022".
Text demands_text(YearsPlan const& made, std::span<Demand const> demands);
/// "met `mfa` (de school en het plein worden samen gemaakt)": the first reason, told of `item`.
Text together_with(YearsPlan const& made, std::size_t pair, std::size_t item,
                   Pairings const& pairings);
/// "`mfa` en `buitenruimte`: de school en het plein worden samen gemaakt".
Text together_text(YearsPlan const& made, std::size_t pair, Pairings const& pairings);

}  // namespace wijk::schedule
