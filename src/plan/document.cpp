// SPDX-License-Identifier: EUPL-1.2
#include "plan/document.hpp"

#include "finding/unicode.hpp"
#include "plan/csv.hpp"
#include "plan/formats.hpp"

#include <algorithm>
#include <charconv>

namespace wijk {
namespace {

/// The map in which the last part of a dotted name is a key, made where it is not there yet.
Node& descend(Node& from, std::string_view part, Mark mark) {
  for (auto& member : from.members) {
    if (member.key == part) {
      return member.value;
    }
  }
  from.members.push_back({std::string{part}, mark, {}});
  return from.members.back().value;
}

/// Builds the places for all columns first, so that pointers to leaves stay valid.
void make_leaves(Node& row, Table const& table) {
  for (std::size_t column = 0; column < table.header.size(); ++column) {
    std::string_view name = table.header[column];
    Node* at = &row;
    while (true) {
      at->kind = Node::Kind::map;
      auto const dot = name.find('.');
      at = &descend(*at, name.substr(0, dot), table.header_marks[column]);
      if (dot == std::string_view::npos) {
        break;
      }
      name.remove_prefix(dot + 1);
    }
  }
}

Node* leaf(Node& row, std::string_view name) {
  Node* at = &row;
  while (at != nullptr) {
    auto const dot = name.find('.');
    auto const part = name.substr(0, dot);
    auto const found = std::ranges::find(at->members, part, &Member::key);
    at = found == at->members.end() ? nullptr : &found->value;
    if (dot == std::string_view::npos) {
      return at;
    }
    name.remove_prefix(dot + 1);
  }
  return nullptr;
}

bool all_null(Node const& node) {
  return node.is_null() || (node.is_map() && std::ranges::all_of(node.members, [](Member const& m) {
                              return all_null(m.value);
                            }));
}

std::string unescaped(std::string_view token) {
  std::string text;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size()) {
      text += token[++i] == '1' ? '/' : '~';
    } else {
      text += token[i];
    }
  }
  return text;
}

std::size_t index_of(std::string_view token) {
  std::size_t index = 0;
  auto const [end, problem] = std::from_chars(token.data(), token.data() + token.size(), index);
  return problem == std::errc{} && end == token.data() + token.size()
             ? index
             : static_cast<std::size_t>(-1);
}

struct Found {
  Mark key;
  Mark value;
  std::size_t length = 1;  ///< of the value's text, in bytes
  std::size_t key_length = 1;
  bool whole = true;    ///< the pointer led to its end
  bool in_row = false;  ///< of a table, where an empty cell has a place of its own
};

Mark first_mark(Node const& node) {
  if (node.is_map() && !node.members.empty()) {
    return node.members.front().mark;
  }
  return node.mark;
}

std::size_t written_length(Node const& node) {
  if (node.is_scalar()) {
    return std::max<std::size_t>(1, node.text.size() + (node.quoted ? 2 : 0));
  }
  return node.is_map() && !node.members.empty() ? node.members.front().key.size() : 1;
}

/// Follows the rest of a pointer into `node`.
void follow(Document const& document, Node const& node, std::string_view pointer, Found& found) {
  if (pointer.empty()) {
    return;
  }
  auto const end = pointer.find('/', 1);
  auto const token = unescaped(pointer.substr(1, end == std::string_view::npos ? end : end - 1));
  auto const rest = end == std::string_view::npos ? std::string_view{} : pointer.substr(end);
  if (node.is_map()) {
    auto const member = std::ranges::find(node.members, token, &Member::key);
    if (member != node.members.end()) {
      found.key = member->mark;
      found.key_length = member->key.size();
      bool const nowhere =
          member->value.is_null() && (!found.in_row || member->value.mark.line == 0);
      found.value = nowhere ? member->mark : first_mark(member->value);
      found.length = nowhere ? member->key.size() : written_length(member->value);
      return follow(document, member->value, rest, found);
    }
  } else if (auto const index = index_of(token); index < element_count(node)) {
    if (node.is_table()) {
      RowReader reader{document, *node.table};
      auto const& row = reader.at(index);
      found.key = found.value = row.mark;
      found.length = found.key_length = 1;
      found.in_row = true;
      return follow(document, row, rest, found);
    }
    auto const& item = node.is_list() ? node.items[index] : node;
    found.key = found.value = first_mark(item);
    found.length = found.key_length = written_length(item);
    return follow(document, item, rest, found);
  }
  found.whole = false;
}

