// SPDX-License-Identifier: EUPL-1.2
#include "finding/rules.hpp"

#include "finding/rules/families.hpp"

#include <array>
#include <numeric>
#include <unordered_map>

namespace wijk {
namespace {

/// The table of contents of the rule book.
std::array<RuleFamily, 10> const& families() {
  static std::array<RuleFamily, 10> const kFamilies{{
      {Family::reading, {"lezen", "reading"}, reading_rules()},
      {Family::money, {"geld", "money"}, money_rules()},
      {Family::time, {"tijd", "time"}, time_rules()},
      {Family::meaning, {"samenhang", "meaning"}, meaning_rules()},
      {Family::indicators, {"indicatoren", "indicators"}, indicator_rules()},
      {Family::agreements, {"afspraken", "agreements"}, agreement_rules()},
      {Family::map, {"kaart", "map"}, map_rules()},
      {Family::communication, {"communicatie", "communication"}, communication_rules()},
      {Family::schedule, {"planning van jaren", "planning of years"}, schedule_rules()},
      {Family::sources, {"bronnen en aanvaarding", "sources and acceptance"}, source_rules()},
  }};
  return kFamilies;
}

}  // namespace

std::span<RuleFamily const> rule_book() { return families(); }

Rule const* find_rule(std::string_view id) {
  static auto const kById = [] {
    std::unordered_map<std::string_view, Rule const*> by_id;
    for (auto const& family : families()) {
      for (auto const& rule : family.rules) {
        by_id.emplace(rule.id, &rule);
      }
    }
    return by_id;
  }();
  auto const found = kById.find(id);
  return found == kById.end() ? nullptr : found->second;
}

std::size_t rule_count() {
  auto const& all = families();
  return std::accumulate(all.begin(), all.end(), std::size_t{0},
                         [](std::size_t sum, RuleFamily const& f) { return sum + f.rules.size(); });
}

Words severity_name(Severity severity) {
  switch (severity) {
    case Severity::error: return {"fout", "error"};
    case Severity::warning: return {"let op", "warning"};
    case Severity::note: break;
  }
  return {"weetje", "note"};
}

}  // namespace wijk
