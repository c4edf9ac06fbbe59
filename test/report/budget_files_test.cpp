// SPDX-License-Identifier: EUPL-1.2
//
// The money workbook through real files: ours, LibreOffice's, and the program itself.
#include "report/workbook_edits.hpp"

#include "finding/open_module.hpp"
#include "folder.hpp"
#include "golden.hpp"
#include "module/modules.hpp"
#include "soffice.hpp"

#include <filesystem>
#include <fstream>

namespace wijk {
namespace {

namespace fs = std::filesystem;

XlsxModule const& xlsx() {
  auto const module = open_module<XlsxModule>();
  EXPECT_TRUE(module) << (module ? "" : module.refusal().why.en);
  return **module;
}

ReadSheets read_file(fs::path const& path) {
  auto sheets = xlsx().read(golden::read_text(path), budget_sheets());
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

TEST(BudgetFiles, ReadsTheFileThatWasWritten) {
  NewFolder const folder;
  auto const edited = write_edited(folder.path / "money.xlsx");
  auto const outcome =
      brought_back(de_wijert(), edited.hood, read_file(folder.path / "money.xlsx"));
  EXPECT_EQ(outcome.refused, "");
  EXPECT_EQ(shown(entries_of(reading_of(outcome.files).plan.neighbourhoods.at(edited.hood))),
            shown(edited.lines));
}

TEST(BudgetFiles, ReadsWhatLibreOfficeSaved) {
  if (!soffice::is_there()) {
    GTEST_SKIP() << "no soffice on this machine (apt-get install libreoffice-calc-nogui)";
  }
  NewFolder const folder;
  auto const edited = write_edited(folder.path / "money.xlsx");
  auto const saved = soffice::saved_again(folder.path / "money.xlsx", folder.path / "saved");
  auto const outcome = brought_back(de_wijert(), edited.hood, read_file(saved));
  EXPECT_EQ(shown(entries_of(reading_of(outcome.files).plan.neighbourhoods.at(edited.hood))),
            shown(edited.lines));
}

TEST(BudgetFiles, SurvivesFilesCutShort) {
  NewFolder const folder;
  write_edited(folder.path / "money.xlsx");
  auto const bytes = golden::read_text(folder.path / "money.xlsx");
  for (std::size_t size = 0; size < bytes.size(); size += 499) {
    EXPECT_FALSE(xlsx().read(std::string_view{bytes}.substr(0, size), budget_sheets())) << size;
  }
}

/// What the program prints, and its exit code.
std::string run(fs::path const& folder, std::string const& arguments) {
  auto const line = "cd '" + folder.string() + "' && WIJK_LANG=en COLUMNS=80 '" WIJK_PROGRAM "' " +
                    arguments + " 2>&1 < /dev/null";
  auto* const pipe = ::popen(line.c_str(), "r");
  std::string output;
  char buffer[4096];
  while (auto const count = std::fread(buffer, 1, sizeof buffer, pipe)) {
    output.append(buffer, count);
  }
  auto const status = ::pclose(pipe);
  return output + fmt::format("[exit {}]", WEXITSTATUS(status));
}

TEST(MoneyCommand, ChangesThePlanOnlyWhenToldTo) {
  NewFolder const folder;
  auto const plan = folder.path / "plan.yaml";
  std::ofstream{plan} << kSmall.at("plan.yaml");
  auto book = small_book();
  type(book, 0, LineColumn::amount, Cents{250'000});
  delete_row(book, 2);
  ASSERT_TRUE(xlsx().write(book, (folder.path / "money.xlsx").string()));
  auto const asked = run(folder.path, "money . --import money.xlsx");
  EXPECT_NE(asked.find("2018: €1,500 more (€1,000 → €2,500)"), std::string::npos) << asked;
  EXPECT_NE(asked.find("give --yes"), std::string::npos) << asked;
  EXPECT_TRUE(asked.ends_with("[exit 2]")) << asked;
  auto const half = run(folder.path, "money . --import money.xlsx --yes");
  EXPECT_NE(half.find("no longer in the workbook: 1"), std::string::npos) << half;
  EXPECT_EQ(golden::read_text(plan), kSmall.at("plan.yaml"));
  auto const done = run(folder.path, "money . --import money.xlsx --yes --remove");
  EXPECT_TRUE(done.ends_with("plan.yaml: changed\n[exit 0]")) << done;
  EXPECT_EQ(golden::read_text(plan),
            with(with(kSmall.at("plan.yaml"), "amount: 1.000}", "amount: 2.500}"),
                 "      - {measure: school, slice: 2018, amount: 0, cover: fund}\n", ""));
  EXPECT_EQ(run(folder.path, "money . --import money.xlsx"),
            "no changes: nothing was changed in `money.xlsx` that the plan does not have yet\n"
            "[exit 0]");
  EXPECT_EQ(std::distance(fs::directory_iterator{folder.path}, {}), 2);  // nothing is left behind
}

TEST(MoneyCommand, RefusesWhereMoreThanTheLinesWouldChange) {
  NewFolder const folder;
  std::string const plan =
      "format: 1\nid: city\nname: City\nneighbourhoods:\n"
      "  - {id: north, name: North, measures: [{id: park, name: Park}], budget: {include: a.csv}}\n"
      "  - {id: south, name: South, measures: [{id: park, name: Park}], budget: {include: "
      "a.csv}}\n";
  std::string const csv = "measure;slice;amount\npark;2018;1.000\n";
  golden::write_text(folder.path / "plan.yaml", plan);
  golden::write_text(folder.path / "a.csv", csv);
  auto book = small_book({{"plan.yaml", plan}, {"a.csv", csv}});
  type(book, 0, LineColumn::amount, Cents{250'000});
  ASSERT_TRUE(xlsx().write(book, (folder.path / "money.xlsx").string()));
  auto const said = run(folder.path, "money . --import money.xlsx --yes");
  EXPECT_NE(said.find("without changing more of it"), std::string::npos) << said;
  EXPECT_TRUE(said.ends_with("[exit 2]")) << said;
  EXPECT_EQ(golden::read_text(folder.path / "a.csv"), csv);
}

}  // namespace
}  // namespace wijk
