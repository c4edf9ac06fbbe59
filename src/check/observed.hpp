// SPDX-License-Identifier: EUPL-1.2
//
// What an observation says for certain. "Ongeveer 1.200" is no exact number, and 41 % may be
// 40,6 %: rules find only what contradicts every value that the words allow.
#pragma once

#include "plan/plan.hpp"

namespace wijk {

/// From the least to the most that a value can be; both ends are included.
struct Range {
  double least = 0;
  double most = 0;
};

/// A value as written: half a unit of its last digit either way, and beyond a side without end.
/// "About" leaves half a unit of its last digit that is no zero, 5 % at least.
Range range_of(Observation const& one);

/// What a whole is of which the part is that percentage, and the reverse.
Range whole_of(Range part, Range percent);
Range part_of(Range whole, Range percent);
Range percent_of(Range part, Range whole);

inline bool apart(Range a, Range b) { return a.most < b.least || b.most < a.least; }

/// The observation that a target starts from, or null; only one with a value counts.
Observation const* baseline_of(Indicator const& indicator);
/// The last observation with a time and a value, or null.
Observation const* latest_of(Indicator const& indicator);

/// "4.800" or "4,800": a number as it reads in a sentence.
Text number_text(double value);
/// The same to two digits: "730" follows from 300 and 41 %, not 731,7.
Text rough_text(double value);
/// "41 %", "1.200", "€ 1.200".
Text value_text(Indicator const& indicator, double value);

}  // namespace wijk
