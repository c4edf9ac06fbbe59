// SPDX-License-Identifier: EUPL-1.2
#include "write/places.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr auto kNone = std::string_view::npos;

Refusal no_form(Document const& document, Mark mark) {
  return cannot_edit(document, mark,
                     say("wat hier staat kan niet op zijn plek gewijzigd worden; schrijf het als "
                         "gewone waarde op één regel, zonder anker of verwijzing",
                         "what stands here cannot be changed in place; write it as a plain value "
                         "on one line, without anchor or alias"));
}

std::string_view text_of(Document const& document, Mark mark) {
  return document.files.at(mark.file).text;
}

bool in_flow(std::string_view text, std::size_t map_at) { return text.substr(map_at, 1) == "{"; }

/// Behind the colon of a key that stands at `at`; nothing where no plain key stands there.
std::optional<std::size_t> after_colon(std::string_view text, std::size_t at,
                                       std::string_view key) {
  auto const quotes = text.substr(at, 1) == "\"" || text.substr(at, 1) == "'" ? 1u : 0u;
  if (text.substr(at + quotes, key.size()) != key) {
    return std::nullopt;
  }
  auto const colon = text.find_first_not_of(' ', at + key.size() + 2 * quotes);
  return colon != kNone && text[colon] == ':' ? std::optional{colon + 1} : std::nullopt;
}

Result<Splice> replace_scalar(Document const& document, Node const& node, std::string_view value,
                              bool flow) {
  auto const text = text_of(document, node.mark);
  auto const at = offset_of(document, node.mark);
  auto const end = scalar_end(text, at, node);
  if (!end) {
    return no_form(document, node.mark);
  }
  auto const quote = node.quoted ? text[at] : '\0';
  return Splice{node.mark.file, at, *end - at, yaml_scalar(value, flow, quote)};
}

/// Gives a value to a key that has none: `cover:`, `cover: ~`.
Result<Splice> fill_null(Document const& document, Member const& member, std::string_view value,
                         bool flow) {
  auto const text = text_of(document, member.mark);
  auto const after = after_colon(text, offset_of(document, member.mark), member.key);
  if (!after) {
    return no_form(document, member.mark);
  }
  auto const first = std::min(text.find_first_not_of(' ', *after), text.size());
  for (std::string_view const nothing : {"~", "null"}) {
    if (text.substr(first, nothing.size()) == nothing) {
      return Splice{member.mark.file, first, nothing.size(), yaml_scalar(value, flow, 0)};
    }
  }
  return Splice{member.mark.file, *after, 0, " " + yaml_scalar(value, flow, 0)};
}

std::ptrdiff_t rank(Record const& record, std::string_view key) {
  return std::ranges::find(record.fields, key, &Field::name) - record.fields.begin();
}

/// The member behind which a new key is written: the nearest one before it in the order of the
/// record, of those that hold a value on one line.
Member const* neighbour_of(Document const& document, Record const& record, Node const& item,
                           std::string_view key) {
  Member const* best = nullptr;
  auto const wanted = rank(record, key);
  for (auto const& member : item.members) {
    auto const& node = member.value;
    if (!node.is_scalar() ||
        !scalar_end(text_of(document, node.mark), offset_of(document, node.mark), node)) {
      continue;
    }
    auto const ranked = rank(record, member.key);
    if (best == nullptr || ranked < wanted) {
      best = &member;
    }
  }
  return best;
}

/// Adds a key to a map, as the map is written.
Result<Splice> add_key(Document const& document, Record const& record, Node const& item,
                       KeyText const& value, bool flow) {
  auto const* const beside = neighbour_of(document, record, item, value.key);
  if (beside == nullptr) {
    return no_form(document, item.mark);
  }
  auto const text = text_of(document, beside->mark);
  auto const end = *scalar_end(text, offset_of(document, beside->value.mark), beside->value);
  auto const pair = fmt::format("{}: {}", value.key, yaml_scalar(value.text, flow, 0));
  if (flow) {
    return Splice{beside->mark.file, end, 0, ", " + pair};
  }
  return Splice{beside->mark.file, line_end(text, end), 0,
                fmt::format("{}{:{}}{}", line_break(text), "", beside->mark.column - 1, pair)};
}

/// The dash of a block list in front of an item, or nothing.
std::optional<std::size_t> dash_before(std::string_view text, std::size_t item) {
  auto const start = line_start(text, item);
  auto const dash = text.substr(0, item).find_last_not_of(' ');
  bool const alone = dash != kNone && dash >= start && dash + 1 < item && text[dash] == '-' &&
                     text.substr(start, dash - start).find_first_not_of(' ') == kNone;
  return alone ? std::optional{dash} : std::nullopt;
}

