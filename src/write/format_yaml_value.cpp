// SPDX-License-Identifier: EUPL-1.2
#include "write/format_yaml.hpp"
#include "write/yaml_scan.hpp"

namespace wijk::yaml {
namespace {

bool is_flow_colon(std::string_view line, std::size_t at, bool after_value) {
  return after_value || at + 1 >= line.size() || is_blank(line[at + 1]) ||
         std::string_view{",[]{}"}.find(line[at + 1]) != kNone;
}

}  // namespace

void Values::owner(std::size_t column, std::size_t flow_base) {
  x_owner_column = column;
  x_flow_base = flow_base;
}

std::size_t Values::properties(std::size_t at) {
  auto const& line = x_sheet.line();
  auto const end_of_all = skip_properties(line, at);
  while (at < end_of_all) {
    auto const end = word_end(line, at, false);
    x_sheet.text += line.substr(at, end - at);
    at = skip_blanks(line, end);
    x_sheet.text += at < line.size() && !is_comment(line, at) ? " " : "";
  }
  return at;
}

/// The value at `at` of the present line; its further lines are indented by `indent`.
void Values::write(std::size_t at, std::size_t indent) {
  auto const& line = x_sheet.line();
  at = properties(at);
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
void Values::end_line(std::size_t at) {
  auto const& line = x_sheet.line();
  at = skip_blanks(line, at);
  if (at < line.size()) {
    if (!is_comment(line, at)) {
      x_sheet.refuse(
          {"een sleutel die zelf een lijst of blok is", "a key that is a list or a block"});
    }
    x_sheet.text += "  " + std::string{trimmed_end(std::string_view{line}.substr(at))};
  }
  x_sheet.text += '\n';
  ++x_sheet.at;
}

bool Values::continues(std::size_t line) const {
  auto const indent = indent_of(x_sheet.lines[line]);
  bool const deeper = x_owner_column == kNone || indent > x_owner_column;
  return deeper && !is_comment(x_sheet.lines[line], indent) &&
         !x_sheet.lines[line].starts_with("---") && !x_sheet.lines[line].starts_with("...");
}

void Values::plain(std::size_t at, std::size_t indent) {
  auto end = plain_text_end(at);
  x_sheet.text += scalar(at, std::string_view{x_sheet.line()}.substr(at, end - at));
  while (true) {
    auto next = x_sheet.at + 1;
    while (next < x_sheet.lines.size() && is_empty(x_sheet.lines[next])) {
      ++next;
    }
    bool const comment = skip_blanks(x_sheet.line(), end) < x_sheet.line().size();
    if (comment || next >= x_sheet.lines.size() || !continues(next)) {
      return end_line(end);
    }
    x_sheet.text += std::string(next - x_sheet.at, '\n') + spaces(indent);
    x_sheet.at = next;
    auto const start = skip_blanks(x_sheet.line(), 0);
    end = plain_text_end(start);
    x_sheet.text += x_sheet.line().substr(start, end - start);
  }
}

/// Outside `{}` and `[]` a colon with a blank behind it cannot be part of a text; the URL of a
/// schema and a time can.
std::size_t Values::plain_text_end(std::size_t at) const {
  return plain_end(x_sheet.line(), at, false);
}

/// A text in quotes; returns where it ends, on what is then the present line.
std::size_t Values::quoted(std::size_t at, std::size_t indent) {
  char const quote = x_sheet.line()[at];
  auto end = quoted_end(x_sheet.line(), at);
  if (end != kNone) {
    x_sheet.text += scalar(at, std::string_view{x_sheet.line()}.substr(at, end - at));
    return end;
  }
  x_sheet.text += trimmed_end(x_sheet.from(at));
  while (end == kNone) {
    if (++x_sheet.at >= x_sheet.lines.size()) {
      x_sheet.refuse({"aanhalingstekens die niet sluiten", "quotes that do not close"});
    }
    auto const& line = x_sheet.line();
    auto const start = skip_blanks(line, 0);
    end = quote_closes(line, start, quote);
    auto const part = std::string_view{line}.substr(start, end == kNone ? kNone : end - start);
    x_sheet.text += '\n';
    x_sheet.text += part.empty() ? "" : spaces(indent);
    x_sheet.text += end == kNone ? trimmed_end(part) : part;
  }
  return end;
}

/// `|` or `>` and the lines below it. They keep what they hold, only their indent changes.
void Values::block_scalar(std::size_t at, std::size_t indent) {
  auto const& line = x_sheet.line();
  if (x_owner_column == kNone) {
    x_sheet.refuse({"een tekstblok zonder sleutel", "a block of text without a key"});
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
  x_sheet.text += head;
  end_line(end);
  block_lines(content, indent, head.find('+') != std::string::npos);
}

void Values::block_lines(std::size_t content, std::size_t indent, bool keep_blanks) {
  auto last = x_sheet.at;  // behind the last line that is not blank
  for (auto next = x_sheet.at; next < x_sheet.lines.size(); ++next) {
    auto const& line = x_sheet.lines[next];
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
  for (; x_sheet.at < last; ++x_sheet.at) {
    auto const& line = x_sheet.line();
    x_sheet.text +=
        content > 0 && line.size() > content ? spaces(indent) + line.substr(content) : "";
    x_sheet.text += '\n';
  }
}

/// `{…}` or `[…]`, which may take several lines; returns where it ends.
std::size_t Values::flow(std::size_t at) {
  Flow flow;
  do {
    auto const& line = x_sheet.line();
    auto const next = skip_blanks(line, at);
    bool const line_ends = next >= line.size() || is_comment(line, next);
    at = line_ends ? flow_line_end(next, flow) : flow_part(next, flow);
  } while (flow.depth > 0);
  return at;
}

std::size_t Values::flow_line_end(std::size_t at, Flow& flow) {
  auto const& line = x_sheet.line();
  bool const comment = at < line.size();
  if (comment) {
    x_sheet.text += flow.line_start ? flow_indent(flow.depth) : "  ";
    x_sheet.text += trimmed_end(std::string_view{line}.substr(at));
  }
  x_sheet.text += flow.line_start && !comment ? "" : "\n";
  flow.line_start = true;
  if (++x_sheet.at >= x_sheet.lines.size()) {
    x_sheet.refuse({"een haakje dat niet sluit", "a bracket that does not close"});
  }
  return 0;
}

std::size_t Values::flow_part(std::size_t at, Flow& flow) {
  auto const& line = x_sheet.line();
  char const letter = line[at];
  bool const opens = letter == '{' || letter == '[';
  bool const closes = letter == '}' || letter == ']';
  bool const colon = letter == ':' && is_flow_colon(line, at, flow.after_value);
  if (flow.line_start) {
    x_sheet.text += flow_indent(flow.depth - (closes ? 1 : 0));
  } else if (flow.space && !closes && !colon && letter != ',') {
    x_sheet.text += ' ';
  }
  flow.line_start = false;
  flow.space = !opens;
  flow.after_value = closes || letter == '"' || letter == '\'';
  if (!opens && !closes && !colon && letter != ',') {
    return flow_scalar(at, flow_indent(flow.depth + 1).size());
  }
  x_sheet.text += letter;
  flow.depth += opens ? 1 : 0;
  flow.depth -= closes ? 1 : 0;
  return at + 1;
}

std::string Values::flow_indent(std::size_t depth) const {
  return spaces(x_flow_base + kStep * depth);
}

std::size_t Values::flow_scalar(std::size_t at, std::size_t indent) {
  auto const& line = x_sheet.line();
  switch (line[at]) {
    case '"':
    case '\'': return quoted(at, indent);
    case '&':
    case '*':
    case '!': {
      auto const end = word_end(line, at, true);
      x_sheet.text += line.substr(at, end - at);
      return end;
    }
    case '?':
      if (at + 1 >= line.size() || is_blank(line[at + 1])) {
        x_sheet.refuse({"een sleutel met `?`", "a key with `?`"});
      }
      [[fallthrough]];
    default: break;
  }
  auto const end = plain_end(line, at, true);
  x_sheet.text += scalar(at, std::string_view{line}.substr(at, end - at));
  return end;
}

/// One value as it stands in one line, in the form in which we write it.
std::string Values::scalar(std::size_t at, std::string_view written) const {
  bool const quoted = written.size() >= 2 && (written[0] == '"' || written[0] == '\'');
  auto text = written;
  if (quoted) {
    text = written.substr(1, written.size() - 2);
    if (text.find_first_of("\\\"'") != kNone) {
      return std::string{written};  // quotes inside: the writer chose these for a reason
    }
  }
  auto const form = written_form(x_types, x_sheet.at + 1, at + 1, text);
  return quoted ? '"' + form + '"' : form;
}

}  // namespace wijk::yaml
