// SPDX-License-Identifier: EUPL-1.2
//
// The CSV report is a budget that a plan can include again, saying the same.
#include "report/csv.hpp"

#include "plan/build.hpp"
#include "samples.hpp"
#include "write/budget_entry.hpp"

#include <gtest/gtest.h>

namespace wijk {
namespace {

std::vector<BudgetEntry> entries_of(Neighbourhood const& hood) {
  std::vector<BudgetEntry> entries;
  for (auto const& line : hood.budget) {
    entries.push_back(entry_of(line));
  }
  return entries;
}

/// The budget of a plan that consists of nothing but this CSV.
std::vector<BudgetEntry> read_back(std::string const& csv) {
  samples::Sample const sample{"again",
                               {{"plan.yaml",
                                 "format: 1\nid: city\nname: City\nneighbourhoods:\n  - id: north\n"
                                 "    name: North\n    budget: {include: money.csv}\n"},
                                {"money.csv", csv}}};
  return entries_of(build_plan(sample.document()).neighbourhoods.at(0));
}

TEST(CsvReport, SaysTheSameWhenAPlanIncludesIt) {
  std::size_t lines = 0;
  for (auto const& sample : samples::all()) {
    SCOPED_TRACE(sample.name);
    auto const plan = build_plan(sample.document());
    for (auto const& hood : plan.neighbourhoods) {
      EXPECT_EQ(read_back(csv_report(hood)), entries_of(hood));
      lines += hood.budget.size();
    }
  }
  EXPECT_GT(lines, 100u);
}

TEST(CsvReport, NeverHandsASpreadsheetAFormula) {
  Neighbourhood hood;
  auto& line = hood.budget.emplace_back();
  line.origin.remark.nl = "=HYPERLINK(\"http://x\")";
  line.origin.remark.en = "@SUM(1;2)";
  auto const csv = csv_report(hood);
  EXPECT_NE(csv.find("\" =HYPERLINK(\"\"http://x\"\")\""), std::string::npos) << csv;
  EXPECT_NE(csv.find("\" @SUM(1;2)\""), std::string::npos) << csv;
}

}  // namespace

void PrintTo(BudgetEntry const& entry, std::ostream* out) {
  for (auto const& field : kEntryFields) {
    *out << entry.*field.text << ';';
  }
}

}  // namespace wijk
