// SPDX-License-Identifier: EUPL-1.2
#include "diff/compare.hpp"

#include "diff/wording.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace wijk {
namespace {

std::string escaped(std::string const& token) {
  std::string text;
  for (char const letter : token) {
    letter == '~' ? text += "~0" : letter == '/' ? text += "~1" : text += letter;
  }
  return text;
}

std::string id_of(Node const& node) {
  auto const* const id = node.find("id");
  return id != nullptr ? id->text : std::string{};
}

/// "meting 2015": what an element without an id is called.
Text named(Side const& side, Record const& record, Node const& node) {
  Text name = say("{}", "{}", noun_of(record));
  if (record.defines != Kind::none) {
    return say("{} {}", "{} {}", kind_name(record.defines), title_of(node));
  }
  for (auto const key : key_fields(record)) {
    auto const* const field = record.field(key);
    auto const* const value = field != nullptr ? node.find(key) : nullptr;
    if (value == nullptr || value->is_null()) {
      continue;
    }
    if (field->type != Type::flag) {
      name = say("{} {}", "{} {}", name, shown(side, record, *field, value));
    } else if (value->text == "true") {
      name = say("{} ({})", "{} ({})", name, label_of(*field));
    }
  }
  return name;
}

/// When and by whom, for what came or went as a whole: "2021, trekker Gemeente".
Text brief(Side const& side, Record const& record, Node const& node) {
  static constexpr std::string_view kUsual[] = {"years", "by", "when", "lead"};
  static constexpr std::string_view kOfLinkage[] = {"status", "measures", "options", "reason"};
  Text text;
  for (auto const key : record.defines == Kind::linkage ? kOfLinkage : kUsual) {
    auto const* const field = record.field(key);
    auto const* const value = field != nullptr ? node.find(key) : nullptr;
    if (value == nullptr || value->is_null()) {
      continue;
    }
    auto part = shown(side, record, *field, value);
    part = key == "lead" ? say("{} {}", "{} {}", label_of(*field), part) : std::move(part);
    text = text.empty() ? part : say("{}, {}", "{}, {}", text, part);
  }
  return text;
}

/// The parts of a list that the other one lacks, as people read them.
Text only_in(Side const& side, Record const& record, Field const& field, Node const* node,
             std::multimap<std::string, int>& other) {
  Text text;
  Field one = field;
  one.list = false;
  Elements elements{side.document, node};
  for (std::size_t i = 0; i < elements.size(); ++i) {
    auto const& element = elements.at(i);
    if (auto const found = other.find(meaning(side, record, one, &element)); found != other.end()) {
      other.erase(found);
      continue;
    }
    auto const name = shown(side, record, one, &element);
    text = text.empty() ? name : say("{}, {}", "{}, {}", text, name);
  }
  return text;
}

std::multimap<std::string, int> meanings(Side const& side, Record const& record, Field const& field,
                                         Node const* node) {
  std::multimap<std::string, int> all;
  Field one = field;
  one.list = false;
  Elements elements{side.document, node};
  for (std::size_t i = 0; i < elements.size(); ++i) {
    all.emplace(meaning(side, record, one, &elements.at(i)), 0);
  }
  return all;
}

struct Main {
  std::string_view record, field;
};
/// What an element inside another is all about: its name needs no label for it.
constexpr Main kMain[] = {
    {"milestone", "when"}, {"cost", "amount"},       {"total", "amount"},
    {"count", "number"},   {"observation", "value"}, {"target", "value"},
};

bool is_main(Record const& record, Field const& field) {
  return std::ranges::any_of(
      kMain, [&](Main const& one) { return one.record == record.name && one.field == field.name; });
}

bool is_positional(Field const& field) {
  return field.type == Type::money || field.type == Type::period;
}

template <class Value>
std::optional<Value> parsed(Node const* node, Parsed<Value> (*parse)(std::string_view)) {
  if (node == nullptr || !node->is_scalar() || says_unknown(node->text)) {
    return std::nullopt;
  }
  auto value = parse(node->text);
  return value.ok() ? std::optional{value.value} : std::nullopt;
}

Ids ids_of(Document const& document) {
  Findings ignored;
  return collect_ids(document, ignored);
}

}  // namespace

