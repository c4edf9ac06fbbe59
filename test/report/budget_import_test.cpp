// SPDX-License-Identifier: EUPL-1.2
//
// The money workbook on its way out and back: what nobody changed changes nothing, what somebody
// changed arrives as it was meant, and every other byte of the plan stays.
#include "diff/diff.hpp"
#include "module/modules.hpp"
#include "report/budget_book.hpp"
#include "report/budget_columns.hpp"
#include "report/money_book.hpp"
#include "report/open_module.hpp"
#include "samples.hpp"

#include <gtest/gtest.h>

#include <unistd.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

namespace wijk {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

Load load_of(Files const& files) {
  return [&files](std::string const& name) -> Loaded {
    auto const file = files.find(name);
    return file == files.end() ? Loaded{{}, Missing::not_there} : Loaded{file->second};
  };
}

Reading reading_of(Files const& files) { return read_plan("plan.yaml", load_of(files)); }

/// What a spreadsheet would hand over after opening and saving the workbook.
ReadSheets sheets_of(Workbook const& book) {
  ReadSheets sheets;
  for (auto const& sheet : book.sheets) {
    auto& read = sheets.emplace_back(ReadSheet{sheet.name});
    for (auto const& cell : sheet.cells) {
      ReadCell one{.row = cell.row, .column = cell.column};
      if (auto const* const text = std::get_if<std::string>(&cell.value)) {
        one.text = *text;
      } else if (auto const* const cents = std::get_if<Cents>(&cell.value)) {
        one.number = static_cast<double>(cents->value) / 100;
      } else if (auto const* const number = std::get_if<double>(&cell.value)) {
        one.number = *number;
      }
      one.text = one.number ? fmt::format("{}", *one.number) : one.text;
      one.formula = !cell.formula.empty();
      if (!one.text.empty() || one.formula) {
        read.cells.push_back(std::move(one));
      }
    }
  }
  return sheets;
}

Sheet& lines_in(Workbook& book) {
  return *std::ranges::find_if(book.sheets, [](Sheet const& sheet) {
    return sheet.name == kLinesSheet.nl || sheet.name == kLinesSheet.en;
  });
}

constexpr std::uint32_t kFirstRow = 4;  // below the heads

/// Types into a cell of the sheet of lines.
void type(Workbook& book, std::size_t line, LineColumn column, decltype(BookCell::value) value) {
  auto const row = kFirstRow + static_cast<std::uint32_t>(line);
  auto& cells = lines_in(book).cells;
  std::erase_if(cells, [&](BookCell const& cell) {
    return cell.row == row && cell.column == static_cast<std::uint32_t>(column);
  });
  cells.push_back(
      {.row = row, .column = static_cast<std::uint32_t>(column), .value = std::move(value)});
}

/// Deletes the row of a line, as a spreadsheet does.
void delete_row(Workbook& book, std::size_t line) {
  auto const row = kFirstRow + static_cast<std::uint32_t>(line);
  auto& cells = lines_in(book).cells;
  std::erase_if(cells, [&](BookCell const& cell) { return cell.row == row; });
  for (auto& cell : cells) {
    cell.row -= cell.row > row ? 1 : 0;
  }
}

std::string shown(std::vector<BudgetEntry> const& entries) {
  std::string all;
  for (auto const& entry : entries) {
    for (auto const& field : kEntryFields) {
      all += entry.*field.text + ";";
    }
    all += "\n";
  }
  return all;
}

std::string words(std::vector<Text> const& texts) {
  std::string all;
  for (auto const& text : texts) {
    all += text.en + "\n";
  }
  return all;
}

BudgetBook read_back(ReadSheets const& sheets) {
  auto book = read_budget_book(sheets);
  EXPECT_TRUE(book) << (book ? "" : book.refusal().why.en);
  return book ? std::move(*book) : BudgetBook{};
}

/// The files after what is in the sheets was brought into them.
struct Outcome {
  Files files;
  BudgetEdits edits;
  std::string refused;
};

Outcome brought_back(Files files, std::size_t hood, ReadSheets const& sheets) {
  auto const reading = reading_of(files);
  auto const book = read_back(sheets);
  EXPECT_EQ(words(book.problems), "");
  auto const now = entries_of(reading.plan.neighbourhoods.at(hood));
  Outcome outcome{
      .files = std::move(files), .edits = merge_budget(book.given, book.lines, now), .refused = {}};
  EXPECT_EQ(words(outcome.edits.conflicts), "");
  auto const changed = rewrite_budget(reading.document, hood, now, outcome.edits);
  if (!changed) {
    outcome.refused = changed.refusal().why.en;
    return outcome;
  }
  for (auto const& file : *changed) {
    outcome.files[file.name] = file.text;
  }
  return outcome;
}

/// Calls `each(files, hood, plan)` for every neighbourhood with a plan of its own of every sample
/// that can be read.
template <class Each>
void for_each_hood(Each each) {
  for (auto const& sample : samples::all()) {
    SCOPED_TRACE(sample.name);
    auto const reading = reading_of(sample.files);
    if (!reading.document.whole || reading.plan.id.empty()) {
      continue;
    }
    for (std::size_t i = 0; i < reading.plan.neighbourhoods.size(); ++i) {
      if (!reading.plan.neighbourhoods[i].outline) {
        each(sample.files, i, reading.plan);
      }
    }
  }
}

TEST(BudgetImport, OfWhatNobodyChangedChangesNothing) {
  int hoods = 0;
  for_each_hood([&](Files const& files, std::size_t hood, Plan const& plan) {
    for (auto const language : {Language::dutch, Language::english}) {
      auto const book = money_book(plan, plan.neighbourhoods[hood], language);
      auto const outcome = brought_back(files, hood, sheets_of(book));
      EXPECT_TRUE(outcome.edits.empty());
      EXPECT_EQ(outcome.files, files);
      ++hoods;
    }
  });
  EXPECT_GT(hoods, 100);
}

/// Edits of a workbook as a controller makes them, and the lines that should come of them.
class Controller {
 public:
  Controller(Workbook& book, Neighbourhood const& hood, std::uint32_t seed)
      : x_book{book}, x_hood{hood}, x_random{seed}, x_lines{entries_of(hood)} {}

