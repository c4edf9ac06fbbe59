// SPDX-License-Identifier: EUPL-1.2
//
// One layout for the files of a plan, so that a difference between two versions shows what changed
// and not how somebody types. Keys, elements and comments keep their order; texts are not wrapped.
#pragma once

#include "finding/result.hpp"
#include "plan/read.hpp"
#include "plan/schema.hpp"

#include <map>
#include <string>
#include <vector>

namespace wijk {

struct FormattedFile {
  std::string name;    ///< relative to the plan's folder
  std::string before;  ///< as it is
  std::string after;   ///< in the layout; the same as before where it was refused
  Text refused{};      ///< why it stays as it is, empty where it could be laid out

  bool changes() const { return before != after; }
};

/// Lays out every file of the plan that starts in `entry`. Reads the result and refuses a file
/// whose layout would change what the plan means. A file that cannot be read keeps its text, and
/// `findings` says what is wrong with it.
std::vector<FormattedFile> format_plan(std::string const& entry, Load const& load,
                                       Findings& findings);

/// What stands where in a file: the field of a value, by line and column of its first byte; of a
/// CSV by 0 and the number of its column, counting from 0.
using ValueTypes = std::map<std::pair<std::uint32_t, std::uint32_t>, Field const*>;

/// The same text in the layout: two spaces a level, one space after `:` and `,`, two before a
/// comment at the end of a line, one blank line at most, amounts and periods as we write them.
/// Refuses what it does not know, such as keys that are lists. The text must be valid YAML.
Result<std::string> format_yaml(std::string const& text, ValueTypes const& types);
/// Cells without blanks around them, quotes only where they are needed.
Result<std::string> format_csv(std::string const& text, ValueTypes const& types);
/// Values that fit in a line on one line, coordinates in 7 decimals (RD: 3), about a centimetre.
Result<std::string> format_geojson(std::string const& text);

/// "1315000" as "1.315.000" for money, "2018 en verder" as "2018-" for a period; anything else, and
/// what cannot be read, as it is.
std::string written_form(Field const& field, std::string_view text);
/// The same of the value that stands at a place, where a field is known for it.
std::string written_form(ValueTypes const& types, std::size_t line, std::size_t column,
                         std::string_view text);

}  // namespace wijk
