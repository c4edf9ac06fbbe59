// SPDX-License-Identifier: EUPL-1.2
#include "diff/meaning.hpp"

#include "finding/unicode.hpp"
#include "plan/choice_names.hpp"
#include "plan/values.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::string_view kUnknown = "n.t.b.";

struct Default {
  std::string_view record, field, value;
};
/// What is meant where nothing is said (docs/plan-format.md); a flag is `false`.
constexpr Default kDefaults[] = {
    {"cost", "per", "whole"},
    {"budget-line", "per", "whole"},
    {"observation", "qualifier", "exactly"},
    {"indicator", "level", "neighbourhood"},
    {"meeting", "number", "1"},
};

bool is_default(Record const& record, Field const& field, std::string_view value) {
  return (field.type == Type::flag && value == "false") ||
         std::ranges::any_of(kDefaults, [&](Default const& one) {
           return one.record == record.name && one.field == field.name && one.value == value;
         });
}

/// Where order says nothing: names of other elements and choices. Amounts and columns of a printed
/// table keep theirs.
bool is_set(Field const& field) {
  return field.list && field.type != Type::money && field.type != Type::period;
}

/// A node that the schema does not know, or of another shape than it asks.
std::string raw(Node const& node) {
  std::string text = node.text;
  for (auto const& item : node.items) {
    text += "[" + raw(item) + "]";
  }
  for (auto const& member : node.members) {
    text += "{" + member.key + "=" + raw(member.value) + "}";
  }
  return text;
}

std::string scalar(Side const& side, Field const& field, std::string const& text) {
  if (field.unknown_allowed && says_unknown(text)) {
    return std::string{kUnknown};
  }
  switch (field.type) {
    case Type::money:
      if (auto const money = parse_money(text); money.ok()) {
        return format_money_plain(money.value);
      }
      break;
    case Type::period:
      if (auto const period = parse_period(text); period.ok()) {
        return format_period(period.value);
      }
      break;
    case Type::date:
      if (auto const date = parse_date(text); date.ok()) {
        return format_date(date.value);
      }
      break;
    case Type::integer:
    case Type::number:
      if (auto const number = parse_number(text); number.ok()) {
        return fmt::format("{}", number.value);
      }
      break;
    case Type::ref:
      if (side.renames != nullptr) {
        return side.renames->now(field.refers_to, text);
      }
      break;
    case Type::wait:
      if (side.renames != nullptr) {
        auto const slash = std::min(text.find('/'), text.size());
        return side.renames->now(Kind::measure, text.substr(0, slash)) + text.substr(slash);
      }
      break;
    default: break;
  }
  return text;
}

std::string words(Node const& node) {
  auto const in = [&](std::string_view language) {
    auto const* const text = node.find(language);
    return text != nullptr ? text->text : std::string{};
  };
  auto const nl = node.is_scalar() ? node.text : in("nl");
  auto const en = node.is_scalar() ? node.text : in("en");
  return nl.empty() && en.empty() ? std::string{} : nl + '\x1f' + en;
}

std::string one(Side const& side, Field const& field, Node const& node) {
  if (field.type == Type::record && node.is_map()) {
    return meaning(side, *field.record, node);
  }
  if (field.type == Type::words && (node.is_map() || node.is_scalar())) {
    return words(node);
  }
  if (field.type == Type::geometry) {
    return {};
  }
  return node.is_scalar() ? scalar(side, field, node.text) : raw(node);
}

Text named(Side const& side, Field const& field, std::string const& id) {
  auto const* const element = side.ids.find(
      field.refers_to, belongs_to_programme(field.refers_to) ? Ids::kProgramme : side.scope, id);
  return element != nullptr ? title_of(*element) : Text{id, id};
}

/// What an element without an id comes down to: what it states, without where it comes from.
Text summary(Side const& side, Record const& record, Node const& node) {
  Text text;
  for (auto const& field : record.fields) {
    auto const* const value = node.find(field.name);
    bool const beside = field.name == "remark" || field.name == "source";
    if (value == nullptr || beside || meaning(side, record, field, value).empty()) {
      continue;
    }
    auto const part = shown(side, record, field, value);
    text = text.empty() ? part : say("{}, {}", "{}, {}", text, part);
  }
  return text;
}