Comparer::Inside::Inside(Comparer& comparer, std::string const& old_token,
                         std::string const& new_token)
    : x_comparer{comparer},
      x_old_size{comparer.x_old_pointer.size()},
      x_new_size{comparer.x_new_pointer.size()} {
  comparer.x_old_pointer += "/" + escaped(old_token);
  comparer.x_new_pointer += "/" + escaped(new_token);
}

Comparer::Inside::~Inside() {
  x_comparer.x_old_pointer.resize(x_old_size);
  x_comparer.x_new_pointer.resize(x_new_size);
}

Comparer::Comparer(Document const& before, Ids const& old_ids, Document const& after,
                   Ids const& new_ids)
    : x_old{before, old_ids, &x_renames, Ids::kProgramme}, x_new{after, new_ids} {}

Changes Comparer::run() {
  auto const& before = x_old.document.root;
  auto const& after = x_new.document.root;
  for (auto const& field : plan_record().fields) {
    if (field.record != nullptr && field.record->defines != Kind::none) {
      find_renames(before.find(field.name), after.find(field.name), field.record->defines,
                   x_renames);
    }
  }
  fields(plan_record(), before, after);
  return std::move(x_changes);
}

Change& Comparer::add(ChangeKind kind, Text text) {
  auto& change = x_changes.emplace_back();
  change.kind = kind;
  change.neighbourhood = x_neighbourhood;
  change.subject = x_subject;
  change.old_pointer = x_old_pointer;
  change.new_pointer = x_new_pointer;
  change.text = x_prefix.empty() ? std::move(text) : say("{}: {}", "{}: {}", x_prefix, text);
  return change;
}

Change& Comparer::changed(ChangeKind kind, Record const& record, Field const& field,
                          Node const* before, Node const* after, Text text) {
  bool const known = !x_prefix.empty() && is_main(record, field);
  auto& change =
      add(kind, known ? std::move(text) : say("{}: {}", "{}: {}", label_of(field), text));
  change.field = field.name;
  change.before = shown(x_old, record, field, before);
  change.after = shown(x_new, record, field, after);
  return change;
}

void Comparer::fields(Record const& record, Node const& before, Node const& after,
                      std::span<std::string_view const> except) {
  for (auto const& one : record.fields) {
    if (std::ranges::find(except, one.name) == except.end()) {
      Inside const inside{*this, std::string{one.name}, std::string{one.name}};
      field(record, one, before.find(one.name), after.find(one.name));
    }
  }
  auto const unknown = [&](Node const& node, Node const& other, bool both) {
    for (auto const& member : node.members) {
      auto const* const same = other.find(member.key);
      if (record.field(member.key) != nullptr || (both && same != nullptr)) {
        continue;  // compared already
      }
      Record const none{record.name, {}, {}};
      Field const loose{.name = member.key, .type = Type::text, .help = {member.key, member.key}};
      Inside const inside{*this, member.key, member.key};
      value(none, loose, before.find(member.key), after.find(member.key));
    }
  };
  unknown(before, after, false);
  unknown(after, before, true);
}

void Comparer::field(Record const& record, Field const& field, Node const* before,
                     Node const* after) {
  bool const old_there = before != nullptr && !before->is_null();
  bool const new_there = after != nullptr && !after->is_null();
  if (field.type == Type::geometry) {
    return geometry(field, before, after);
  }
  if (field.type == Type::record && field.list && field.record->name != "source") {
    return elements(field, before, after);
  }
  if (field.type == Type::record && !field.list && old_there && new_there && before->is_map() &&
      after->is_map()) {
    auto const outer = std::exchange(
        x_prefix, x_prefix.empty() ? say("{}", "{}", label_of(field))
                                   : say("{}, {}", "{}, {}", x_prefix, label_of(field)));
    fields(*field.record, *before, *after);
    x_prefix = outer;
    return;
  }
  if (!old_there && !new_there) {
    return;
  }
  field.list && !is_positional(field) ? set(record, field, before, after)
                                      : value(record, field, before, after);
}

