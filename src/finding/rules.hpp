// SPDX-License-Identifier: EUPL-1.2
//
// The rule book: everything that can be found wrong, by id. The text of `wijk explain` and of
// docs/rules.md is here; the rules themselves are where they look (`src/plan`, `src/check`).
#pragma once

#include "finding/finding.hpp"

#include <span>
#include <string_view>

namespace wijk {

enum class Family : std::uint8_t {
  reading,
  money,
  time,
  meaning,
  indicators,
  agreements,
  map,
  communication,
  schedule,
  sources,
};

struct Rule {
  std::string_view id;
  Severity severity;
  Words title;   ///< what is wrong, in a few words
  Words why;     ///< why it matters
  Words remedy;  ///< what would mend it
};

struct RuleFamily {
  Family family;
  Words name;
  std::span<Rule const> rules;
};

/// All families in the order of the handbook.
std::span<RuleFamily const> rule_book();
/// The rule of that id, or null.
Rule const* find_rule(std::string_view id);
std::size_t rule_count();

Words severity_name(Severity severity);

}  // namespace wijk
