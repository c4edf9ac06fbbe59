// SPDX-License-Identifier: EUPL-1.2
//
// The money workbook on its way back: what nobody changed changes nothing, what somebody changed
// arrives as it was meant, and every other byte of the plan stays.
#include "report/workbook_edits.hpp"

namespace wijk {
namespace {

TEST(BudgetImport, OfWhatNobodyChangedChangesNothing) {
  int hoods = 0;
  for_each_hood([&](Files const& files, std::size_t hood, Plan const& plan) {
    if (plan.neighbourhoods[hood].budget.empty()) {
      return;
    }
    for (auto const language : {Language::dutch, Language::english}) {
      auto const book = money_book(plan, plan.neighbourhoods[hood], language);
      auto const outcome = brought_back(files, hood, sheets_of(book));
      EXPECT_TRUE(outcome.edits.empty());
      EXPECT_EQ(outcome.files, files);
      ++hoods;
    }
  });
  EXPECT_GT(hoods, 50);
}

TEST(BudgetImport, MakesExactlyTheEditsOfAController) {
  int done = 0, refused = 0;
  for_each_hood([&](Files const& files, std::size_t hood, Plan const& plan) {
    auto const& neighbourhood = plan.neighbourhoods[hood];
    if (neighbourhood.budget.empty() || neighbourhood.measures.empty()) {
      return;
    }
    for (std::uint32_t seed = 0; seed < 2; ++seed) {
      SCOPED_TRACE(seed);
      auto book = money_book(plan, neighbourhood, Language::dutch);
      Controller controller{book, neighbourhood, seed};
      controller.work();
      auto const outcome = brought_back(files, hood, sheets_of(book));
      if (!outcome.refused.empty()) {
        ++refused;
        continue;
      }
      ++done;
      auto const after = reading_of(outcome.files);
      ASSERT_TRUE(after.document.whole);
      EXPECT_EQ(shown(entries_of(after.plan.neighbourhoods.at(hood))),
                shown(controller.expected()));
      // Bringing back the same workbook once more changes nothing.
      EXPECT_TRUE(brought_back(outcome.files, hood, sheets_of(book)).edits.empty());
    }
  });
  EXPECT_GT(done, 10 * std::max(refused, 1));
}

TEST(BudgetImport, LeavesCommentsAndLayoutAsTheyWere) {
  auto book = small_book();
  type(book, 0, LineColumn::amount, Cents{250'000});
  type(book, 1, LineColumn::cover, std::string{"fund"});
  auto const outcome = brought_back(kSmall, 0, sheets_of(book));
  EXPECT_EQ(outcome.files.at("plan.yaml"),
            with(with(kSmall.at("plan.yaml"), "amount: 1.000}", "amount: 2.500}"), "n.t.b.}",
                 "n.t.b., cover: fund}"));
}

TEST(BudgetImport, KeepsWhatThePlanChangedMeanwhile) {
  auto book = small_book();
  type(book, 0, LineColumn::amount, Cents{250'000});
  Files files = kSmall;
  files["plan.yaml"] = with(files["plan.yaml"], "amount: 0,", "amount: 77,");
  auto const outcome = brought_back(files, 0, sheets_of(book));
  EXPECT_EQ(outcome.files.at("plan.yaml"),
            with(files.at("plan.yaml"), "amount: 1.000}", "amount: 2.500}"));
}

TEST(BudgetImport, TellsWhereBothChangedALine) {
  auto book = small_book();
  type(book, 0, LineColumn::amount, Cents{250'000});
  delete_row(book, 2);
  Files files = kSmall;
  files["plan.yaml"] = with(with(files["plan.yaml"], "amount: 1.000}", "amount: 3.000}"),
                            "amount: 0,", "amount: 77,");
  auto const now = entries_of(reading_of(files).plan.neighbourhoods.at(0));
  auto const back = read_back(sheets_of(book));
  auto const edits = merge_budget(back.given, back.lines, now);
  EXPECT_EQ(words(edits.conflicts),
            "sheet `Lines`, row 5: was `park, 2018: 1.000` and becomes `park, 2018: 2.500`, but in "
            "the plan the line is `park, 2018: 3.000` by now\n"
            "`school, 2018: 0, cover fund` was taken out of the workbook, but in the plan the line "
            "is `school, 2018: 77, cover fund` by now\n");
  EXPECT_TRUE(edits.empty());
}

TEST(BudgetImport, NamesEachCellThatCannotBe) {
  auto book = small_book();
  type(book, 0, LineColumn::amount, std::string{"1.00.0"});
  type(book, 0, LineColumn::status, std::string{"maybe"});
  type(book, 1, LineColumn::cover, std::string{"fnud"});
  type(book, 1, LineColumn::covered, 0.001);
  type(book, 2, LineColumn::slice, std::string{"soon"});
  type(book, 3, LineColumn::number, 2.0);
  type(book, 4, LineColumn::number, 9.0);
  type(book, 5, LineColumn::amount, Cents{100});
  auto back = read_back(sheets_of(book));
  auto const plan = reading_of(kSmall).plan;
  check_names(back, plan.neighbourhoods.at(0));
  auto const said = words(back.problems);
  for (auto const* const place :
       {"cell G5: ", "cell H5: `maybe`", "cell J6: 0.001", "cell E7: ", "cell A8: no 2",
        "cell A9: `9`", "cell B10: a line without a measure", "row 6: the plan has no cover `fnud`",
        "the nearest is `fund`"}) {
    EXPECT_NE(said.find(place), std::string::npos) << place << "\n" << said;
  }
}

TEST(BudgetImport, FindsMovedColumnsAndLeavesRowsOfPeopleAlone) {
  auto book = small_book();
  type(book, 0, LineColumn::amount, Cents{250'000});
  auto& cells = lines_in(book).cells;
  for (auto& cell : cells) {
    cell.row += 2;
    cell.column = (cell.column + 5) % 15;  // a rotation, with three columns of somebody between
  }
  auto sheets = sheets_of(book);
  auto& lines = *std::ranges::find(sheets, "Lines", &ReadSheet::name);
  auto const amount = (static_cast<std::uint32_t>(LineColumn::amount) + 5) % 15;
  lines.cells.push_back({.row = 300,
                         .column = amount,
                         .text = "2500",
                         .number = 2500,
                         .formula = true});  // a sum below the lines
  lines.cells.push_back({.row = 0, .column = 3, .text = "for Anne"});
  auto const outcome = brought_back(kSmall, 0, sheets);
  EXPECT_EQ(outcome.files.at("plan.yaml"),
            with(kSmall.at("plan.yaml"), "amount: 1.000}", "amount: 2.500}"));
}

TEST(BudgetImport, RefusesAWorkbookWithoutItsSheetsOrColumns) {
  auto const refused = [](auto change) {
    auto sheets = sheets_of(small_book());
    change(sheets);
    auto const book = read_budget_book(sheets);
    return book ? std::string{} : book.refusal().why.en;
  };
  auto const without = [](std::string_view name) {
    return [name](ReadSheets& sheets) {
      std::erase_if(sheets, [&](ReadSheet const& sheet) { return sheet.name == name; });
    };
  };
  EXPECT_NE(refused(without("Lines")).find("`Lines` is missing"), std::string::npos);
  EXPECT_NE(refused(without("_wijkwerk")).find("hidden sheet"), std::string::npos);
  EXPECT_NE(refused([](ReadSheets& sheets) {
              auto& lines = *std::ranges::find(sheets, "Lines", &ReadSheet::name);
              std::erase_if(lines.cells, [](ReadCell const& cell) { return cell.column == 6; });
            }).find("column `amount` is missing"),
            std::string::npos);
}

}  // namespace
}  // namespace wijk
