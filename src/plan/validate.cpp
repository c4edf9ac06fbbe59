// SPDX-License-Identifier: EUPL-1.2
#include "plan/validate.hpp"

#include "plan/codes.hpp"
#include "plan/geometry.hpp"
#include "plan/ids.hpp"
#include "plan/nearest.hpp"
#include "plan/schema.hpp"
#include "plan/values.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace wijk {
namespace {

std::string listed(std::span<std::string_view const> names) {
  std::string text;
  for (auto const name : names) {
    text += fmt::format("{}`{}`", text.empty() ? "" : ", ", name);
  }
  return text;
}

Text meant(std::string_view name) {
  return name.empty()
             ? Text{}
             : say("de meest gelijkende naam is `{}`", "the nearest known name is `{}`", name);
}

Words shape_of(Node const& node) {
  switch (node.kind) {
    case Node::Kind::null: return {"niets", "nothing"};
    case Node::Kind::scalar: return {"een waarde", "a value"};
    case Node::Kind::list: return {"een lijst", "a list"};
    case Node::Kind::map: return {"een blok met sleutels", "a block of keys"};
    case Node::Kind::table: return {"een tabel", "a table"};
  }
  return {};
}

/// Keys that are looked at in one block; none has as many, and each is held against the others.
constexpr std::size_t kMostKeys = 1'000;
/// Unknown names that a near one is sought for; a plan with more has another problem.
constexpr int kMostSought = 100;

std::span<Member const> looked_at(Node const& node) {
  return std::span{node.members}.first(std::min(node.members.size(), kMostKeys));
}

class Validator {
 public:
  Validator(Document const& document, Findings& findings)
      : x_document{document}, x_findings{findings}, x_ids{collect_ids(document, findings)} {}

  void run() {
    record(x_document.root, plan_record());
    auto const* const format = x_document.root.find("format");
    if (format != nullptr && format->is_scalar() && format->text != "1") {
      auto& finding = report("format-version",
                             say("dit plan heeft formaat `{}`, dit programma leest 1",
                                 "this plan has format `{}`, this program reads 1", format->text));
      finding.pointer = "/format";
    }
  }

 private:
  /// A part of the pointer that lasts as long as we look inside it.
  class Inside {
   public:
    Inside(std::string& pointer, std::string_view token)
        : x_pointer{pointer}, x_size{pointer.size()} {
      x_pointer += '/';
      for (char const letter : token) {
        letter == '~' ? x_pointer += "~0" : letter == '/' ? x_pointer += "~1" : x_pointer += letter;
      }
    }
    Inside(Inside const&) = delete;
    Inside& operator=(Inside const&) = delete;
    ~Inside() { x_pointer.resize(x_size); }

   private:
    std::string& x_pointer;
    std::size_t x_size;
  };

  Finding& report(std::string_view rule, Text message, Text hint = {}) {
    return x_findings.add(rule, x_pointer, std::move(message), std::move(hint));
  }

  void wrong_type(Node const& node, Words expected) {
    report("wrong-type", say("hier staat {}, verwacht wordt {}", "{} stands here, {} is expected",
                             shape_of(node), expected));
  }

  void record(Node const& node, Record const& record) {
    if (!node.is_map()) {
      return wrong_type(node, {"een blok met sleutels", "a block of keys"});
    }
    bool const has_scope = record.defines == Kind::neighbourhood;
    auto const outer = std::exchange(x_scope, has_scope ? x_ids.scope_of(node) : x_scope);
    auto const* const outer_measure = x_measure;
    if (record.defines == Kind::measure) {
      x_measure = &node;
    }
    check_keys(node, record);
    for (auto const& field : record.fields) {
      auto const* const value = node.find(field.name);
      if (value == nullptr || value->is_null()) {
        if (field.required) {
          report("missing-key",
                 say("`{}` ontbreekt: {}", "`{}` is missing: {}", field.name, field.help),
                 say("voeg `{}: …` toe", "add `{}: …`", field.name))
              .at_key = true;
        }
        continue;
      }
      Inside const inside{x_pointer, field.name};
      values(*value, field);
    }
    x_scope = outer;
    x_measure = outer_measure;
  }

  void check_keys(Node const& node, Record const& record) {
    auto const keys = looked_at(node);
    if (keys.size() < node.members.size()) {
      report("unknown-key", say("hier staan {} sleutels, er wordt naar de eerste {} gekeken",
                                "{} keys stand here, the first {} are looked at",
                                node.members.size(), keys.size()));
    }
    for (auto const& member : keys) {
      if (record.field(member.key) == nullptr) {
        unknown_key(member, record);
      }
    }
    twice(node);
  }

