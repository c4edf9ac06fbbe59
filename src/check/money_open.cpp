// SPDX-License-Identifier: EUPL-1.2
//
// Amounts that are not there: n.t.b. (somebody knows that it is not known yet) or nothing at all.
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <algorithm>
#include <unordered_map>

namespace wijk {
namespace {

/// The first cost or component of a measure that is n.t.b., as a pointer; empty where none is.
std::string open_cost(Here const& here, std::size_t index) {
  auto const& measure = here.hood.measures[index];
  auto const open = [](Cost const& cost) { return cost.amount.unknown(); };
  if (std::ranges::any_of(measure.cost, open)) {
    return here.at("measures", index, "cost/amount");
  }
  auto const part = std::ranges::find_if(measure.components, open);
  return part == measure.components.end()
             ? ""
             : here.at("measures", index,
                       fmt::format("components/{}/amount", part - measure.components.begin()));
}

bool says_nothing(PrintedTable::Row const& row) {
  return std::ranges::none_of(row.cells, [](auto const& cell) { return cell.stated(); });
}

/// The printed rows without a single cell, by measure.
std::unordered_map<std::int32_t, std::string> empty_rows(Here const& here) {
  std::unordered_map<std::int32_t, std::string> rows;
  for (std::size_t i = 0; i < here.hood.tables.size(); ++i) {
    auto const& table = here.hood.tables[i];
    for (std::size_t j = 0; j < table.rows.size(); ++j) {
      if (table.rows[j].measure.found() && says_nothing(table.rows[j])) {
        rows.try_emplace(table.rows[j].measure.index,
                         here.at("tables", i, fmt::format("rows/{}/measure", j)));
      }
    }
  }
  return rows;
}

}  // namespace

void money_open(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& id = here.hood.measures[i].id;
    Listed slices;
    std::size_t first = 0;
    for (auto const index : here.lines.of_measure(i)) {
      if (here.hood.budget[index].amount.unknown()) {
        first = slices.empty() ? index : first;
        slices.add(here.hood.budget[index].slice.value);
      }
    }
    auto cost = open_cost(here, i);
    if (!slices.empty()) {
      auto& finding =
          findings.add("money-open", here.at("budget", first, "amount"),
                       say("het bedrag van `{}` is n.t.b. in {}",
                           "the amount of `{}` is to be determined in {}", id, slices.text()));
      if (!cost.empty()) {
        relate(finding, std::move(cost),
               say("de kosten zijn ook n.t.b.", "the cost is to be determined as well"));
      }
    } else if (!cost.empty()) {
      findings.add(
          "money-open", std::move(cost),
          say("de kosten van `{}` zijn n.t.b.", "the cost of `{}` is to be determined", id));
    }
  }
}

void money_empty(Here const& here, Findings& findings) {
  auto const rows = empty_rows(here);
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& measure = here.hood.measures[i];
    auto const lines = here.lines.of_measure(i);
    bool const stated = std::ranges::any_of(
        lines, [&](auto line) { return here.hood.budget[line].amount.stated(); });
    auto const row = rows.find(static_cast<std::int32_t>(i));
    bool const in_row = row != rows.end();
    bool const heading = measure.kind == "line" && measure.budget_with.empty();
    if (stated || (lines.empty() && !in_row && !heading)) {
      continue;
    }
    auto& finding = findings.add(
        "money-empty",
        !lines.empty() ? here.at("budget", lines.front(), "amount")
        : in_row       ? row->second
                       : here.at("measures", i, "id"),
        say("`{}` staat in de begroting zonder enig bedrag",
            "`{}` stands in the budget without any amount", measure.id),
        say("noem een bedrag, of schrijf `n.t.b.`", "state an amount, or write `n.t.b.`"));
    if (!lines.empty() && in_row) {
      relate(finding, row->second, say("de gedrukte rij is leeg", "the printed row is empty"));
    }
  }
}

}  // namespace wijk
