// SPDX-License-Identifier: EUPL-1.2
#include "finding/finding.hpp"

#include "finding/rules.hpp"
#include "finding/unicode.hpp"
#include "finding/verify.hpp"

#include <algorithm>
#include <numeric>

namespace wijk {
namespace {

/// The longest message or hint, in characters: what people wrote is quoted, but not a whole file.
constexpr std::size_t kLongest = 1'000;

void shorten(std::string& text) {
  auto const kept = first_points(text, kLongest).size();
  if (kept < text.size()) {
    text.resize(kept);
    text += "…";
  }
}

Text shortened(Text text) {
  shorten(text.nl);
  shorten(text.en);
  return text;
}

}  // namespace

Finding& Findings::add(std::string_view rule, std::string pointer, Text message, Text hint) {
  auto const* const known = find_rule(rule);
  verify(known != nullptr, "a finding names a rule that is not in the rule book");
  auto count = std::ranges::find(x_counts, rule, &Count::rule);
  if (count == x_counts.end()) {
    count = x_counts.insert(count, {known->id});
  }
  ++count->seen;
  auto& finding = count->seen > kKeptPerRule ? x_overflow = Finding{} : x_findings.emplace_back();
  finding.rule = known->id;
  finding.severity = known->severity;
  finding.pointer = std::move(pointer);
  finding.message = shortened(std::move(message));
  finding.hint = shortened(std::move(hint));
  return finding;
}

std::size_t Findings::dropped(std::string_view rule) const {
  auto const count = std::ranges::find(x_counts, rule, &Count::rule);
  return count == x_counts.end() ? 0 : count->seen - std::min(count->seen, kKeptPerRule);
}

std::size_t Findings::dropped() const {
  return std::accumulate(x_counts.begin(), x_counts.end(), std::size_t{0},
                         [](std::size_t sum, Count const& count) {
                           return sum + count.seen - std::min(count.seen, kKeptPerRule);
                         });
}

}  // namespace wijk
