// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijk {

enum class Severity : std::uint8_t { error, warning, note };

/// A stretch of text in a file that a person wrote. Lines and columns count from 1, columns in
/// characters (code points); line 0 means "the file as a whole".
struct Spot {
  std::string file{};
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 0;
  std::uint32_t skipped = 0;  ///< characters of the line that stand before the excerpt
  std::string excerpt{};      ///< the line, or of a very long one the part around the place
};

/// The second place that a finding follows from, such as the printed total that a sum misses.
struct Related {
  std::string pointer{};
  Text label{};
  Spot place{};
};

/// Something that is wrong with what people wrote. A finding is data: it is made anywhere, located
/// and rendered in one place. `pointer` is a JSON pointer (RFC 6901) into the plan document; a
/// finding about a text that never became a document carries its `place` from the start.
struct Finding {
  std::string_view rule{};  ///< id in the rule book (`rules.hpp`)
  Severity severity = Severity::error;
  std::string pointer{};
  std::string at{};     ///< the pointer with ids for numbers, as an acceptance names its place
  bool at_key = false;  ///< the place is the key itself, not its value
  Spot place{};
  Text message{};
  Text hint{};
  std::vector<Related> related{};
  std::string accepted_by{};  ///< who accepted it in the plan; empty while it stands
};

/// Where steps put what they find. Keeps everything up to a limit a rule, counts the rest, so that
/// no input can exhaust memory by being wrong in a million places.
class Findings {
 public:
  static constexpr std::size_t kKeptPerRule = 1000;

  /// Adds a finding of the rule with its usual severity. `rule` must be in the rule book.
  Finding& add(std::string_view rule, std::string pointer, Text message, Text hint = {});

  std::vector<Finding> const& all() const { return x_findings; }
  std::vector<Finding>& all() { return x_findings; }
  /// How many findings of a rule there were beyond those kept.
  std::size_t dropped(std::string_view rule) const;
  std::size_t dropped() const;

 private:
  struct Count {
    std::string_view rule;
    std::size_t seen = 0;
  };
  std::vector<Finding> x_findings;
  std::vector<Count> x_counts;
  Finding x_overflow;  ///< what callers write to once a rule is over its limit
};

}  // namespace wijk
