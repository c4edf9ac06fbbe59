// SPDX-License-Identifier: EUPL-1.2
//
// A layout of the text itself rather than of a tree, since no tree of a YAML library keeps the
// comments (docs/decisions/0008).
#include "write/format.hpp"
#include "write/yaml_scan.hpp"

#include <algorithm>

namespace wijk {
namespace {

using namespace yaml;

constexpr std::size_t kStep = 2;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Thrown to leave the file as it is.
struct Unknown {
  std::size_t line;
  Text what;
};

std::string spaces(std::size_t count) { return std::string(count, ' '); }

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
      : x_lines{std::move(lines)}, x_types{types} {}

  std::string run() {
    while (x_at < x_lines.size()) {
      auto const& line = x_lines[x_at];
      if (line.find('\r') != kNone) {
        refuse({"een regeleinde van een oude Mac", "a line end of an old Mac"});
      }
      if (is_empty(line)) {
        x_blank = true;
        ++x_at;
      } else if (auto const start = skip_blanks(line, 0); is_comment(line, start)) {
        x_comments.push_back({start, std::string{trimmed_end(line.substr(start))}, x_blank});
        x_blank = false;
        ++x_at;
      } else if (line.starts_with("---") || line.starts_with("...") || line.starts_with('%')) {
        document_mark(line);
      } else {
        entries(line);
      }
    }
    flush_comments(0, 0);
    return std::move(x_text);
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

  [[noreturn]] void refuse(Text what) const { throw Unknown{x_at + 1, std::move(what)}; }

  void blank_line(bool wanted) {
    if (wanted && !x_text.empty()) {
      x_text += '\n';
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
      x_text += spaces(column) + comment.text + '\n';
    }
    x_comments.clear();
    blank_line(x_blank && x_at < x_lines.size());
    x_blank = false;
  }

  void document_mark(std::string const& line) {
    if (line.starts_with("---") && line.size() > 3) {
      auto const rest = skip_blanks(line, 3);
      if (rest == 3 || (rest < line.size() && line[rest] != '#')) {
        refuse({"tekst achter `---`", "text behind `---`"});
      }
    }
    flush_comments(0, 0);
    x_text += std::string{trimmed_end(line)} + '\n';
    x_levels.clear();
    ++x_at;
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
      refuse({"een sleutel met `?`", "a key with `?`"});
    }
    if (!first_dash && first_key == kNone) {
      return lone_value(start);
    }
    auto const first = place(levels, at, first_dash);
    flush_comments(start, first);
    x_levels = std::move(levels);
    x_text += spaces(first);
    auto owner = first;
    while (is_dash(line, at)) {
      owner = place(x_levels, at, true);
      x_owner_column = at;
      x_flow_base = owner + kStep;
      at = skip_blanks(line, at + 1);
      x_text += at < line.size() && !is_comment(line, at) ? "- " : "-";
    }
    if (auto const colon = key_colon(line, at); colon != kNone) {
      owner = place(x_levels, at, false);
      x_owner_column = at;
      x_flow_base = owner;
      x_text += std::string{trimmed_end(std::string_view{line}.substr(at, colon - at))} + ':';
      at = skip_blanks(line, colon + 1);
      x_text += at < line.size() && !is_comment(line, at) ? " " : "";
    }
    value(at, owner + kStep);
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
    x_owner_column = x_levels.empty() ? kNone : x_levels.back().was;
    x_flow_base = indent;
    x_text += spaces(indent);
    value(start, indent);
  }

  /// The value at `at` of the present line; its further lines are indented by `indent`.
  void value(std::size_t at, std::size_t indent) {
    auto const& line = x_lines[x_at];
    auto const properties = skip_properties(line, at);
    if (properties != at) {
      for (auto word = at; word < properties;) {
        auto const end = word_end(line, word, false);
        x_text += line.substr(word, end - word);
        word = skip_blanks(line, end);
        x_text += word < line.size() && !is_comment(line, word) ? " " : "";
      }
      at = properties;
    }
    if (at >= line.size() || is_comment(line, at)) {
      return end_line(at);
    }
    switch (line[at]) {
      case '|':
      case '>': return block_scalar(at, indent);
      case '"':
      case '\'': return end_line(quoted(at, indent));
      case '{':
      case '[': return end_line(flow(at));
      default: return plain(at, indent);
    }
  }

