// SPDX-License-Identifier: EUPL-1.2
//
// The workbook of the money: what its formulas come to is what we say they come to.
#include "report/book/money_book.hpp"

#include "finding/open_module.hpp"
#include "folder.hpp"
#include "module/modules.hpp"
#include "plan/build.hpp"
#include "samples.hpp"
#include "soffice.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace wijk {
namespace {

/// A plan whose money has everything that a formula can trip over.
constexpr char const* kHard = R"plan(format: 1
id: city
name: City
neighbourhoods:
  - id: north
    name: =1+1
    years: 2018-2028
    themes: [{id: green, name: "Green: water's & [trees]"}, {id: homes, name: +Homes}]
    measures:
      - {id: park, name: "=HYPERLINK(\"http://x\")", theme: green}
      - {id: "2018", name: "@SUM(1)", theme: homes}
      - {id: school, name: -School}
    covers: [{id: fund, name: Fund, available: "1.000,50"}, {id: bank, name: Bank}]
    budget:
      - {measure: park, slice: 2018, amount: "100.000,55", cover: fund}
      - {measure: park, slice: 2018, amount: n.t.b., cover: n.t.b.}
      - {measure: park, slice: 2018, amount: 50.000, cover: fund, covered: 20.000, status: budgeted}
      - {measure: park, slice: 2019-2021, per: year, amount: 10.000, status: intended}
      - {measure: "2018", slice: 2018, amount: -5.000, cover: bank, covered: n.t.b.}
      - {measure: "2018", slice: 2019-2021, amount: 0}
      - {measure: school, slice: 2018, amount: n.t.b., status: to-be-determined}
      - {measure: school, slice: 2019-2021}
      - {measure: gone, slice: 2018, amount: 7.000, covered: 1}
    totals: [{slice: 2018, amount: 150.000}, {theme: green, slice: 2018, amount: 1}]
)plan";

Plan hard_plan() { return build_plan(samples::Sample{"hard", {{"plan.yaml", kHard}}}.document()); }

/// Writes a workbook whose formulas hold wrong values, so that what comes back was computed.
std::map<std::string, soffice::Cells> computed(Workbook book, NewFolder const& folder) {
  for (auto& sheet : book.sheets) {
    for (auto& cell : sheet.cells) {
      if (!cell.formula.empty()) {
        cell.value = Cents{99'999'999'99};
      }
    }
  }
  auto const path = folder.path / "book.xlsx";
  auto const module = open_module<XlsxModule>();
  EXPECT_TRUE(module) << (module ? "" : module.refusal().why.en);
  EXPECT_TRUE((*module)->write(book, path.string()));
  return soffice::recalculated(path);
}

std::string said(soffice::Cells const& cells, BookCell const& cell) {
  return cell.row < cells.size() && cell.column < cells[cell.row].size()
             ? cells[cell.row][cell.column]
             : std::string{};
}

bool is_number(std::string const& text, double number) {
  return !text.empty() && std::abs(std::strtod(text.c_str(), nullptr) - number) < 0.001;
}

/// Holds every cell of the workbook against what LibreOffice shows; returns the formulas.
int expect_same(Workbook const& book, std::map<std::string, soffice::Cells> const& sheets) {
  int formulas = 0;
  for (auto const& sheet : book.sheets) {
    auto const found = sheets.find(sheet.name);
    if (found == sheets.end()) {
      ADD_FAILURE() << "no sheet " << sheet.name;
      continue;
    }
    for (auto const& cell : sheet.cells) {
      auto const text = said(found->second, cell);
      auto const where = sheet.name + "!" + cell_name(cell.row, cell.column) + ": " + cell.formula;
      formulas += cell.formula.empty() ? 0 : 1;
      if (auto const* const amount = std::get_if<Cents>(&cell.value)) {
        EXPECT_TRUE(is_number(text, static_cast<double>(amount->value) / 100))
            << where << ": " << text << " is not " << amount->value << " cents";
      } else if (auto const* const number = std::get_if<double>(&cell.value)) {
        EXPECT_TRUE(is_number(text, *number)) << where << ": " << text << " is not " << *number;
      } else if (auto const* const words = std::get_if<std::string>(&cell.value)) {
        EXPECT_EQ(text, *words) << where;
      }
    }
  }
  return formulas;
}

void expect_computed(Plan const& plan, Language language, int least) {
  NewFolder const folder;
  auto const book = money_book(plan, plan.neighbourhoods.at(0), language);
  EXPECT_GE(expect_same(book, computed(book, folder)), least);
}

TEST(MoneyBook, ComesToTheSameInLibreOffice) {
  if (!soffice::is_there()) {
    GTEST_SKIP() << "soffice is not installed (libreoffice-calc-nogui)";
  }
  expect_computed(hard_plan(), Language::dutch, 60);
  expect_computed(hard_plan(), Language::english, 60);
}

TEST(MoneyBook, OfDeWijertComesToTheSameInLibreOffice) {
  if (!soffice::is_there()) {
    GTEST_SKIP() << "soffice is not installed (libreoffice-calc-nogui)";
  }
  auto const reading = read_plan_from(WIJK_SOURCE_DIR "/plans/de-wijert");
  ASSERT_TRUE(reading);
  auto plan = reading->plan;
  std::erase_if(plan.neighbourhoods, [](Neighbourhood const& hood) { return hood.outline; });
  expect_computed(plan, Language::dutch, 500);
}

TEST(MoneyBook, TellsEveryLineOfEveryPlanApart) {
  for (auto const& sample : samples::all()) {
    SCOPED_TRACE(sample.name);
    auto const plan = build_plan(sample.document());
    for (auto const& hood : plan.neighbourhoods) {
      auto const book = money_book(plan, hood, Language::dutch);
      std::set<std::string> names;
      for (auto const& sheet : book.sheets) {
        EXPECT_TRUE(names.insert(sheet.name).second) << sheet.name;
      }
      auto const lines = std::ranges::find(book.sheets, "Posten", &Sheet::name);
      ASSERT_NE(lines, book.sheets.end());
      EXPECT_EQ(lines->filter_rows, hood.budget.size());
    }
  }
}

TEST(Workbook, NamesSheetsAsExcelTakesThem) {
  EXPECT_EQ(sheet_name("Groen & water", {}), "Groen & water");
  EXPECT_EQ(in_sheet("Water's"), "'Water''s'!");
  std::vector<std::string> taken;
  for (auto const* const wanted :
       {"a/b", "A:B", "a?b", "'quoted'", "", "History", "history",
        "een heel lange naam die niet in een tabblad past", "ëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëëë",
        "een heel lange naam die niet in een tabblad past, en nog een"}) {
    auto const name = sheet_name(wanted, taken);
    SCOPED_TRACE(name);
    EXPECT_FALSE(name.empty() || name == "History" || name == "history");
    EXPECT_EQ(name.find_first_of("[]:*?/\\"), std::string::npos);
    EXPECT_FALSE(name.starts_with('\'') || name.ends_with('\''));
    EXPECT_LE(std::ranges::count_if(name, [](char c) { return (c & 0xC0) != 0x80; }), 31);
    EXPECT_TRUE(std::ranges::find(taken, name) == taken.end());
    taken.push_back(name);
  }
}

TEST(Workbook, NamesCells) {
  EXPECT_EQ(cell_name(0, 0), "A1");
  EXPECT_EQ(cell_name(6, 25), "Z7");
  EXPECT_EQ(cell_name(99, 26), "AA100");
  EXPECT_EQ(column_name(16'383), "XFD");
}

}  // namespace
}  // namespace wijk
