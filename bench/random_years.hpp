// SPDX-License-Identifier: EUPL-1.2
//
// Plannings of years as a neighbourhood has them, made by rule: the same numbers give the same
// instance.
#pragma once

#include "schedule/years/instance.hpp"

namespace wijk::bench {

using namespace schedule;

/// A programme over 11 slices: 5 to 12 purses that hold about half of what everything costs, with
/// and without carry-over; tasks with diminishing returns; 1 to 3 variants an item; pairs that gain
/// from each other; orders; nuisance caps per block and capacity per partner; a floor under social
/// rent; some items that must be done or are fixed, and some that people count on.
Instance random_years(std::uint64_t seed, std::size_t items);

/// A few items over a few slices with anything in it, also what no plan would have (income, harm,
/// circles of orders, windows outside the slices); few enough to try every choice.
Instance small_years(std::uint64_t seed);

}  // namespace wijk::bench
