// SPDX-License-Identifier: EUPL-1.2
#include "diff/diff.hpp"
#include "finding/unicode.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

/// Changes of one subject, in their order.
struct Group {
  Subject neighbourhood, subject;
  std::vector<Change const*> changes;
  Change const* whole = nullptr;  ///< the subject itself came or went
};

/// What a reader wants first: measures, what was agreed, what is followed; the rest as it comes.
int rank(Subject const& subject) {
  constexpr Kind kFirst[] = {Kind::none, Kind::neighbourhood, Kind::measure, Kind::agreement,
                             Kind::indicator};
  return static_cast<int>(std::ranges::find(kFirst, subject.kind) - kFirst);
}

std::vector<Group> grouped(Changes const& changes) {
  std::vector<Group> groups;
  std::map<std::tuple<std::string_view, Kind, std::string_view>, std::size_t> known;
  for (auto const& change : changes) {
    auto const [at, is_new] = known.try_emplace(
        {change.neighbourhood.id, change.subject.kind, change.subject.id}, groups.size());
    if (is_new) {
      groups.push_back({change.neighbourhood, change.subject, {}});
    }
    auto& group = groups[at->second];
    change.whole ? static_cast<void>(group.whole = &change) : group.changes.push_back(&change);
  }
  std::unordered_map<std::string_view, std::size_t>
      order;  // of neighbourhoods, the programme first
  order.emplace("", 0);
  for (auto const& change : changes) {
    order.emplace(change.neighbourhood.id, order.size());
  }
  std::ranges::stable_sort(groups, {}, [&](Group const& one) {
    return std::pair{order.at(one.neighbourhood.id), rank(one.subject)};
  });
  return groups;
}

Text heading(Subject const& neighbourhood) {
  return neighbourhood.kind == Kind::none ? Text{"Programma", "Programme"} : neighbourhood.name;
}

Text title(Subject const& subject) {
  if (subject.kind == Kind::none) {
    return {"programma", "programme"};
  }
  return say("{} {} (`{}`)", "{} {} (`{}`)", kind_name(subject.kind), subject.name, subject.id);
}

char mark_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added: return '+';
    case ChangeKind::removed: return '-';
    default: return '~';
  }
}

/// Green for what came or was found, red for what went or was lost.
std::string_view colour_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added:
    case ChangeKind::money_more:
    case ChangeKind::amount_found:
    case ChangeKind::cover_found: return "\033[32m";
    case ChangeKind::removed:
    case ChangeKind::money_less:
    case ChangeKind::amount_lost:
    case ChangeKind::cover_lost: return "\033[31m";
    default: return "\033[33m";
  }
}

/// A text in lines of at most `width` columns; the first starts with `first`, the others are
/// indented as far.
std::string wrapped(std::string const& first, std::string const& text, std::size_t width) {
  std::string const indent(display_width(first), ' ');
  std::string result = first;
  auto column = indent.size();
  for (std::size_t at = 0; at < text.size();) {
    auto end = std::min(text.find(' ', at), text.size());
    if (text.substr(at, end - at).ends_with("€")) {
      end = std::min(text.find(' ', end + 1), text.size());  // "€ 50.000" stays together
    }
    auto const word = text.substr(at, end - at);
    auto const wide = display_width(word);
    if (column > indent.size() && column + 1 + wide > width) {
      result += "\n" + indent;
      column = indent.size();
    } else if (column > indent.size()) {
      result += ' ';
      ++column;
    }
    result += word;
    column += wide;
    at = end + 1;
  }
  return result + "\n";
}

std::string coloured(std::string line, ChangeKind kind, DiffRender const& options) {
  if (!options.colour) {
    return line;
  }
  line.pop_back();
  return std::string{colour_of(kind)} + line + "\033[0m\n";
}

std::string line_of(std::string const& indent, Change const& change, DiffRender const& options) {
  auto const text = printable(change.text.in(options.language));
  return coloured(wrapped(indent + mark_of(change.kind) + " ", text, options.width), change.kind,
                  options);
}

Json element(Subject const& subject, Language language) {
  if (subject.kind == Kind::none) {
    return nullptr;
  }
  return {{"kind", kind_name(subject.kind).en},
          {"id", subject.id},
          {"name", subject.name.in(language)}};
}

Json json_of(Change const& change, Language language) {
  Json object;
  object["kind"] = name_of(change.kind);
  object["neighbourhood"] =
      change.neighbourhood.kind == Kind::none ? Json{} : Json(change.neighbourhood.id);
  object["subject"] = element(change.subject, language);
  object["field"] = change.field;
  object["old_pointer"] = change.old_pointer;
  object["new_pointer"] = change.new_pointer;
  object["text"] = change.text.in(language);
  if (!change.before.empty() || !change.after.empty()) {
    object["before"] = change.before.in(language);
    object["after"] = change.after.in(language);
  }
  if (change.amount.known()) {
    object["cents"] = change.amount.value.value;
  }
  if (!change.from_slice.empty()) {
    object["from"] = change.from_slice;
  }
  if (!change.to_slice.empty()) {
    object["to"] = change.to_slice;
  }
  return object;
}

/// Markdown means nothing in a name.
std::string escaped(std::string_view text) {
  std::string result;
  for (char const letter : printable(text)) {
    if (std::string_view{"\\*_[]<>#|"}.find(letter) != std::string_view::npos) {
      result += '\\';
    }
    result += letter;
  }
  return result;
}

}  // namespace

std::string render_diff_text(Changes const& changes, DiffRender const& options) {
  auto const language = options.language;
  auto text = wrapped("", summary_of(changes).in(language), options.width);
  Subject const* neighbourhood = nullptr;
  for (auto const& group : grouped(changes)) {
    if (neighbourhood == nullptr || *neighbourhood != group.neighbourhood) {
      neighbourhood = &group.neighbourhood;
      text += "\n" + printable(heading(*neighbourhood).in(language)) + "\n";
    }
    auto const name = printable(title(group.subject).in(language));
    if (group.whole != nullptr) {
      auto const whole = name + ": " + group.whole->text.in(language);
      text += coloured(
          wrapped(std::string{"  "} + mark_of(group.whole->kind) + " ", whole, options.width),
          group.whole->kind, options);
    } else {
      text += wrapped("  ", name, options.width);
    }
    for (auto const* const change : group.changes) {
      text += line_of("      ", *change, options);
    }
  }
  return text;
}

std::string render_diff_json(Changes const& changes, Language language) {
  auto array = Json::array();
  for (auto const& change : changes) {
    array.push_back(json_of(change, language));
  }
  return array.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string render_diff_markdown(Changes const& changes, Language language) {
  auto text = escaped(summary_of(changes).in(language)) + "\n";
  Subject const* neighbourhood = nullptr;
  for (auto const& group : grouped(changes)) {
    if (neighbourhood == nullptr || *neighbourhood != group.neighbourhood) {
      neighbourhood = &group.neighbourhood;
      text += "\n## " + escaped(heading(*neighbourhood).in(language)) + "\n\n";
    }
    text += "- **" + escaped(title(group.subject).in(language)) + "**";
    text += group.whole != nullptr ? ": " + escaped(group.whole->text.in(language)) + "\n" : "\n";
    for (auto const* const change : group.changes) {
      text += "  - " + escaped(change->text.in(language)) + "\n";
    }
  }
  return text;
}

}  // namespace wijk
