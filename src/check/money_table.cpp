// SPDX-License-Identifier: EUPL-1.2
#include "check/readings.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <algorithm>
#include <unordered_map>

namespace wijk {
namespace {

/// What the plan prints elsewhere for one measure in one year slice, by measure.
using Fixed = std::unordered_map<std::int32_t, std::vector<PrintedTotal const*>>;

Fixed printed_elsewhere(Neighbourhood const& hood) {
  Fixed fixed;
  for (auto const& total : hood.totals) {
    if (total.measure.found() && total.slice.known() && total.amount.known()) {
      fixed[total.measure.index].push_back(&total);
    }
  }
  return fixed;
}

LostRow lost_row(PrintedTable const& table, PrintedTable::Row const& row, Fixed const& fixed) {
  LostRow lost;
  for (auto const& cell : row.cells) {
    if (cell.stated()) {
      lost.cells.push_back(cell.value);
    }
  }
  auto const found = fixed.find(row.measure.index);
  if (found != fixed.end()) {
    lost.fixed.resize(table.columns.size());
    for (auto const* total : found->second) {
      auto const column = std::ranges::find(table.columns, total->slice.value);
      if (column != table.columns.end()) {
        lost.fixed[static_cast<std::size_t>(column - table.columns.begin())] = total->amount.value;
      }
    }
  }
  return lost;
}

LostTable lost_table(PrintedTable const& table, Fixed const& fixed) {
  LostTable lost;
  lost.columns = table.columns.size();
  for (auto const& row : table.rows) {
    lost.rows.push_back(lost_row(table, row, fixed));
  }
  lost.totals = table.total;
  return lost;
}

std::string total_pointer(Here const& here, std::size_t table, std::size_t total) {
  return here.at("tables", table, fmt::format("total/{}", total));
}

/// "€ 1.315.000 (2018), € 1.285.000 (2019)"
Text spoken_totals(PrintedTable const& table, Readings const& readings,
                   std::vector<std::size_t> const& totals) {
  Listed list;
  for (auto const total : totals) {
    list.add(say("{} ({})", "{} ({})", table.total[total].value,
                 table.columns[readings.column_of[total]]));
  }
  return list.text();
}

void no_reading(Here const& here, std::size_t index, Readings const& readings, Findings& findings) {
  auto const& table = here.hood.tables[index];
  bool const each_alone = readings.missed.empty();
  auto const& wrong = readings.never.empty() ? readings.missed : readings.never;
  auto message = say("geen lezing van de tabel geeft alle gedrukte totalen tegelijk",
                     "no reading of the table gives all printed totals at once");
  if (!each_alone) {
    auto const totals = spoken_totals(table, readings, wrong);
    message =
        readings.never.empty() ? say("{}; in de beste lezing klopt niet {}",
                                     "{}; in the best reading {} does not tie", message, totals)
        : wrong.size() == 1    ? say("geen lezing van de regels geeft het gedrukte totaal {}",
                                     "no reading of the lines gives the printed total {}", totals)
                               : say("geen lezing van de regels geeft de gedrukte totalen {}",
                                     "no reading of the lines gives the printed totals {}", totals);
  }
  auto hint =
      say("van {} lezingen geven er {} de andere totalen; controleer deze cellen in de bron",
          "of {} readings {} give the other totals; check these cells in the source",
          readings.count, readings.giving_the_others);
  auto& finding = findings.add(
      "money-table-reading",
      each_alone ? here.at("tables", index, "total") : total_pointer(here, index, wrong.front()),
      std::move(message), each_alone ? Text{} : std::move(hint));
  for (std::size_t i = 1; i < wrong.size(); ++i) {
    relate(finding, total_pointer(here, index, wrong[i]), say("en dit totaal", "and this total"));
  }
  relate(finding, here.at("tables", index, "rows"), say("de regels", "the lines"));
}

/// The cells that are there, and where they stand.
struct Cell {
  Stated<Cents> value;
  std::string pointer;
};

std::vector<Cell> printed_cells(Here const& here, std::size_t table, std::size_t row) {
  std::vector<Cell> cells;
  auto const& all = here.hood.tables[table].rows[row].cells;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].stated()) {
      cells.push_back({all[i], here.at("tables", table, fmt::format("rows/{}/cells/{}", row, i))});
    }
  }
  return cells;
}