Text shown_scalar(Side const& side, Field const& field, std::string const& text) {
  if (field.unknown_allowed && says_unknown(text)) {
    return {"n.t.b.", "to be determined"};
  }
  auto const value = scalar(side, field, text);
  switch (field.type) {
    case Type::ref: return named(side, field, text);
    case Type::choice: return choice_name(text);
    case Type::flag: return text == "true" ? Text{"ja", "yes"} : Text{"nee", "no"};
    case Type::money:
      if (auto const money = parse_money(text); money.ok()) {
        return say("{}", "{}", money.value);
      }
      break;
    case Type::period:
      if (auto const period = parse_period(text); period.ok()) {
        return say("{}", "{}", period.value);
      }
      break;
    case Type::integer:
    case Type::number:
      if (auto const number = parse_number(text); number.ok()) {
        return {format_number(number.value, Language::dutch),
                format_number(number.value, Language::english)};
      }
      break;
    default: break;
  }
  return {value, value};
}

struct Label {
  std::string_view name;
  Words label;
};
/// Where the help of the schema explains and a sentence wants a noun.
constexpr Label kLabels[] = {
    {"id", {"id", "id"}},
    {"kind", {"soort", "kind"}},
    {"nature", {"aard", "nature"}},
    {"per", {"telt", "counts"}},
    {"status", {"stand", "state"}},
    {"source", {"bron", "source"}},
    {"remark", {"opmerking", "remark"}},
    {"text", {"tekst", "text"}},
    {"tasks", {"opgaven", "tasks"}},
    {"ambitions", {"ambities", "ambitions"}},
    {"partners", {"partijen", "partners"}},
    {"residents", {"bewoners merken het", "residents notice it"}},
    {"years", {"jaren", "years"}},
    {"outline", {"alleen genoemd", "named only"}},
    {"cost", {"kosten", "cost"}},
    {"components", {"onderdelen van de kosten", "components of the cost"}},
    {"conditions", {"voorwaarden", "conditions"}},
    {"part", {"aantal waarvan dit het aandeel is", "count that it is a share of"}},
    {"whole", {"geheel waarvan dit een deel is", "whole that it is a share of"}},
    {"within", {"deel van", "contained by"}},
    {"measured_by", {"wie meet", "measured by"}},
    {"every", {"jaren tussen metingen", "years between measurements"}},
    {"accuracy", {"afwijking in meters", "accuracy in metres"}},
    {"budget_with", {"betaald uit de begroting van", "paid by the budget of"}},
    {"test", {"toets", "test"}},
    {"brought_by", {"ingebracht door", "brought by"}},
    {"weight", {"gewicht", "weight"}},
    {"works_at_once", {"werken tegelijk", "works at once"}},
    {"fixed", {"ligt vast", "fixed"}},
    {"chosen", {"gekozen", "chosen"}},
    {"lasts", {"duur in jaren", "years of work"}},
    {"left_over", {"wat over is", "what is left"}},
    {"left_over_most", {"wat hoogstens blijft", "what stays at most"}},
    {"tenure_homes", {"woningen van dit eigendom nu", "homes of this tenure now"}},
    {"all_homes", {"woningen nu", "homes now"}},
};

constexpr Label kNouns[] = {
    {"cost", {"kosten", "cost"}},
    {"home-effect", {"woningen", "homes"}},
    {"count", {"genoemd aantal", "stated number"}},
    {"total", {"gedrukt totaal", "printed total"}},
    {"table-row", {"rij", "row"}},
    {"map-number", {"kaartnummer", "map number"}},
    {"agreement-test", {"toets", "test"}},
    {"acceptance", {"aanvaarde bevinding", "accepted finding"}},
    {"source", {"bron", "source"}},
};

std::string_view without_article(std::string_view noun) {
  for (std::string_view const article : {"een ", "an ", "a "}) {
    if (noun.starts_with(article)) {
      return noun.substr(article.size());
    }
  }
  return noun;
}

}  // namespace

