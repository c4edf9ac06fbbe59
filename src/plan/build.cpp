// SPDX-License-Identifier: EUPL-1.2
#include "plan/build.hpp"

#include "plan/geometry.hpp"
#include "plan/schema.hpp"

#include <array>
#include <string_view>
#include <unordered_map>

namespace wijk {
namespace {

using Indices = std::unordered_map<std::string_view, std::int32_t>;

/// The elements of a list, of a table, or the one element that stands for a list of one.
template <class Each>
void for_each_element(Document const& document, Node const* node, Each each) {
  if (node == nullptr || node->is_null()) {
    return;
  }
  if (node->is_list()) {
    for (auto const& item : node->items) {
      each(item);
    }
  } else if (node->is_table()) {
    RowReader reader{document, *node->table};
    for (std::size_t row = 0; row < node->table->rows.size(); ++row) {
      each(reader.at(row));
    }
  } else {
    each(*node);
  }
}

/// One element of the document being read: what its keys hold, as values.
class Builder {
 public:
  explicit Builder(Document const& document) : x_document{document} {}

  Plan plan();

 private:
  static std::string text(Node const& node, std::string_view key) {
    auto const* const value = node.find(key);
    return value != nullptr && value->is_scalar() ? value->text : std::string{};
  }

  static Text words_in(Node const& node) {
    return node.is_scalar() ? Text{node.text, node.text} : Text{text(node, "nl"), text(node, "en")};
  }
  static Text words(Node const& node, std::string_view key) {
    auto const* const value = node.find(key);
    return value != nullptr ? words_in(*value) : Text{};
  }

  static bool flag(Node const& node, std::string_view key) { return text(node, key) == "true"; }

  static std::int64_t integer(Node const& node, std::string_view key, std::int64_t otherwise = 0) {
    auto const parsed = parse_integer(text(node, key));
    return parsed.ok() ? parsed.value : otherwise;
  }

  template <class Value>
  static Stated<Value> stated_in(std::string_view written,
                                 Parsed<Value> (*parse)(std::string_view)) {
    if (written.empty()) {
      return {};
    }
    if (says_unknown(written)) {
      return Stated<Value>::to_be_determined();
    }
    auto parsed = parse(written);
    return parsed.ok() ? Stated<Value>::of(std::move(parsed.value)) : Stated<Value>{};
  }
  template <class Value>
  static Stated<Value> stated(Node const& node, std::string_view key,
                              Parsed<Value> (*parse)(std::string_view)) {
    auto const* const value = node.find(key);
    return value != nullptr && value->is_scalar() ? stated_in(value->text, parse) : Stated<Value>{};
  }
  static Stated<Cents> money(Node const& node, std::string_view key) {
    return stated(node, key, parse_money);
  }
  static Stated<Period> period(Node const& node, std::string_view key) {
    return stated(node, key, parse_period);
  }

  std::int32_t index(Kind kind, std::string_view id) const {
    auto const& names = x_indices.at(static_cast<std::size_t>(kind));
    auto const found = names.find(id);
    return found == names.end() ? -1 : found->second;
  }

  template <class Element>
  void ref(Node const& node, std::string_view key, Kind kind, Ref<Element>& into,
           bool* unknown = nullptr) const {
    auto const* const value = node.find(key);
    if (value == nullptr || !value->is_scalar()) {
      return;
    }
    if (unknown != nullptr && says_unknown(value->text)) {
      *unknown = true;
      return;
    }
    into.id = value->text;
    into.index = index(kind, value->text);
  }

  template <class Element>
  void refs(Node const& node, std::string_view key, Kind kind, Refs<Element>& into) const {
    for_each_element(x_document, node.find(key), [&](Node const& item) {
      into.push_back({item.text, index(kind, item.text)});
    });
  }

  std::vector<std::string> texts(Node const& node, std::string_view key) const {
    std::vector<std::string> all;
    for_each_element(x_document, node.find(key),
                     [&](Node const& item) { all.push_back(item.text); });
    return all;
  }

  Origin origin(Node const& node) const {
    Origin origin;
    for_each_element(x_document, node.find("source"), [&](Node const& item) {
      Source source;
      ref(item, "document", Kind::document, source.document);
      source.chapter = text(item, "chapter");
      source.page = text(item, "page");
      source.table = text(item, "table");
      origin.sources.push_back(std::move(source));
    });
    origin.remark = words(node, "remark");
    return origin;
  }