std::string_view line_of(File const& file, std::uint32_t line) {
  std::string_view const text = file.text;
  auto const known = std::min<std::size_t>((line - 1) / File::kLinesApart, file.starts.size());
  std::size_t start = known == 0 ? 0 : file.starts[known - 1];
  for (auto at = known * File::kLinesApart + 1; at < line; ++at) {
    auto const end = text.find('\n', start);
    if (end == std::string_view::npos) {
      return {};
    }
    start = end + 1;
  }
  auto shown = text.substr(start, text.find('\n', start) - start);
  if (shown.ends_with('\r')) {
    shown.remove_suffix(1);
  }
  return shown;
}

/// The longest part of a line that a finding carries, and how far into a line characters are
/// counted; from there on a column counts bytes, so that a file of one line costs no more than any.
constexpr std::size_t kLongestExcerpt = 2'000;
constexpr std::size_t kCounted = 20'000;

std::size_t column_of(std::string_view before) {
  auto const counted = before.substr(0, kCounted);
  return code_points(counted) + (before.size() - counted.size()) + 1;
}

/// Where a character starts that holds the byte at `offset`.
std::size_t whole_character(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() && (text[offset] & '\xC0') == '\x80') {
    --offset;
  }
  return offset;
}

void stable_step(Node const*& node, std::string_view token, std::string& stable) {
  auto const name = unescaped(token);
  if (node != nullptr && node->is_list()) {
    auto const index = index_of(name);
    node = index < node->items.size() ? &node->items[index] : nullptr;
    auto const* const id = node != nullptr ? node->find("id") : nullptr;
    stable += id != nullptr && id->is_scalar() ? id->text : name;
  } else {
    node = node != nullptr ? node->find(name) : nullptr;
    stable += token;
  }
}

}  // namespace

Node const* Node::find(std::string_view key) const {
  auto const found = std::ranges::find(members, key, &Member::key);
  return found == members.end() ? nullptr : &found->value;
}

std::size_t element_count(Node const& node) {
  switch (node.kind) {
    case Node::Kind::null: return 0;
    case Node::Kind::list: return node.items.size();
    case Node::Kind::table: return node.table->rows.size();
    case Node::Kind::scalar:
    case Node::Kind::map: break;
  }
  return 1;  // one element may stand for a list of one
}

RowReader::RowReader(Document const& document, Table const& table)
    : x_document{document}, x_table{table} {
  make_leaves(x_row, table);
  for (auto const& name : table.header) {
    x_leaves.push_back(leaf(x_row, name));
  }
}

Node const& RowReader::at(std::size_t row) {
  auto const offset = x_table.rows.at(row).offset;
  auto const line = x_table.rows.at(row).line;
  x_row.kind = Node::Kind::map;
  x_row.mark = {line, 1, x_table.file};
  std::size_t column = 0;
  for_each_cell(x_document.files[x_table.file].text, offset, x_table.separator,
                [&](CsvCell const& cell) {
                  if (column >= x_leaves.size() || x_leaves[column] == nullptr) {
                    return;
                  }
                  auto& node = *x_leaves[column++];
                  if (!node.members.empty()) {
                    return;  // "source" beside "source.chapter": the nested fields win
                  }
                  read_cell(cell, node.text);
                  node.kind = node.text.empty() ? Node::Kind::null : Node::Kind::scalar;
                  node.quoted = cell.quoted;
                  node.mark = {line, static_cast<std::uint32_t>(cell.column), x_table.file};
                });
  for (; column < x_leaves.size(); ++column) {
    if (x_leaves[column] != nullptr && x_leaves[column]->members.empty()) {
      x_leaves[column]->kind = Node::Kind::null;
    }
  }
  for (auto& member : x_row.members) {  // a nested map whose cells are all empty is not there
    if (!member.value.members.empty()) {
      member.value.kind = Node::Kind::map;
      if (all_null(member.value)) {
        member.value.kind = Node::Kind::null;
      }
    }
  }
  return x_row;
}