void Comparer::value(Record const& record, Field const& field, Node const* before,
                     Node const* after) {
  if (meaning(x_old, record, field, before) == meaning(x_new, record, field, after)) {
    return;
  }
  if (field.type == Type::period && !field.list) {
    return period(record, field, before, after);
  }
  if (field.type == Type::money && !field.list) {
    return money(record, field, before, after);
  }
  auto const was = shown(x_old, record, field, before);
  auto const is = shown(x_new, record, field, after);
  bool const renamed = field.type == Type::id || (field.name == "name" && is_subject(record));
  changed(renamed ? ChangeKind::renamed : ChangeKind::changed, record, field, before, after,
          arrow(was, is));
}

void Comparer::set(Record const& record, Field const& field, Node const* before,
                   Node const* after) {
  auto old_left = meanings(x_old, record, field, before);
  auto new_left = meanings(x_new, record, field, after);
  auto const gone = only_in(x_old, record, field, before, new_left);
  auto const come = only_in(x_new, record, field, after, old_left);
  if (gone.empty() && come.empty()) {
    return;
  }
  auto const text = gone.empty()   ? say("erbij {}", "added {}", come)
                    : come.empty() ? say("weg {}", "gone {}", gone)
                                   : say("erbij {}; weg {}", "added {}; gone {}", come, gone);
  changed(ChangeKind::changed, record, field, before, after, text);
}

void Comparer::period(Record const& record, Field const& field, Node const* before,
                      Node const* after) {
  auto const was = parsed(before, parse_period);
  auto const is = parsed(after, parse_period);
  if (was && is) {
    auto const shift = shift_between(*was, *is);
    changed(shift.kind, record, field, before, after, shift.text);
    return;
  }
  changed(ChangeKind::changed, record, field, before, after,
          arrow(shown(x_old, record, field, before), shown(x_new, record, field, after)));
}

void Comparer::money(Record const& record, Field const& field, Node const* before,
                     Node const* after) {
  auto const was = parsed(before, parse_money);
  auto const is = parsed(after, parse_money);
  auto const text = arrow(shown(x_old, record, field, before), shown(x_new, record, field, after));
  if (was && is) {
    auto const more = *is - *was;
    auto& change =
        changed(ChangeKind::changed, record, field, before, after,
                more.value > 0 ? say("{}, {} meer", "{}, {} more", text, more)
                               : say("{}, {} minder", "{}, {} less", text, Cents{-more.value}));
    change.amount = Stated<Cents>::of(more);
    return;
  }
  auto const kind = is    ? ChangeKind::amount_found
                    : was ? ChangeKind::amount_lost
                          : ChangeKind::changed;
  auto& change = changed(kind, record, field, before, after, text);
  if (was || is) {
    change.amount = Stated<Cents>::of(is ? *is : *was);
  }
}

void Comparer::geometry(Field const& field, Node const* before, Node const* after) {
  auto const was = before != nullptr ? read_geometry(*before) : Parsed<Geometry>{};
  auto const is = after != nullptr ? read_geometry(*after) : Parsed<Geometry>{};
  auto const none = Geometry::Type::none;
  auto const say_change = [&](ChangeKind kind, Text text) {
    add(kind, std::move(text)).field = field.name;
  };
  if (was.value.type == none || is.value.type == none) {
    Record const loose{"", {}, {}};
    Field const text{.name = field.name, .type = Type::text, .help = field.help};
    if (was.value.type != none) {
      say_change(ChangeKind::changed, after == nullptr || after->is_null()
                                          ? Text{"ligging vervallen", "geometry gone"}
                                          : Text{"ligging kan niet meer gelezen worden",
                                                 "geometry can no longer be read"});
    } else if (is.value.type != none) {
      say_change(ChangeKind::changed, {"ligging bekend", "geometry known"});
    } else if (meaning(x_old, loose, text, before) != meaning(x_new, loose, text, after)) {
      say_change(ChangeKind::changed, {"ligging gewijzigd", "geometry changed"});
    }
    return;
  }
  auto const shift = shift_between(was.value, is.value);
  if (shift.same) {
    return;
  }
  auto const metres =
      format_number(shift.metres < 10 ? shift.metres : std::round(shift.metres), Language::dutch);
  say_change(ChangeKind::moved, shift.reshaped
                                    ? say("andere vorm, midden {} m verplaatst",
                                          "another shape, its middle moved by {} m", metres)
                                    : say("{} m verplaatst", "moved by {} m", metres));
}

