// SPDX-License-Identifier: EUPL-1.2
//
// A layout of the text itself rather than of a tree, since no tree of a YAML library keeps the
// comments (docs/decisions/0008).
#include "write/format_yaml.hpp"
#include "write/yaml_scan.hpp"

#include <algorithm>

namespace wijk {
namespace {

using namespace yaml;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The text in lines, without BOM and without carriage returns before line ends.
std::vector<std::string> lines_of(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  std::vector<std::string> lines;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    lines.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

class Layout {
 public:
  Layout(std::vector<std::string> lines, ValueTypes const& types)
      : x_sheet{std::move(lines)}, x_values{x_sheet, types} {}

  std::string run() {
    while (x_sheet.at < x_sheet.lines.size()) {
      auto const& line = x_sheet.line();
      if (line.find('\r') != kNone) {
        x_sheet.refuse({"een regeleinde van een oude Mac", "a line end of an old Mac"});
      }
      if (is_empty(line)) {
        x_blank = true;
        ++x_sheet.at;
      } else if (auto const start = skip_blanks(line, 0); is_comment(line, start)) {
        x_comments.push_back({start, std::string{trimmed_end(line.substr(start))}, x_blank});
        x_blank = false;
        ++x_sheet.at;
      } else if (line.starts_with("---") || line.starts_with("...") || line.starts_with('%')) {
        document_mark(line);
      } else {
        entries(line);
      }
    }
    flush_comments(0, 0);
    return std::move(x_sheet.text);
  }

 private:
  /// A block of keys or of dashes that is open: where it stood and where it stands now.
  struct Level {
    std::size_t was, is;
    bool dash;
  };
  struct Comment {
    std::size_t column;
    std::string text;
    bool blank_before;
  };

  void blank_line(bool wanted) {
    if (wanted && !x_sheet.text.empty()) {
      x_sheet.text += '\n';
    }
  }

  /// Comments go with what follows them; one that stands deeper belongs to the block that ends.
  void flush_comments(std::size_t was, std::size_t is) {
    for (auto const& comment : x_comments) {
      auto column = is;
      if (comment.column > was) {
        auto const level = std::find_if(x_levels.rbegin(), x_levels.rend(), [&](Level const& one) {
          return one.was <= comment.column;
        });
        column = level == x_levels.rend() ? is : std::max(is, level->is);
      }
      blank_line(comment.blank_before);
      x_sheet.text += spaces(column) + comment.text + '\n';
    }
    x_comments.clear();
    blank_line(x_blank && x_sheet.at < x_sheet.lines.size());
    x_blank = false;
  }

  void document_mark(std::string const& line) {
    if (line.starts_with("---") && line.size() > 3) {
      auto const rest = skip_blanks(line, 3);
      if (rest == 3 || (rest < line.size() && line[rest] != '#')) {
        x_sheet.refuse({"tekst achter `---`", "text behind `---`"});
      }
    }
    flush_comments(0, 0);
    x_sheet.text += std::string{trimmed_end(line)} + '\n';
    x_levels.clear();
    ++x_sheet.at;
  }

  /// Where an entry at a column of the old text goes; opens and closes levels.
  std::size_t place(std::vector<Level>& levels, std::size_t column, bool dash) const {
    while (!levels.empty() && levels.back().was > column) {
      levels.pop_back();
    }
    if (!levels.empty() && levels.back().was == column && levels.back().dash && !dash) {
      levels.pop_back();  // dashes as deep as the key that they belong to; this is the next key
    }
    bool const sibling =
        !levels.empty() && levels.back().was == column && levels.back().dash == dash;
    if (!sibling) {
      levels.push_back({column, levels.empty() ? 0 : levels.back().is + kStep, dash});
    }
    return levels.back().is;
  }

  /// A line that starts an entry: dashes, a key and its value, with all lines that the value takes.
  void entries(std::string const& line) {
    auto const start = indent_of(line);
    auto at = start;
    auto levels = x_levels;
    auto const first_dash = is_dash(line, at);
    auto const first_key = first_dash ? kNone : key_colon(line, at);
    if (line[at] == '?' && (at + 1 == line.size() || is_blank(line[at + 1]))) {
      x_sheet.refuse({"een sleutel met `?`", "a key with `?`"});
    }
    if (!first_dash && first_key == kNone) {
      return lone_value(start);
    }
    auto const first = place(levels, at, first_dash);
    flush_comments(start, first);
    x_levels = std::move(levels);
    x_sheet.text += spaces(first);
    auto owner = first;
    while (is_dash(line, at)) {
      owner = place(x_levels, at, true);
      x_values.owner(at, owner + kStep);
      at = skip_blanks(line, at + 1);
      x_sheet.text += at < line.size() && !is_comment(line, at) ? "- " : "-";
    }
    if (auto const colon = key_colon(line, at); colon != kNone) {
      owner = place(x_levels, at, false);
      x_values.owner(at, owner);
      x_sheet.text += std::string{trimmed_end(std::string_view{line}.substr(at, colon - at))} + ':';
      at = skip_blanks(line, colon + 1);
      x_sheet.text += at < line.size() && !is_comment(line, at) ? " " : "";
    }
    x_values.write(at, owner + kStep);
  }

  /// A value on a line of its own, below its key or dash.
  void lone_value(std::size_t start) {
    auto levels = x_levels;
    while (!levels.empty() && levels.back().was >= start) {
      levels.pop_back();
    }
    auto const indent = levels.empty() ? 0 : levels.back().is + kStep;
    flush_comments(start, indent);
    x_levels = std::move(levels);
    x_values.owner(x_levels.empty() ? kNone : x_levels.back().was, indent);
    x_sheet.text += spaces(indent);
    x_values.write(start, indent);
  }

  YamlSheet x_sheet;
  Values x_values;
  std::vector<Level> x_levels;
  std::vector<Comment> x_comments;  ///< waiting for what they stand above
  bool x_blank = false;
};

}  // namespace

Result<std::string> format_yaml(std::string const& text, ValueTypes const& types) {
  try {
    return Layout{lines_of(text), types}.run();
  } catch (Unknown const& unknown) {
    return Refusal{say("regel {}: {} kan `format` niet herschikken",
                       "line {}: `format` cannot lay out {}", unknown.line, unknown.what)};
  }
}

}  // namespace wijk