/// The end of the block item whose dash stands at `dash`: behind the last line that stands deeper
/// than the dash. Blank lines and comments that follow belong to what comes next.
std::size_t block_end(std::string_view text, std::size_t dash) {
  auto const indent = dash - line_start(text, dash);
  auto end = next_line(text, dash);
  for (auto at = end; at < text.size(); at = next_line(text, at)) {
    auto const first = text.find_first_not_of(" \t\r", at);
    if (first == kNone || text[first] == '\n') {
      continue;
    }
    if (first - at <= indent) {
      break;
    }
    end = next_line(text, at);
  }
  return end;
}

/// Where a flow item stands, with the comma that binds it to its list.
Result<Splice> remove_flow(Document const& document, Node const& item) {
  auto const text = text_of(document, item.mark);
  auto const at = offset_of(document, item.mark);
  auto const end = flow_end(text, at);
  if (!end || !in_flow(text, at)) {
    return no_form(document, item.mark);
  }
  auto const next = text.find_first_not_of(" \r\n", *end);
  auto const previous = text.substr(0, at).find_last_not_of(" \r\n");
  if (next != kNone && text[next] == ',') {
    auto const until = std::min(text.find_first_not_of(' ', next + 1), text.size());
    return Splice{item.mark.file, at, until - at, {}};
  }
  auto const from = previous != kNone && text[previous] == ',' ? previous : at;
  return Splice{item.mark.file, from, *end - from, {}};
}

std::string pairs(std::vector<KeyText> const& values, bool flow, std::string const& between) {
  std::string text;
  for (auto const& [key, value] : values) {
    if (!value.empty()) {
      text +=
          fmt::format("{}{}: {}", text.empty() ? "" : between, key, yaml_scalar(value, flow, 0));
    }
  }
  return text;
}

Result<Splice> append_flow(Document const& document, Node const& last,
                           std::vector<KeyText> const& values) {
  auto const text = text_of(document, last.mark);
  auto const at = offset_of(document, last.mark);
  auto const end = flow_end(text, at);
  if (!end || !in_flow(text, at)) {
    return no_form(document, last.mark);
  }
  auto const lead = text.substr(line_start(text, at), at - line_start(text, at));
  bool const own_line = lead.find_first_not_of(' ') == kNone && !lead.empty();
  auto const between = own_line ? fmt::format(",{}{}", line_break(text), lead) : ", ";
  return Splice{last.mark.file, *end, 0,
                fmt::format("{}{{{}}}", between, pairs(values, true, ", "))};
}

Result<Splice> append_block(Document const& document, Node const& last, std::size_t dash,
                            std::vector<KeyText> const& values) {
  auto const text = text_of(document, last.mark);
  auto const at = offset_of(document, last.mark);
  auto const start = line_start(text, at);
  bool const flow = in_flow(text, at);
  auto const eol = std::string{line_break(text)};
  auto item = std::string{text.substr(start, at - start)};  // "  - "
  item += flow ? fmt::format("{{{}}}", pairs(values, true, ", "))
               : pairs(values, false, fmt::format("{}{:{}}", eol, "", at - start));
  auto const end = block_end(text, dash);
  return Splice{last.mark.file, end, 0,
                text.substr(0, end).ends_with('\n') ? item + eol : eol + item};
}

}  // namespace

Result<Splice> replace_yaml(Document const& document, RecordList const& list, Node const& item,
                            KeyText const& value) {
  auto const flow = in_flow(text_of(document, item.mark), offset_of(document, item.mark));
  auto const member = std::ranges::find(item.members, value.key, &Member::key);
  if (member == item.members.end()) {
    return add_key(document, list.record, item, value, flow);
  }
  return member->value.is_null() ? fill_null(document, *member, value.text, flow)
                                 : replace_scalar(document, member->value, value.text, flow);
}

Result<Splice> remove_yaml(Document const& document, Node const& list, std::size_t element) {
  auto const& item = list.is_list() ? list.items.at(element) : list;
  auto const text = text_of(document, item.mark);
  auto const dash = dash_before(text, offset_of(document, item.mark));
  if (!dash) {
    return remove_flow(document, item);
  }
  auto const start = line_start(text, *dash);
  return Splice{item.mark.file, start, block_end(text, *dash) - start, {}};
}

Result<Splice> append_yaml(Document const& document, Node const& list,
                           std::vector<KeyText> const& values) {
  if (!list.is_list() || list.items.empty()) {
    return cannot_edit(document, list.mark,
                       say("de lijst is leeg of ontbreekt; schrijf er zelf het eerste deel in",
                           "the list is empty or missing; write its first element yourself"));
  }
  auto const& last = list.items.back();
  auto const dash = dash_before(text_of(document, last.mark), offset_of(document, last.mark));
  return dash ? append_block(document, last, *dash, values) : append_flow(document, last, values);
}

}  // namespace wijk