  void work() {
    auto const count = x_lines.size();
    for (std::size_t line = 0; line < count; ++line) {
      if (chance(4)) {
        change(line);
      }
    }
    std::vector<BudgetEntry> added;
    for (int i = 0; i < 2 && chance(2); ++i) {
      added.push_back(add(count + static_cast<std::size_t>(i)));
    }
    for (auto line = count; line-- > 1;) {
      if (chance(8)) {
        delete_row(x_book, line);
        x_lines.erase(x_lines.begin() + static_cast<std::ptrdiff_t>(line));
      }
    }
    x_lines.insert(x_lines.end(), added.begin(), added.end());
  }

  std::vector<BudgetEntry> const& expected() const { return x_lines; }

 private:
  std::uint32_t below(std::size_t count) {
    return static_cast<std::uint32_t>(x_random() % std::max<std::size_t>(count, 1));
  }
  bool chance(std::uint32_t one_in) { return below(one_in) == 0; }

  void change(std::size_t line) {
    auto& entry = x_lines[line];
    switch (below(5)) {
      case 0: entry.amount = amount(line, LineColumn::amount); break;
      case 1: entry.covered = amount(line, LineColumn::covered); break;
      case 2:
        type(x_book, line, LineColumn::status, std::string{"beoogd"});
        entry.status = "intended";
        break;
      case 3:
        type(x_book, line, LineColumn::slice, 2031.0);  // a spreadsheet makes a number of it
        entry.slice = "2031";
        break;
      default:
        if (!x_hood.covers.empty()) {
          entry.cover = x_hood.covers[below(x_hood.covers.size())].id;
          type(x_book, line, LineColumn::cover, entry.cover);
        }
    }
  }

