// SPDX-License-Identifier: EUPL-1.2
#include "plan/ids.hpp"

#include "plan/nearest.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::size_t kMostCompared = 5'000;  ///< names that a misspelt one is held against

class Collector {
 public:
  Collector(Document const& document, Findings& findings)
      : x_document{document}, x_findings{findings} {}

  Ids collect() {
    record(x_document.root, plan_record(), "");
    return std::move(x_ids);
  }

 private:
  void record(Node const& node, Record const& record, std::string const& pointer) {
    auto const outer = x_scope;
    auto const* const id = node.find("id");
    if (id != nullptr && id->is_scalar() && record.defines != Kind::none) {
      name(node, record.defines, *id, pointer);
    }
    if (record.defines == Kind::neighbourhood) {
      x_scope = x_ids.add_scope(node);
    }
    if (record.defines == Kind::measure) {
      x_milestones.clear();
    }
    for (auto const& field : record.fields) {
      auto const* const value = field.type == Type::record ? node.find(field.name) : nullptr;
      if (value != nullptr && (field.record->defines != Kind::none)) {
        elements(*value, *field.record, fmt::format("{}/{}", pointer, field.name));
      }
    }
    x_scope = outer;
  }

  void elements(Node const& node, Record const& record_of, std::string const& pointer) {
    if (node.is_map()) {
      record(node, record_of, pointer);
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      record(node.items[i], record_of, fmt::format("{}/{}", pointer, i));
    }
  }

  void name(Node const& node, Kind kind, Node const& id, std::string const& pointer) {
    auto const* first = static_cast<Node const*>(nullptr);
    if (kind == Kind::milestone) {
      auto const [found, added] = x_milestones.try_emplace(id.text, &node);
      first = added ? nullptr : found->second;
    } else if (!x_ids.add(kind, x_scope, id.text, node)) {
      first = x_ids.find(kind, x_scope, id.text);
    }
    if (first != nullptr) {
      auto& finding = x_findings.add(
          "duplicate-id", pointer + "/id",
          say("er is al een {} `{}`", "there is a {} `{}` already", kind_name(kind), id.text),
          say("geef een van beide een andere id", "give one of the two another id"));
      auto const mark = first->find("id")->mark;
      finding.related.push_back(
          {"", say("de eerste", "the first"), spot_at(x_document, mark, id.text.size())});
    }
  }

  Document const& x_document;
  Findings& x_findings;
  Ids x_ids;
  Ids::Scope x_scope = Ids::kProgramme;
  std::unordered_map<std::string_view, Node const*> x_milestones;
};

}  // namespace

Ids::Scope Ids::scope_of(Node const& neighbourhood) const {
  auto const found = x_of.find(&neighbourhood);
  return found == x_of.end() ? kProgramme : found->second;
}

Ids::Names const& Ids::names(Kind kind, Scope scope) const {
  return x_scopes.at(belongs_to_programme(kind) ? kProgramme : scope)
      .at(static_cast<std::size_t>(kind));
}

Node const* Ids::find(Kind kind, Scope scope, std::string_view id) const {
  auto const& known = names(kind, scope);
  auto const found = known.find(id);
  return found == known.end() ? nullptr : found->second;
}

std::string_view Ids::nearest(Kind kind, Scope scope, std::string_view id) const {
  Nearest nearest{id};
  std::vector<std::string_view> sorted;  // a hash map has no order, an answer must have one
  for (auto const& [name, element] : names(kind, scope)) {
    if (sorted.size() < kMostCompared) {
      sorted.push_back(name);
    }
  }
  std::ranges::sort(sorted);
  std::ranges::for_each(sorted, [&](std::string_view name) { nearest.offer(name); });
  return nearest.name();
}

std::size_t Ids::count(Kind kind, Scope scope) const { return names(kind, scope).size(); }

Ids::Scope Ids::add_scope(Node const& neighbourhood) {
  auto const [found, added] = x_of.try_emplace(&neighbourhood, x_scopes.size());
  if (added) {
    x_scopes.emplace_back();
  }
  return found->second;
}

bool Ids::add(Kind kind, Scope scope, std::string_view id, Node const& element) {
  auto& names = x_scopes.at(belongs_to_programme(kind) ? kProgramme : scope);
  return names.at(static_cast<std::size_t>(kind)).try_emplace(id, &element).second;
}

Ids collect_ids(Document const& document, Findings& findings) {
  return Collector{document, findings}.collect();
}

bool is_id(std::string_view text) {
  auto const allowed = [](char letter) {
    return ('a' <= letter && letter <= 'z') || ('0' <= letter && letter <= '9') || letter == '-';
  };
  return !text.empty() && text.size() <= 80 && std::ranges::all_of(text, allowed) &&
         text.front() != '-' && text.back() != '-';
}

namespace {

template <class Each>
void for_each_milestone(Node const& measure, Each each) {
  auto const* const milestones = measure.find("milestones");
  if (milestones == nullptr) {
    return;
  }
  for (auto const& milestone : milestones->items) {
    auto const* const id = milestone.find("id");
    if (id != nullptr && id->is_scalar()) {
      each(std::string_view{id->text});
    }
  }
}

}  // namespace

bool has_milestone(Node const* measure, std::string_view id) {
  bool found = false;
  if (measure != nullptr) {
    for_each_milestone(*measure, [&](std::string_view name) { found = found || name == id; });
  }
  return found;
}

std::string_view nearest_milestone(Node const& measure, std::string_view id) {
  Nearest nearest{id};
  for_each_milestone(measure, [&](std::string_view name) { nearest.offer(name); });
  return nearest.name();
}

}  // namespace wijk
