// SPDX-License-Identifier: EUPL-1.2
//
// What stands around the engine that prints. What it prints is held in test/browser/pdf.test.mjs.
#include "report/paper/engine.hpp"
#include "report/paper/sheet_numbers.hpp"
#include "report/report.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace wijk {
namespace {

/// The PATH as it was, when this is gone.
class OtherPath {
 public:
  explicit OtherPath(std::string const& path) : x_was{std::getenv("PATH")} {
    setenv("PATH", path.c_str(), 1);
  }
  ~OtherPath() { setenv("PATH", x_was.c_str(), 1); }

 private:
  std::string x_was;
};

Result<Done> report_with(std::string const& path) {
  OtherPath const other{path};
  Plan const plan;
  Findings const findings;
  return write_pdf_report({plan, {}, findings}, "/tmp/never-made.pdf");
}

/// A folder with a program of that name that does what the shell is told.
std::string engine_that(Workshop const& workshop, std::string const& does) {
  auto const path = workshop.path() + "/chromium";
  std::ofstream{path} << "#!/bin/sh\nPATH=/usr/bin:/bin\n" << does << '\n';
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  return workshop.path();
}

TEST(Pdf, SaysWhatToInstallWhereThereIsNoEngine) {
  auto const made = report_with("/nowhere");
  ASSERT_FALSE(made);
  EXPECT_NE(made.refusal().why.nl.find("apt-get install chromium"), std::string::npos);
}

TEST(Pdf, SaysWhatTheEngineSaidWhereItFails) {
  Workshop const workshop;
  auto const made = report_with(engine_that(workshop, "echo no room left; exit 7"));
  ASSERT_FALSE(made);
  EXPECT_NE(made.refusal().why.en.find("ended with 7 and said: no room left"), std::string::npos)
      << made.refusal().why.en;
}

TEST(Pdf, TakesNothingForAReportThatIsNone) {
  Workshop const workshop;
  EXPECT_FALSE(report_with(engine_that(workshop, "exit 0")));
}

TEST(Engine, EndsAProgramAtItsLimitWithAllItStarted) {
  Workshop const workshop;
  auto const start = std::chrono::steady_clock::now();
  auto const ended = run_program("/bin/sh", {"-c", "sleep 60 & sleep 60"}, workshop.path(),
                                 std::chrono::seconds{1});
  EXPECT_EQ(ended.how, Ended::How::late);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{20});
}

TEST(Engine, LeavesNoFolderBehind) {
  std::string path;
  {
    Workshop const workshop;
    path = workshop.path();
    std::ofstream{path + "/something"} << 1;
    EXPECT_TRUE(std::filesystem::exists(path));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(SheetNumbers, FollowTheDestinationsToTheirPages) {
  auto const numbers = sheet_numbers(
      "%PDF-1.4\n2 0 obj\n<</Type /Page\n>>\nendobj\n7 0 obj\n<</Type /Page\n>>\nendobj\n"
      "9 0 obj\n<</money [7 0 R /XYZ 0 500 0]\n/about [2 0 R /XYZ 0 800 0]>>\nendobj\n"
      "10 0 obj\n<</Type /Catalog\n/Dests 9 0 R>>\nendobj\n");
  EXPECT_EQ(numbers, (SheetNumbers{{"about", 1}, {"money", 2}}));
}

TEST(SheetNumbers, AreNoneWhereTheFileIsNotAsExpected) {
  EXPECT_TRUE(sheet_numbers("").empty());
  EXPECT_TRUE(sheet_numbers("%PDF-1.7\n/Dests 9").empty());
  EXPECT_TRUE(sheet_numbers("\n9 0 obj\n<</money [7 0 R]\n\n/Dests 9 0 R").empty());
}

}  // namespace
}  // namespace wijk