  /// What may still stand behind a value: a comment.
  void end_line(std::size_t at) {
    auto const& line = x_lines[x_at];
    at = skip_blanks(line, at);
    if (at < line.size()) {
      if (!is_comment(line, at)) {
        refuse({"een sleutel die zelf een lijst of blok is", "a key that is a list or a block"});
      }
      x_text += "  " + std::string{trimmed_end(std::string_view{line}.substr(at))};
    }
    x_text += '\n';
    ++x_at;
  }

  bool continues(std::size_t line) const {
    auto const indent = indent_of(x_lines[line]);
    bool const deeper = x_owner_column == kNone || indent > x_owner_column;
    return deeper && !is_comment(x_lines[line], indent) && !x_lines[line].starts_with("---") &&
           !x_lines[line].starts_with("...");
  }

  void plain(std::size_t at, std::size_t indent) {
    auto end = plain_text_end(at);
    x_text += scalar(at, std::string_view{x_lines[x_at]}.substr(at, end - at));
    while (true) {
      auto next = x_at + 1;
      while (next < x_lines.size() && is_empty(x_lines[next])) {
        ++next;
      }
      bool const comment = skip_blanks(x_lines[x_at], end) < x_lines[x_at].size();
      if (comment || next >= x_lines.size() || !continues(next)) {
        return end_line(end);
      }
      x_text += std::string(next - x_at, '\n') + spaces(indent);
      x_at = next;
      auto const start = skip_blanks(x_lines[x_at], 0);
      end = plain_text_end(start);
      x_text += x_lines[x_at].substr(start, end - start);
    }
  }

  /// Outside `{}` and `[]` a colon with a blank behind it cannot be part of a text; the URL of a
  /// schema and a time can.
  std::size_t plain_text_end(std::size_t at) const { return plain_end(x_lines[x_at], at, false); }

  /// A text in quotes; returns where it ends, on what is then the present line.
  std::size_t quoted(std::size_t at, std::size_t indent) {
    char const quote = x_lines[x_at][at];
    auto end = quoted_end(x_lines[x_at], at);
    if (end != kNone) {
      x_text += scalar(at, std::string_view{x_lines[x_at]}.substr(at, end - at));
      return end;
    }
    x_text += trimmed_end(std::string_view{x_lines[x_at]}.substr(at));
    while (end == kNone) {
      if (++x_at >= x_lines.size()) {
        refuse({"aanhalingstekens die niet sluiten", "quotes that do not close"});
      }
      auto const& line = x_lines[x_at];
      auto const start = skip_blanks(line, 0);
      end = quote_closes(line, start, quote);
      auto const part = std::string_view{line}.substr(start, end == kNone ? kNone : end - start);
      x_text += '\n';
      x_text += part.empty() ? "" : spaces(indent);
      x_text += end == kNone ? trimmed_end(part) : part;
    }
    return end;
  }

  /// `|` or `>` and the lines below it. They keep what they hold, only their indent changes.
  void block_scalar(std::size_t at, std::size_t indent) {
    auto const& line = x_lines[x_at];
    if (x_owner_column == kNone) {
      refuse({"een tekstblok zonder sleutel", "a block of text without a key"});
    }
    auto const end = word_end(line, at, false);
    auto head = line.substr(at, end - at);
    std::size_t content = 0;
    for (auto& letter : head) {
      if ('1' <= letter && letter <= '9') {
        content = x_owner_column + static_cast<std::size_t>(letter - '0');
        letter = static_cast<char>('0' + kStep);
      }
    }
    x_text += head;
    end_line(end);
    block_lines(content, indent, head.find('+') != std::string::npos);
  }

  void block_lines(std::size_t content, std::size_t indent, bool keep_blanks) {
    auto last = x_at;  // behind the last line that is not blank
    for (auto next = x_at; next < x_lines.size(); ++next) {
      auto const& line = x_lines[next];
      auto const depth = indent_of(line);
      bool const blank = is_empty(line) && (content == 0 || line.size() <= content);
      if (!blank && content == 0 && depth > x_owner_column) {
        content = depth;
      }
      if (!blank && (content == 0 || depth < content)) {
        break;
      }
      last = blank && !keep_blanks ? last : next + 1;
    }
    for (; x_at < last; ++x_at) {
      auto const& line = x_lines[x_at];
      x_text += content > 0 && line.size() > content ? spaces(indent) + line.substr(content) : "";
      x_text += '\n';
    }
  }