std::vector<Cell> budget_cells(Here const& here, PrintedTable const& table, std::size_t measure) {
  auto const slices = in_slices(here.hood, here.lines, measure, here.sums.slices().size());
  std::vector<Cell> cells;
  for (auto const& column : table.columns) {
    auto const slice = here.sums.slice_of(column);
    if (slice < 0 || !slices[static_cast<std::size_t>(slice)].stated()) {
      continue;
    }
    auto const& in = slices[static_cast<std::size_t>(slice)];
    cells.push_back(
        {in.known > 0 ? Stated<Cents>::of(in.amount) : Stated<Cents>::to_be_determined(),
         here.at("budget", in.line, "amount")});
  }
  return cells;
}

Text spoken_cell(Stated<Cents> const& cell) {
  return cell.known() ? say("{}", "{}", cell.value) : say("n.t.b.", "to be determined");
}

void compare_row(Here const& here, std::size_t table, std::size_t row, Findings& findings) {
  auto const& measure = here.hood.tables[table].rows[row].measure;
  auto const printed = printed_cells(here, table, row);
  auto const budget =
      budget_cells(here, here.hood.tables[table], static_cast<std::size_t>(measure.index));
  auto const pointer = here.at("tables", table, fmt::format("rows/{}/measure", row));
  if (printed.size() != budget.size()) {
    findings.add("money-table-row", pointer,
                 say("de tabel heeft voor `{}` {} cellen, de begroting {} jaarschijven",
                     "the table has {1} cells for `{0}`, the budget {2} year slices", measure.id,
                     printed.size(), budget.size()));
    return;
  }
  for (std::size_t i = 0; i < printed.size(); ++i) {
    if (printed[i].value != budget[i].value) {
      auto& finding =
          findings.add("money-table-row", printed[i].pointer,
                       say("de tabel heeft voor `{}` {}, de begroting {}",
                           "the table has {1} for `{0}`, the budget {2}", measure.id,
                           spoken_cell(printed[i].value), spoken_cell(budget[i].value)));
      relate(finding, budget[i].pointer, say("de begrotingspost", "the budget line"));
      return;
    }
  }
}

}  // namespace

void money_table_readings(Here const& here, Findings& findings) {
  auto const fixed = here.hood.tables.empty() ? Fixed{} : printed_elsewhere(here.hood);
  for (std::size_t i = 0; i < here.hood.tables.size(); ++i) {
    auto const& table = here.hood.tables[i];
    auto const readings = find_readings(lost_table(table, fixed));
    if (!readings) {
      continue;
    }
    if (!readings->missed.empty() || readings->giving_the_others == 0) {
      no_reading(here, i, *readings, findings);
    } else if (readings->giving_the_others > 1) {
      auto& finding = findings.add(
          "money-table-ambiguous", here.at("tables", i, "id"),
          say("{} van {} lezingen van tabel `{}` geven de gedrukte totalen; de begroting volgt er "
              "een",
              "{} of {} readings of table `{}` give the printed totals; the budget follows one",
              readings->giving_the_others, readings->count, table.id));
      relate(finding, here.at("tables", i, "rows"), say("de regels", "the lines"));
    }
  }
}

void money_table_rows(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.tables.size(); ++i) {
    for (std::size_t j = 0; j < here.hood.tables[i].rows.size(); ++j) {
      if (here.hood.tables[i].rows[j].measure.found()) {
        compare_row(here, i, j, findings);
      }
    }
  }
}

}  // namespace wijk
