// SPDX-License-Identifier: EUPL-1.2
//
// The numbers printed on the plan's map, which run from 1.
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <map>

namespace wijk {

void map_numbers(Here const& here, Findings& findings) {
  std::map<std::int64_t, std::size_t> first;
  for (std::size_t i = 0; i < here.hood.map_numbers.size(); ++i) {
    auto const& one = here.hood.map_numbers[i];
    auto const [seen, added] = first.try_emplace(one.number, i);
    if (!added) {
      auto& finding = findings.add("map-number-twice", here.at("map_numbers", i, "number"),
                                   say("nummer {} op de kaart is `{}`, maar ook `{}`",
                                       "number {} on the map is `{}`, but also `{}`", one.number,
                                       one.place.id, here.hood.map_numbers[seen->second].place.id));
      relate(finding, here.at("map_numbers", seen->second, "number"), say("ook hier", "here too"));
    }
  }
  Listed skipped;
  std::int64_t next = 1;
  for (auto const& [number, index] : first) {
    if (number > next) {
      skipped.add(number == next + 1 ? say("{}", "{}", next)
                                     : say("{} t/m {}", "{} to {}", next, number - 1));
    }
    next = std::max(next, number < std::numeric_limits<std::int64_t>::max() ? number + 1 : number);
  }
  if (!skipped.empty()) {
    findings.add(
        "map-number-missing", here.pointer + "/map_numbers",
        say("op de kaart ontbreekt: nummer {}", "missing on the map: number {}", skipped.text()));
  }
}

}  // namespace wijk
