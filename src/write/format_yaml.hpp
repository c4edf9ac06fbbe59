// SPDX-License-Identifier: EUPL-1.2
//
// The two halves of the layout of YAML: lines and levels (format_yaml.cpp), and the values that
// stand in them (format_yaml_value.cpp). Inside the room only.
#pragma once

#include "write/format.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wijk::yaml {

/// Thrown to leave the file as it is.
struct Unknown {
  std::size_t line;
  Text what;
};

/// The lines that are read and the text that is written.
struct YamlSheet {
  std::vector<std::string> lines;
  std::size_t at = 0;  ///< the present line
  std::string text{};

  std::string const& line() const { return lines[at]; }
  /// The present line from a byte on.
  std::string_view from(std::size_t start) const {
    return std::string_view{lines[at]}.substr(start);
  }
  [[noreturn]] void refuse(Text what) const { throw Unknown{at + 1, std::move(what)}; }
};

constexpr std::size_t kStep = 2;  ///< blanks a level
inline std::string spaces(std::size_t count) { return fmt::format("{:{}}", "", count); }

/// Writes values: texts with and without quotes, blocks of text, lists and maps in brackets.
class Values {
 public:
  Values(YamlSheet& sheet, ValueTypes const& types) : x_sheet{sheet}, x_types{types} {}

  /// The key or dash whose value comes: its column in the old text (or none), and where the last
  /// bracket of that value goes.
  void owner(std::size_t column, std::size_t flow_base);
  /// The value at `at` of the present line, with all lines that it takes; those after the first are
  /// indented by `indent`.
  void write(std::size_t at, std::size_t indent);

 private:
  struct Flow {
    std::size_t depth = 0;
    bool space = false;        ///< one blank goes before the next part
    bool line_start = false;   ///< the next part is the first of its line
    bool after_value = false;  ///< a colon may stand directly behind what was just written
  };

  std::size_t properties(std::size_t at);
  void end_line(std::size_t at);
  bool continues(std::size_t line) const;
  void plain(std::size_t at, std::size_t indent);
  std::size_t plain_text_end(std::size_t at) const;
  std::size_t quoted(std::size_t at, std::size_t indent);
  void block_scalar(std::size_t at, std::size_t indent);
  void block_lines(std::size_t content, std::size_t indent, bool keep_blanks);
  std::size_t flow(std::size_t at);
  std::size_t flow_line_end(std::size_t at, Flow& flow);
  std::size_t flow_part(std::size_t at, Flow& flow);
  std::size_t flow_scalar(std::size_t at, std::size_t indent);
  std::string flow_indent(std::size_t depth) const;
  std::string scalar(std::size_t at, std::string_view written) const;

  YamlSheet& x_sheet;
  ValueTypes const& x_types;
  std::size_t x_owner_column = 0;
  std::size_t x_flow_base = 0;
};

}  // namespace wijk::yaml