  /// Reads a list of elements with the given member function.
  template <class Element>
  void list(Node const& node, std::string_view key, std::vector<Element>& into,
            void (Builder::*read_one)(Node const&, Element&) const) const {
    auto const* const value = node.find(key);
    into.reserve(value != nullptr ? element_count(*value) : 0);
    for_each_element(x_document, value,
                     [&](Node const& item) { (this->*read_one)(item, into.emplace_back()); });
  }

  void index_elements(Node const& node, std::string_view key, Kind kind) {
    auto& names = x_indices.at(static_cast<std::size_t>(kind));
    names.clear();
    std::int32_t position = 0;
    auto const* const value = node.find(key);
    if (value == nullptr || value->is_table()) {
      return;  // elements with an id are not written as CSV
    }
    for_each_element(x_document, value, [&](Node const& item) {
      if (auto const* const id = item.find("id"); id != nullptr && id->is_scalar()) {
        names.try_emplace(id->text, position);
      }
      ++position;
    });
  }

  void read(Node const& node, Reference& element) const;
  void read(Node const& node, Vision& element) const;
  void read(Node const& node, Strategy& element) const;
  void read(Node const& node, Task& element) const;
  void read(Node const& node, Partner& element) const;
  void read(Node const& node, Edition& element) const;
  void read(Node const& node, Acceptance& element) const;
  void read(Node const& node, Block& element) const;
  void read(Node const& node, StatedCount& element) const;
  void read(Node const& node, Target& element) const;
  void read(Node const& node, Observation& element) const;
  void read(Node const& node, Indicator& element) const;
  void read(Node const& node, Ambition& element) const;
  void read(Node const& node, Theme& element) const;
  void read(Node const& node, Cost& element) const;
  void read(Node const& node, Milestone& element) const;
  void read(Node const& node, HomeEffect& element) const;
  void read(Node const& node, Measure& element) const;
  void read(Node const& node, Place& element) const;
  void read(Node const& node, MapNumber& element) const;
  void read(Node const& node, Cover& element) const;
  void read(Node const& node, BudgetLine& element) const;
  void read(Node const& node, PrintedTotal& element) const;
  void read(Node const& node, PrintedTable::Row& element) const;
  void read(Node const& node, PrintedTable& element) const;
  void read(Node const& node, AgreementTest& element) const;
  void read(Node const& node, Agreement& element) const;
  void read(Node const& node, Meeting& element) const;
  void read(Node const& node, Idea& element) const;
  void read(Node const& node, Audience& element) const;
  void read(Node const& node, Channel& element) const;
  void read(Node const& node, Message& element) const;
  void read(Node const& node, SiteOption& element) const;
  void neighbourhood(Node const& node, Neighbourhood& element);

  template <class Element>
  void list(Node const& node, std::string_view key, std::vector<Element>& into) const {
    list(node, key, into,
         static_cast<void (Builder::*)(Node const&, Element&) const>(&Builder::read));
  }