std::string const& Renames::now(Kind kind, std::string const& id) const {
  auto const& of_kind = names.at(static_cast<std::size_t>(kind));
  auto const found = of_kind.find(id);
  return found == of_kind.end() ? id : found->second;
}

std::string meaning(Side const& side, Record const& record, Field const& field, Node const* node) {
  if (node == nullptr || node->is_null()) {
    return {};
  }
  if (!field.list) {
    auto text = one(side, field, *node);
    return is_default(record, field, text) ? std::string{} : text;
  }
  std::vector<std::string> parts;
  Elements elements{side.document, node};
  for (std::size_t i = 0; i < elements.size(); ++i) {
    parts.push_back(one(side, field, elements.at(i)));
  }
  if (is_set(field)) {
    std::ranges::sort(parts);
  }
  std::string text;
  for (auto const& part : parts) {
    text += part + '\x1e';
  }
  return text;
}

std::string meaning(Side const& side, Record const& record, Node const& element) {
  std::string text;
  for (auto const& field : record.fields) {
    if (auto const part = meaning(side, record, field, element.find(field.name)); !part.empty()) {
      text.append(field.name).append(1, '\x1d').append(part).append(1, '\x1c');
    }
  }
  for (auto const& member : element.members) {
    if (record.field(member.key) == nullptr) {
      text += member.key + '\x1d' + raw(member.value) + '\x1c';
    }
  }
  return element.is_map() || element.is_null() ? text : text + raw(element);
}

Text shown(Side const& side, Record const& record, Field const& field, Node const* node) {
  if (node == nullptr || node->is_null() || (field.list && element_count(*node) == 0)) {
    return field.type == Type::flag ? Text{"nee", "no"} : Text{"niet genoemd", "not stated"};
  }
  if (field.list && (node->is_list() || node->is_table())) {
    Text all;
    Field element = field;
    element.list = false;
    Elements elements{side.document, node};
    for (std::size_t i = 0; i < elements.size(); ++i) {
      auto const text = shown(side, record, element, &elements.at(i));
      all = all.empty() ? text : say("{}; {}", "{}; {}", all, text);
    }
    return all;
  }
  if (field.type == Type::record && node->is_map()) {
    return summary(side, *field.record, *node);
  }
  if (field.type == Type::words && node->is_map()) {
    auto const text = words(*node);
    auto const middle = std::min(text.find('\x1f'), text.size());
    return {text.substr(0, middle), text.substr(std::min(middle + 1, text.size()))};
  }
  auto const text = node->is_scalar() ? node->text : raw(*node);
  return node->is_scalar() ? shown_scalar(side, field, text) : Text{text, text};
}

Text title_of(Node const& element) {
  for (std::string_view const key : {"name", "title", "text", "id"}) {
    if (auto const* const value = element.find(key); value != nullptr && !value->is_null()) {
      auto const text = words(*value);
      auto const middle = std::min(text.find('\x1f'), text.size());
      return {text.substr(0, middle), text.substr(std::min(middle + 1, text.size()))};
    }
  }
  return {};
}

Words label_of(Field const& field) {
  auto const known = std::ranges::find(kLabels, field.name, &Label::name);
  if (known != std::end(kLabels)) {
    return known->label;
  }
  auto const short_form = [](std::string_view help) { return help.substr(0, help.find(';')); };
  return {short_form(field.help.nl), short_form(field.help.en)};
}

Words noun_of(Record const& record) {
  auto const known = std::ranges::find(kNouns, record.name, &Label::name);
  return known != std::end(kNouns)
             ? known->label
             : Words{without_article(record.help.nl), without_article(record.help.en)};
}

Elements::Elements(Document const& document, Node const* node)
    : x_node{node}, x_size{node != nullptr ? element_count(*node) : 0} {
  if (node != nullptr && node->is_table()) {
    x_reader = std::make_unique<RowReader>(document, *node->table);
  }
}

Node const& Elements::at(std::size_t index) {
  if (x_reader) {
    return x_reader->at(index);
  }
  return x_node->is_list() ? x_node->items[index] : *x_node;
}

}  // namespace wijk
