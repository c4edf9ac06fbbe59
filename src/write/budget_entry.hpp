// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"

#include <compare>
#include <string>

namespace wijk {

/// What a budget line says about money, in the words of the plan's own text: the part of it that a
/// controller changes. An empty text is "not stated"; amounts are "1.315.000,50" or "n.t.b.".
struct BudgetEntry {
  std::string measure, slice, per, amount, status, cover, covered;

  friend auto operator<=>(BudgetEntry const&, BudgetEntry const&) = default;
};

BudgetEntry entry_of(BudgetLine const& line);
/// The amount of an entry; "n.t.b." and nothing keep their meaning.
Stated<Cents> amount_of(std::string const& text);

/// The keys of an entry, in the order of the schema, with what stands there.
struct EntryField {
  std::string_view key;
  std::string BudgetEntry::*text;
  Words name;
};
inline constexpr EntryField kEntryFields[] = {
    {"measure", &BudgetEntry::measure, {"maatregel", "measure"}},
    {"slice", &BudgetEntry::slice, {"jaarschijf", "year slice"}},
    {"per", &BudgetEntry::per, {"per", "per"}},
    {"amount", &BudgetEntry::amount, {"bedrag", "amount"}},
    {"status", &BudgetEntry::status, {"stand", "status"}},
    {"cover", &BudgetEntry::cover, {"dekking", "cover"}},
    {"covered", &BudgetEntry::covered, {"gedekt", "covered"}},
};

}  // namespace wijk