  Document const& x_document;
  std::array<Indices, kKindCount> x_indices;
};

void Builder::read(Node const& node, Reference& element) const {
  element.id = text(node, "id");
  element.title = words(node, "title");
  element.publisher = text(node, "publisher");
  element.url = text(node, "url");
  element.date = period(node, "date");
}

void Builder::read(Node const& node, Vision& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Strategy& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  refs(node, "vision", Kind::vision, element.vision);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Task& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.kind = text(node, "kind");
  refs(node, "vision", Kind::vision, element.vision);
  refs(node, "strategy", Kind::strategy, element.strategy);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Partner& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.kind = text(node, "kind");
  element.role = words(node, "role");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Edition& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.status = text(node, "status");
  element.date = period(node, "date");
  element.decided_by = words(node, "decided_by");
  element.reason = words(node, "reason");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Acceptance& element) const {
  element.rule = text(node, "rule");
  element.at = text(node, "at");
  element.by = text(node, "by");
  element.date = period(node, "date");
  element.why = words(node, "why");
}

void Builder::read(Node const& node, Block& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.cbs = text(node, "cbs");
  ref(node, "area", Kind::place, element.area);
  element.origin = origin(node);
}

void Builder::read(Node const& node, StatedCount& element) const {
  element.of = text(node, "of");
  element.number = integer(node, "number");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Target& element) const {
  element.by = period(node, "by");
  element.value = stated(node, "value", parse_number);
  ref(node, "compare", Kind::indicator, element.compare);
  element.direction = text(node, "direction");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Observation& element) const {
  element.when = period(node, "when");
  element.value = stated(node, "value", parse_number);
  element.qualifier = text(node, "qualifier");
  element.baseline = flag(node, "baseline");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Indicator& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.unit = text(node, "unit");
  element.level = text(node, "level");
  ref(node, "part", Kind::indicator, element.part);
  ref(node, "whole", Kind::indicator, element.whole);
  ref(node, "within", Kind::indicator, element.within);
  refs(node, "tasks", Kind::task, element.tasks);
  ref(node, "measured_by", Kind::partner, element.measured_by);
  element.every = stated(node, "every", parse_integer);
  list(node, "targets", element.targets);
  list(node, "observations", element.observations);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Ambition& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  element.kind = text(node, "kind");
  refs(node, "tasks", Kind::task, element.tasks);
  refs(node, "places", Kind::place, element.places);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Theme& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Cost& element) const {
  element.name = words(node, "name");
  element.amount = money(node, "amount");
  element.per = text(node, "per");
  element.years = period(node, "years");
  ref(node, "cover", Kind::cover, element.cover, &element.cover_unknown);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Milestone& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.kind = text(node, "kind");
  element.when = period(node, "when");
  element.done = flag(node, "done");
  element.after = texts(node, "after");
  element.origin = origin(node);
}

void Builder::read(Node const& node, HomeEffect& element) const {
  element.action = text(node, "action");
  element.homes = stated(node, "homes", parse_integer);
  element.tenure = text(node, "tenure");
  auto const label = text(node, "label");
  if (says_unknown(label)) {
    element.label = Stated<std::string>::to_be_determined();
  } else if (!label.empty()) {
    element.label = Stated<std::string>::of(label);
  }
  element.package = flag(node, "package");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Measure& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  element.kind = text(node, "kind");
  element.nature = text(node, "nature");
  element.status = text(node, "status");
  ref(node, "theme", Kind::theme, element.theme);
  refs(node, "tasks", Kind::task, element.tasks);
  refs(node, "ambitions", Kind::ambition, element.ambitions);
  ref(node, "lead", Kind::partner, element.lead, &element.lead_unknown);
  refs(node, "partners", Kind::partner, element.partners);
  refs(node, "places", Kind::place, element.places);
  element.years = period(node, "years");
  element.after = texts(node, "after");
  list(node, "milestones", element.milestones);
  list(node, "cost", element.cost);
  list(node, "components", element.components);
  refs(node, "budget_with", Kind::measure, element.budget_with);
  list(node, "homes", element.homes);
  refs(node, "conditions", Kind::agreement, element.conditions);
  element.residents = flag(node, "residents");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Place& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.kind = text(node, "kind");
  if (auto const* const geometry = node.find("geometry"); geometry != nullptr) {
    element.geometry = read_geometry(*geometry).value;
  }
  element.accuracy = stated(node, "accuracy", parse_integer);
  element.outside = flag(node, "outside");
  element.origin = origin(node);
}

void Builder::read(Node const& node, MapNumber& element) const {
  element.number = integer(node, "number");
  ref(node, "place", Kind::place, element.place);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Cover& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  ref(node, "partner", Kind::partner, element.partner);
  element.available = money(node, "available");
  element.years = period(node, "years");
  element.origin = origin(node);
}

void Builder::read(Node const& node, BudgetLine& element) const {
  ref(node, "measure", Kind::measure, element.measure);
  element.slice = period(node, "slice");
  element.per_year = text(node, "per") == "year";
  element.amount = money(node, "amount");
  element.status = text(node, "status");
  ref(node, "cover", Kind::cover, element.cover, &element.cover_unknown);
  element.covered = money(node, "covered");
  element.origin = origin(node);
}

void Builder::read(Node const& node, PrintedTotal& element) const {
  ref(node, "measure", Kind::measure, element.measure);
  ref(node, "theme", Kind::theme, element.theme);
  element.slice = period(node, "slice");
  element.amount = money(node, "amount");
  element.origin = origin(node);
}

void Builder::read(Node const& node, PrintedTable::Row& element) const {
  ref(node, "measure", Kind::measure, element.measure);
  for (auto const& cell : texts(node, "cells")) {
    element.cells.push_back(stated_in(cell, parse_money));
  }
  element.remark = words(node, "remark");
}

void Builder::read(Node const& node, PrintedTable& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  for (auto const& column : texts(node, "columns")) {
    element.columns.push_back(parse_period(column).value);
  }
  list(node, "rows", element.rows);
  for (auto const& cell : texts(node, "total")) {
    element.total.push_back(stated_in(cell, parse_money));
  }
  element.origin = origin(node);
}

void Builder::read(Node const& node, AgreementTest& element) const {
  element.kind = text(node, "kind");
  element.minimum_label = text(node, "minimum_label");
  if (says_unknown(element.minimum_label)) {
    element.minimum_label.clear();
    element.label_unknown = true;
  }
  element.package_allowed = flag(node, "package_allowed");
  element.tenure = text(node, "tenure");
  element.level = text(node, "level");
  element.actions = texts(node, "actions");
}

void Builder::read(Node const& node, Agreement& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  element.kind = text(node, "kind");
  refs(node, "partners", Kind::partner, element.partners);
  element.by = period(node, "by");
  list(node, "test", element.test);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Meeting& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.when = period(node, "when");
  element.number = integer(node, "number", 1);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Idea& element) const {
  element.id = text(node, "id");
  element.text = words(node, "text");
  ref(node, "meeting", Kind::meeting, element.meeting);
  element.brought_by = words(node, "brought_by");
  ref(node, "measure", Kind::measure, element.measure);
  element.answer = words(node, "answer");
  element.status = text(node, "status");
  element.origin = origin(node);
}

void Builder::read(Node const& node, Audience& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
}

void Builder::read(Node const& node, Channel& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  ref(node, "partner", Kind::partner, element.partner);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Message& element) const {
  element.id = text(node, "id");
  element.text = words(node, "text");
  refs(node, "measures", Kind::measure, element.measures);
  refs(node, "audiences", Kind::audience, element.audiences);
  refs(node, "channels", Kind::channel, element.channels);
  ref(node, "sender", Kind::partner, element.sender);
  element.when = period(node, "when");
  element.origin = origin(node);
}

void Builder::read(Node const& node, SiteOption& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.brings = words(node, "brings");
  ref(node, "place", Kind::place, element.place);
  ref(node, "measure", Kind::measure, element.measure);
  refs(node, "tasks", Kind::task, element.tasks);
  element.origin = origin(node);
}

void Builder::neighbourhood(Node const& node, Neighbourhood& element) {
  for (auto const& field : neighbourhood_record().fields) {
    if (field.record != nullptr && field.record->defines != Kind::none) {
      index_elements(node, field.name, field.record->defines);
    }
  }
  element.id = text(node, "id");
  element.name = words(node, "name");
  element.text = words(node, "text");
  element.cbs = texts(node, "cbs");
  element.district = text(node, "district");
  element.outline = flag(node, "outline");
  element.years = period(node, "years");
  ref(node, "area", Kind::place, element.area);
  list(node, "blocks", element.blocks);
  list(node, "counts", element.counts);
  list(node, "indicators", element.indicators);
  list(node, "ambitions", element.ambitions);
  list(node, "themes", element.themes);
  list(node, "measures", element.measures);
  list(node, "places", element.places);
  list(node, "map_numbers", element.map_numbers);
  list(node, "covers", element.covers);
  list(node, "budget", element.budget);
  list(node, "totals", element.totals);
  list(node, "tables", element.tables);
  list(node, "agreements", element.agreements);
  list(node, "meetings", element.meetings);
  list(node, "ideas", element.ideas);
  list(node, "audiences", element.audiences);
  list(node, "channels", element.channels);
  list(node, "messages", element.messages);
  list(node, "options", element.options);
  element.origin = origin(node);
}

Plan Builder::plan() {
  auto const& root = x_document.root;
  for (auto const& field : plan_record().fields) {
    if (field.record != nullptr && field.record->defines != Kind::none) {
      index_elements(root, field.name, field.record->defines);
    }
  }
  Plan plan;
  plan.id = text(root, "id");
  plan.name = words(root, "name");
  plan.city = text(root, "city");
  plan.municipality = text(root, "municipality");
  plan.revised_every = stated(root, "revised_every", parse_integer);
  plan.sources_demanded = texts(root, "sources_demanded");
  list(root, "documents", plan.documents);
  list(root, "vision", plan.vision);
  list(root, "strategy", plan.strategy);
  list(root, "tasks", plan.tasks);
  list(root, "partners", plan.partners);
  list(root, "editions", plan.editions);
  for_each_element(x_document, root.find("neighbourhoods"), [&](Node const& node) {
    neighbourhood(node, plan.neighbourhoods.emplace_back());
  });
  list(root, "accepted", plan.accepted);
  return plan;
}

}  // namespace

Plan build_plan(Document const& document) { return Builder{document}.plan(); }

}  // namespace wijk
