// SPDX-License-Identifier: EUPL-1.2
//
// The money workbook through real files: ours, LibreOffice's, and the program itself.
#include "report/workbook_edits.hpp"

#include "module/modules.hpp"
#include "report/open_module.hpp"

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace wijk {
namespace {

namespace fs = std::filesystem;

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
  TestFolder const folder;
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
  EXPECT_EQ(bytes_of(plan), kSmall.at("plan.yaml"));
  auto const done = run(folder.path, "money . --import money.xlsx --yes --remove");
  EXPECT_TRUE(done.ends_with("plan.yaml: changed\n[exit 0]")) << done;
  EXPECT_EQ(bytes_of(plan),
            with(with(kSmall.at("plan.yaml"), "amount: 1.000}", "amount: 2.500}"),
                 "      - {measure: school, slice: 2018, amount: 0, cover: fund}\n", ""));
  EXPECT_EQ(run(folder.path, "money . --import money.xlsx"),
            "no changes: nothing was changed in `money.xlsx` that the plan does not have yet\n"
            "[exit 0]");
  EXPECT_EQ(std::distance(fs::directory_iterator{folder.path}, {}), 2);  // nothing is left behind
}

}  // namespace
}  // namespace wijk