  struct Flow {
    std::size_t depth = 0;
    bool space = false;        ///< one blank goes before the next part
    bool line_start = false;   ///< the next part is the first of its line
    bool after_value = false;  ///< a colon may stand directly behind what was just written
  };

  /// `{…}` or `[…]`, which may take several lines; returns where it ends.
  std::size_t flow(std::size_t at) {
    Flow flow;
    do {
      auto const& line = x_lines[x_at];
      auto const next = skip_blanks(line, at);
      bool const line_ends = next >= line.size() || is_comment(line, next);
      at = line_ends ? flow_line_end(next, flow) : flow_part(next, flow);
    } while (flow.depth > 0);
    return at;
  }

  std::size_t flow_line_end(std::size_t at, Flow& flow) {
    auto const& line = x_lines[x_at];
    bool const comment = at < line.size();
    if (comment) {
      x_text += flow.line_start ? flow_indent(flow.depth) : "  ";
      x_text += trimmed_end(std::string_view{line}.substr(at));
    }
    x_text += flow.line_start && !comment ? "" : "\n";
    flow.line_start = true;
    if (++x_at >= x_lines.size()) {
      refuse({"een haakje dat niet sluit", "a bracket that does not close"});
    }
    return 0;
  }

  std::size_t flow_part(std::size_t at, Flow& flow) {
    auto const& line = x_lines[x_at];
    char const letter = line[at];
    bool const opens = letter == '{' || letter == '[';
    bool const closes = letter == '}' || letter == ']';
    bool const colon = letter == ':' && is_flow_colon(line, at, flow.after_value);
    if (flow.line_start) {
      x_text += flow_indent(flow.depth - (closes ? 1 : 0));
    } else if (flow.space && !closes && !colon && letter != ',') {
      x_text += ' ';
    }
    flow.line_start = false;
    flow.space = !opens;
    flow.after_value = closes || letter == '"' || letter == '\'';
    if (!opens && !closes && !colon && letter != ',') {
      return flow_scalar(at, flow_indent(flow.depth + 1).size());
    }
    x_text += letter;
    flow.depth += opens ? 1 : 0;
    flow.depth -= closes ? 1 : 0;
    return at + 1;
  }

  std::string flow_indent(std::size_t depth) const { return spaces(x_flow_base + kStep * depth); }

  static bool is_flow_colon(std::string_view line, std::size_t at, bool after_value) {
    return after_value || at + 1 >= line.size() || is_blank(line[at + 1]) ||
           std::string_view{",[]{}"}.find(line[at + 1]) != kNone;
  }

  std::size_t flow_scalar(std::size_t at, std::size_t indent) {
    auto const& line = x_lines[x_at];
    switch (line[at]) {
      case '"':
      case '\'': return quoted(at, indent);
      case '&':
      case '*':
      case '!': {
        auto const end = word_end(line, at, true);
        x_text += line.substr(at, end - at);
        return end;
      }
      case '?':
        if (at + 1 >= line.size() || is_blank(line[at + 1])) {
          refuse({"een sleutel met `?`", "a key with `?`"});
        }
        [[fallthrough]];
      default: break;
    }
    auto const end = plain_end(line, at, true);
    x_text += scalar(at, std::string_view{line}.substr(at, end - at));
    return end;
  }

  /// One value as it stands in one line, in the form in which we write it.
  std::string scalar(std::size_t at, std::string_view written) const {
    bool const quoted = written.size() >= 2 && (written[0] == '"' || written[0] == '\'');
    auto text = written;
    if (quoted) {
      text = written.substr(1, written.size() - 2);
      if (text.find_first_of("\\\"'") != kNone) {
        return std::string{written};  // quotes inside: the writer chose these for a reason
      }
    }
    auto const form = written_form(x_types, x_at + 1, at + 1, text);
    return quoted ? '"' + form + '"' : form;
  }

  std::vector<std::string> x_lines;
  ValueTypes const& x_types;
  std::string x_text;
  std::size_t x_at = 0;
  std::size_t x_owner_column = 0;  ///< of the key or dash whose value is read
  std::size_t x_flow_base = 0;     ///< where the last bracket of such a value stands
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