  void twice(Node const& node) {
    for (auto const& member : looked_at(node)) {
      if (node.find(member.key) != &member.value) {
        Inside const inside{x_pointer, member.key};
        auto& finding = report("duplicate-key",
                               say("`{}` staat hier twee keer; alleen de eerste telt",
                                   "`{}` stands here twice; only the first counts", member.key));
        finding.place = spot_at(x_document, member.mark, member.key.size());
        finding.related.push_back({x_pointer, say("de eerste", "the first")});
      }
    }
  }

  void unknown_key(Member const& member, Record const& record) {
    Nearest nearest{member.key};
    std::vector<std::string_view> names;
    for (auto const& field : record.fields) {
      nearest.offer(field.name);
      names.push_back(field.name);
    }
    Inside const inside{x_pointer, member.key};
    auto hint = meant(nearest.name());
    if (hint.empty()) {
      hint = say("bekend zijn {}", "known are {}", listed(names));
    }
    report("unknown-key", say("onbekende sleutel `{}`", "unknown key `{}`", member.key),
           std::move(hint))
        .at_key = true;
  }

  void values(Node const& node, Field const& field) {
    if (!field.list) {
      return value(node, field);
    }
    if (node.is_table()) {
      if (field.type != Type::record) {
        return wrong_type(node, {"een lijst", "a list"});
      }
      return table(*node.table, field);
    }
    if (!node.is_list()) {
      return value(node, field);  // one element may stand for a list of one
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      Inside const inside{x_pointer, std::to_string(i)};
      value(node.items[i], field);
    }
  }

  void table(Table const& table, Field const& field) {
    header(table, *field.record);
    RowReader reader{x_document, table};
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      Inside const inside{x_pointer, std::to_string(i)};
      record(reader.at(i), *field.record);
    }
  }

  /// A wrong column is found once, in the header, rather than in every row.
  void header(Table const& table, Record const& record) {
    for (std::size_t column = 0; column < table.header.size(); ++column) {
      auto const& name = table.header[column];
      auto const first = name.substr(0, name.find('.'));
      bool const known = record.field(first) != nullptr;
      bool const twice =
          std::ranges::find(table.header, name) - table.header.begin() != static_cast<long>(column);
      if (known && !twice) {
        continue;
      }
      Nearest nearest{name};
      std::ranges::for_each(record.fields, [&](Field const& field) { nearest.offer(field.name); });
      auto& finding =
          report(twice ? "duplicate-key" : "unknown-key",
                 twice ? say("kolom `{}` staat er twee keer", "column `{}` stands here twice", name)
                       : say("onbekende kolom `{}`", "unknown column `{}`", name),
                 twice ? Text{} : meant(nearest.name()));
      finding.place = spot_at(x_document, table.header_marks[column], name.size());
    }
  }

  void value(Node const& node, Field const& field) {
    if (field.type == Type::record) {
      return record(node, *field.record);
    }
    if (field.type == Type::words) {
      return words(node);
    }
    if (field.type == Type::geometry) {
      return geometry(node);
    }
    if (!node.is_scalar()) {
      return wrong_type(node, {"een waarde", "a value"});
    }
    if (field.unknown_allowed && says_unknown(node.text)) {
      return;
    }
    scalar(node, field);
  }

  void words(Node const& node) {
    if (node.is_scalar()) {
      return;
    }
    if (!node.is_map()) {
      return wrong_type(node, {"een tekst, of `nl` en `en`", "a text, or `nl` and `en`"});
    }
    twice(node);
    for (auto const& member : node.members) {
      Inside const inside{x_pointer, member.key};
      if (member.key != "nl" && member.key != "en") {
        report("unknown-key", say("onbekende taal `{}`", "unknown language `{}`", member.key),
               say("bekend zijn `nl` en `en`", "known are `nl` and `en`"))
            .at_key = true;
      } else if (!member.value.is_scalar() && !member.value.is_null()) {
        wrong_type(member.value, {"een tekst", "a text"});
      }
    }
    for (std::string_view const language : {"nl", "en"}) {
      auto const* const text = node.find(language);
      if (text == nullptr || text->is_null()) {
        report("text-one-language",
               say("de tekst in `{}` ontbreekt", "the text in `{}` is missing", language),
               say("voeg `{}: …` toe", "add `{}: …`", language));
      }
    }
  }

  void geometry(Node const& node) {
    twice(node);
    if (auto const problem = read_geometry(node).problem; !problem.empty()) {
      report("bad-geometry", problem,
             say("een ligging is GeoJSON: `type` en `coordinates` (RFC 7946)",
                 "a geometry is GeoJSON: `type` and `coordinates` (RFC 7946)"));
    }
  }