  std::string amount(std::size_t line, LineColumn column) {
    switch (below(4)) {
      case 0: type(x_book, line, column, std::string{"N.T.B. "}); return "n.t.b.";
      case 1: type(x_book, line, column, std::monostate{}); return "";
      case 2: type(x_book, line, column, std::string{"\u20AC 1 234,50"}); return "1.234,50";
      default:
        Cents const cents{static_cast<std::int64_t>(below(1'000'000'000))};
        type(x_book, line, column, cents);
        return format_money_plain(cents);
    }
  }

  BudgetEntry add(std::size_t line) {
    BudgetEntry entry;
    entry.measure = x_hood.measures[below(x_hood.measures.size())].id;
    entry.slice = "2032";
    entry.per = "";
    type(x_book, line, LineColumn::measure, entry.measure);
    type(x_book, line, LineColumn::slice, entry.slice);
    entry.amount = amount(line, LineColumn::amount);
    return entry;
  }

  Workbook& x_book;
  Neighbourhood const& x_hood;
  std::mt19937 x_random;
  std::vector<BudgetEntry> x_lines;
};

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

// ---- a plan of three lines, with comments

Files const kSmall{
    {"plan.yaml",
     "format: 1\nid: city\nname: City\nneighbourhoods:\n  - id: north\n    name: North\n"
     "    measures: [{id: park, name: Park}, {id: school, name: School}]\n"
     "    covers: [{id: fund, name: Fund}]\n"
     "    budget:   # in euros\n"
     "      - {measure: park, slice: 2018, amount: 1.000}  # agreed in March\n"
     "      - {measure: park, slice: 2019, amount: n.t.b.}\n"
     "      - {measure: school, slice: 2018, amount: 0, cover: fund}\n"}};

Workbook small_book(Files const& files = kSmall) {
  auto const plan = reading_of(files).plan;
  return money_book(plan, plan.neighbourhoods.at(0), Language::english);
}

std::string with(std::string text, std::string_view old, std::string_view now) {
  auto const at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), now);
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

// ---- through real files

/// A new folder that goes when the test ends.
struct TestFolder {
  fs::path path;
  TestFolder() {
    auto name = (fs::temp_directory_path() / "wijk-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~TestFolder() { fs::remove_all(path); }
  TestFolder(TestFolder const&) = delete;
  TestFolder& operator=(TestFolder const&) = delete;
};

std::string bytes_of(fs::path const& path) {
  std::ifstream stream{path, std::ios::binary};
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

XlsxModule const& xlsx() {
  auto const module = open_module<XlsxModule>();
  EXPECT_TRUE(module) << (module ? "" : module.refusal().why.en);
  return **module;
}

ReadSheets read_file(fs::path const& path) {
  auto sheets = xlsx().read(bytes_of(path), budget_sheets());
  EXPECT_TRUE(sheets) << (sheets ? "" : sheets.refusal().why.en);
  return sheets ? std::move(*sheets) : ReadSheets{};
}

Files const& de_wijert() {
  auto const sample = std::ranges::find_if(samples::all(), [](samples::Sample const& one) {
    return one.name.find("de-wijert") != std::string::npos;
  });
  return sample->files;
}

/// Writes the workbook of De Wijert with the edits of a controller; returns the lines expected.
struct Edited {
  std::size_t hood = 0;
  std::vector<BudgetEntry> lines;
};
Edited write_edited(fs::path const& path) {
  auto const plan = reading_of(de_wijert()).plan;
  auto const hood = std::ranges::find(plan.neighbourhoods, false, &Neighbourhood::outline);
  auto book = money_book(plan, *hood, Language::dutch);
  Controller controller{book, *hood, 11};
  controller.work();
  auto const done = xlsx().write(book, path.string());
  EXPECT_TRUE(done) << (done ? "" : done.refusal().why.en);
  return {static_cast<std::size_t>(hood - plan.neighbourhoods.begin()), controller.expected()};
}

TEST(BudgetImport, ReadsTheFileThatWasWritten) {
  TestFolder const folder;
  auto const edited = write_edited(folder.path / "money.xlsx");
  auto const outcome =
      brought_back(de_wijert(), edited.hood, read_file(folder.path / "money.xlsx"));
  EXPECT_EQ(outcome.refused, "");
  EXPECT_EQ(shown(entries_of(reading_of(outcome.files).plan.neighbourhoods.at(edited.hood))),
            shown(edited.lines));
}

TEST(BudgetImport, ReadsWhatLibreOfficeSaved) {
  if (std::system("command -v soffice > /dev/null 2>&1") != 0) {
    GTEST_SKIP() << "no soffice on this machine (apt-get install libreoffice-calc-nogui)";
  }
  TestFolder const folder;
  auto const edited = write_edited(folder.path / "money.xlsx");
  auto const command = "cd '" + folder.path.string() +
                       "' && soffice -env:UserInstallation=file://" + folder.path.string() +
                       "/home --headless --convert-to xlsx --outdir saved money.xlsx > log 2>&1";
  ASSERT_EQ(std::system(command.c_str()), 0);
  auto const outcome =
      brought_back(de_wijert(), edited.hood, read_file(folder.path / "saved/money.xlsx"));
  EXPECT_EQ(shown(entries_of(reading_of(outcome.files).plan.neighbourhoods.at(edited.hood))),
            shown(edited.lines));
}

TEST(BudgetImport, SurvivesFilesCutShort) {
  TestFolder const folder;
  write_edited(folder.path / "money.xlsx");
  auto const bytes = bytes_of(folder.path / "money.xlsx");
  for (std::size_t size = 0; size < bytes.size(); size += 499) {
    EXPECT_FALSE(xlsx().read(std::string_view{bytes}.substr(0, size), budget_sheets())) << size;
  }
}

}  // namespace
}  // namespace wijk