bool Comparer::is_subject(Record const& record) const {
  return record.defines != Kind::none && record.defines != Kind::milestone;
}

void Comparer::enter(Record const& record, Node const& element, Side const& side) {
  if (is_subject(record)) {
    x_subject = {record.defines, id_of(element), title_of(element)};
    x_prefix = {};
  } else {
    x_prefix = x_prefix.empty() ? named(side, record, element)
                                : say("{}, {}", "{}, {}", x_prefix, named(side, record, element));
  }
}

void Comparer::elements(Field const& field, Node const* before, Node const* after) {
  if (field.record->defines == Kind::milestone) {
    x_renames.names.at(static_cast<std::size_t>(Kind::milestone)).clear();
    find_renames(before, after, Kind::milestone, x_renames);
  }
  Elements old_elements{x_old.document, before};
  Elements new_elements{x_new.document, after};
  auto const matches = match_elements(x_old, old_elements, x_new, new_elements, *field.record);
  if (field.record->name == "budget-line") {
    return compare_budget(*this, matches, old_elements, new_elements, *field.record);
  }
  for (auto const& match : matches) {
    auto const subject = x_subject;
    auto const prefix = x_prefix;
    auto const neighbourhood = x_neighbourhood;
    element(*field.record, match, old_elements, new_elements);
    x_subject = subject;
    x_prefix = prefix;
    x_neighbourhood = neighbourhood;
  }
}

void Comparer::element(Record const& record, Match const& match, Elements& before,
                       Elements& after) {
  Inside const inside{*this, std::to_string(match.before.value_or(0)),
                      std::to_string(match.after.value_or(0))};
  if (!match.before || !match.after) {
    return came_or_went(record, match.after ? after.at(*match.after) : before.at(*match.before),
                        match.after.has_value());
  }
  auto const& was = before.at(*match.before);
  auto const& is = after.at(*match.after);
  enter(record, is, x_new);
  record.defines == Kind::neighbourhood ? neighbourhood(was, is) : fields(record, was, is);
}

void Comparer::came_or_went(Record const& record, Node const& node, bool came) {
  auto const& side = came ? x_new : x_old;
  auto const kind = came ? ChangeKind::added : ChangeKind::removed;
  if (is_subject(record)) {
    enter(record, node, side);
    if (record.defines == Kind::neighbourhood) {
      x_neighbourhood = x_subject;
    }
    auto const what = brief(side, record, node);
    auto const text = came ? Text{"nieuw", "new"} : Text{"vervallen", "gone"};
    add(kind, what.empty() ? text : say("{} ({})", "{} ({})", text, what)).whole = true;
  } else {
    Field const whole{.name = "", .type = Type::record, .help = {}, .record = &record};
    auto const when = brief(side, record, node);
    auto const what = record.defines == Kind::none ? shown(side, record, whole, &node)
                      : when.empty()               ? title_of(node)
                                     : say("{} ({})", "{} ({})", title_of(node), when);
    auto const noun = record.defines == Kind::none ? noun_of(record) : kind_name(record.defines);
    add(kind, came ? say("{} erbij: {}", "{} added: {}", noun, what)
                   : say("{} vervallen: {}", "{} gone: {}", noun, what));
  }
  (came ? x_changes.back().old_pointer : x_changes.back().new_pointer).clear();
}

void Comparer::neighbourhood(Node const& before, Node const& after) {
  auto const programme_renames = x_renames;
  x_neighbourhood = x_subject;
  x_old.scope = x_old.ids.scope_of(before);
  x_new.scope = x_new.ids.scope_of(after);
  for (auto const& field : neighbourhood_record().fields) {
    if (field.record != nullptr && field.record->defines != Kind::none) {
      find_renames(before.find(field.name), after.find(field.name), field.record->defines,
                   x_renames);
    }
  }
  fields(neighbourhood_record(), before, after);
  x_renames = programme_renames;
  x_old.scope = x_new.scope = Ids::kProgramme;
}

Changes diff_plans(Document const& before, Document const& after) {
  auto const old_ids = ids_of(before);
  auto const new_ids = ids_of(after);
  return Comparer{before, old_ids, after, new_ids}.run();
}

}  // namespace wijk