  template <class Value>
  void parsed(std::string_view rule, Parsed<Value> const& value) {
    if (!value.ok()) {
      report(rule, value.problem, value.hint);
    }
  }

  void scalar(Node const& node, Field const& field) {
    auto const& text = node.text;
    switch (field.type) {
      case Type::id:
        if (!is_id(text)) {
          report("bad-id", say("`{}` kan geen id zijn", "`{}` cannot be an id", text),
                 say("gebruik kleine letters, cijfers en koppeltekens, zoals `van-lenneplaan`",
                     "use lower case letters, digits and hyphens, as `van-lenneplaan`"));
        }
        return;
      case Type::ref: return reference(text, field.refers_to);
      case Type::wait: return wait(text);
      case Type::integer: return parsed("bad-number", parse_integer(text));
      case Type::number: return parsed("bad-number", parse_number(text));
      case Type::money: return money(text);
      case Type::date: return parsed("bad-date", parse_date(text));
      case Type::period: return parsed("bad-date", parse_period(text));
      case Type::flag:
        if (text != "true" && text != "false") {
          report("wrong-type", say("`{}` is geen ja of nee", "`{}` is not a yes or no", text),
                 say("schrijf `true` of `false`", "write `true` or `false`"));
        }
        return;
      case Type::choice: return choice(text, field);
      case Type::cbs: return parsed("bad-code", check_cbs_code(text));
      case Type::label: return parsed("bad-code", check_energy_label(text));
      case Type::text:
      case Type::words:
      case Type::record:
      case Type::geometry: return;
    }
  }

  void money(std::string_view text) {
    if (auto const currency = other_currency(text); !currency.empty()) {
      report("money-currency",
             say("dit bedrag staat in `{}`, een plan rekent in euro",
                 "this amount is in `{}`, a plan counts in euros", currency),
             say("reken het om, en zet de koers in de opmerking",
                 "convert it, and put the rate into the remark"));
      return;
    }
    parsed("bad-money", parse_money(text));
  }

  void choice(std::string_view text, Field const& field) {
    if (std::ranges::find(field.choices, text) != field.choices.end()) {
      return;
    }
    Nearest nearest{text};
    std::ranges::for_each(field.choices, [&](std::string_view name) { nearest.offer(name); });
    auto hint = say("kies uit {}", "choose from {}", listed(field.choices));
    if (!nearest.name().empty()) {
      hint = meant(nearest.name());
    }
    report("unknown-choice", say("`{}` is hier geen keuze", "`{}` is no choice here", text),
           std::move(hint));
  }

  void reference(std::string_view id, Kind kind) {
    if (!x_document.whole || x_ids.find(kind, x_scope, id)) {
      return;
    }
    unknown_reference(id, kind);
  }

  void unknown_reference(std::string_view id, Kind kind) {
    unknown_reference(id, kind, [&] { return x_ids.nearest(kind, x_scope, id); });
  }

  template <class Nearest>
  void unknown_reference(std::string_view id, Kind kind, Nearest nearest) {
    auto const known = x_ids.count(kind, x_scope);
    bool const seek = x_sought++ < kMostSought;
    auto hint = seek ? meant(nearest()) : Text{};
    if (seek && hint.empty()) {
      hint = known == 0 ? say("het plan noemt er nog geen", "the plan names none yet")
                        : say("het plan noemt er {}; geen lijkt hierop",
                              "the plan names {}; none is like this", known);
    }
    report("unknown-reference", say("onbekende {} `{}`", "unknown {} `{}`", kind_name(kind), id),
           std::move(hint));
  }

  /// "measure", "measure/milestone", or a milestone of the measure that we are in.
  void wait(std::string_view text) {
    if (!x_document.whole) {
      return;
    }
    auto const slash = text.find('/');
    auto const first = text.substr(0, slash);
    auto const* const measure = x_ids.find(Kind::measure, x_scope, first);
    if (slash == std::string_view::npos) {
      if (measure == nullptr && !has_milestone(x_measure, text)) {
        unknown_reference(text, Kind::measure);
      }
    } else if (measure == nullptr) {
      unknown_reference(first, Kind::measure);
    } else if (!has_milestone(measure, text.substr(slash + 1))) {
      auto const milestone = text.substr(slash + 1);
      unknown_reference(milestone, Kind::milestone,
                        [&] { return nearest_milestone(*measure, milestone); });
    }
  }

  Document const& x_document;
  Findings& x_findings;
  Ids x_ids;
  std::string x_pointer;
  Ids::Scope x_scope = Ids::kProgramme;
  Node const* x_measure = nullptr;
  int x_sought = 0;
};

}  // namespace

void validate(Document const& document, Findings& findings) { Validator{document, findings}.run(); }

}  // namespace wijk