void index_lines(File& file) {
  std::size_t line = 1;
  for (auto end = file.text.find('\n'); end != std::string::npos;
       end = file.text.find('\n', end + 1)) {
    if (line++ % File::kLinesApart == 0) {
      file.starts.push_back(end + 1);
    }
  }
}

Spot spot_at(Document const& document, Mark mark, std::size_t length) {
  auto const& file = document.files.at(mark.file);
  Spot spot;
  spot.file = file.name;
  spot.line = mark.line;
  if (mark.line == 0) {
    return spot;
  }
  auto const line = line_of(file, mark.line);
  auto const before = std::min<std::size_t>(mark.column - 1, line.size());
  auto const marked = line.substr(before, std::max<std::size_t>(length, 1));
  auto const skipped =
      whole_character(line, before > kLongestExcerpt / 2 ? before - kLongestExcerpt / 2 : 0);
  auto const shown = line.substr(skipped, whole_character(line.substr(skipped), kLongestExcerpt));
  spot.column = static_cast<std::uint32_t>(column_of(line.substr(0, before)));
  spot.length = static_cast<std::uint32_t>(
      std::max<std::size_t>(1, code_points(marked.substr(0, kLongestExcerpt))));
  spot.skipped = static_cast<std::uint32_t>(column_of(line.substr(0, skipped)) - 1);
  spot.excerpt = shown;
  return spot;
}

Spot locate(Document const& document, std::string_view pointer, bool at_key) {
  Found found;
  found.key = found.value = first_mark(document.root);
  follow(document, document.root, pointer, found);
  bool const key = at_key || !found.whole;
  auto const mark = key ? found.key : found.value;
  return spot_at(document, mark, key ? found.key_length : found.length);
}

void locate_all(Document const& document, Findings& findings) {
  if (document.files.empty()) {
    return;
  }
  for (auto& finding : findings.all()) {
    finding.at = stable_pointer(document, finding.pointer);
    if (finding.place.file.empty()) {
      finding.place = locate(document, finding.pointer, finding.at_key);
    }
    for (auto& related : finding.related) {
      if (related.place.file.empty()) {
        related.place = locate(document, related.pointer, false);
      }
    }
  }
}

std::string stable_pointer(Document const& document, std::string_view pointer) {
  std::string stable;
  Node const* node = &document.root;
  while (!pointer.empty()) {
    auto const end = std::min(pointer.find('/', 1), pointer.size());
    stable += '/';
    stable_step(node, pointer.substr(1, end - 1), stable);
    pointer.remove_prefix(end);
  }
  return stable;
}

Finding& found_at(Findings& findings, Document const& document, std::string_view rule, Mark mark,
                  std::size_t length, Text message, Text hint) {
  auto& finding = findings.add(rule, "", std::move(message), std::move(hint));
  finding.place = spot_at(document, mark, length);
  return finding;
}

bool is_text(Document const& document, std::uint32_t file, Findings& findings) {
  std::string_view const text = document.files[file].text;
  auto const bad = std::min(first_invalid_utf8(text), text.find('\0'));
  if (bad == std::string_view::npos) {
    return true;
  }
  auto const line = static_cast<std::uint32_t>(std::ranges::count(text.substr(0, bad), '\n') + 1);
  auto const start = text.substr(0, bad).rfind('\n') + 1;  // npos + 1 is 0
  found_at(findings, document, "not-text",
           {line, static_cast<std::uint32_t>(bad - start + 1), file}, 1,
           say("hier staat een byte die in UTF-8 niet kan (hex {})",
               "a byte stands here that UTF-8 does not allow (hex {})",
               fmt::format("{:02X}", static_cast<unsigned char>(text[bad]))),
           say("bewaar het bestand als UTF-8; in Excel: `CSV UTF-8`",
               "save the file as UTF-8; in Excel: `CSV UTF-8`"));
  return false;
}

}  // namespace wijk
