// SPDX-License-Identifier: EUPL-1.2
//
// Golden cases of the rules: test/cases/check/<rule>.md, one file a rule. Each case holds the files
// of a plan and the findings of that rule (```findings --on 2019-01-01 --hint --lang nl).
#include "case_files.hpp"
#include "check/checked.hpp"
#include "finding/render.hpp"
#include "finding/rules.hpp"
#include "plan/read.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace wijk {
namespace {

namespace fs = std::filesystem;

fs::path const kCases = fs::path{WIJK_SOURCE_DIR} / "test/cases/check";

std::string lines_of(Finding const& finding, std::string const& asked) {
  auto const language =
      asked.find("--lang nl") == std::string::npos ? Language::english : Language::dutch;
  auto lines = render_line(finding, language);
  lines += finding.accepted_by.empty() ? "\n" : " accepted by " + finding.accepted_by + "\n";
  for (auto const& related : finding.related) {
    lines += fmt::format("  {}:{}: {}\n", related.place.file, related.place.line,
                         related.label.in(language));
  }
  if (asked.find("--hint") != std::string::npos) {
    lines += fmt::format("  = {}\n", finding.hint.in(language));
  }
  return lines;
}

std::string found(std::string const& rule, golden::Case const& one, std::string const& asked) {
  auto reading = read_plan("plan.yaml", golden::files_of(one));
  CheckOptions options;
  if (auto const on = asked.find("--on "); on != std::string::npos) {
    options.on = parse_date(asked.substr(on + 5, 10)).value;
  }
  check_reading(reading, options);
  std::string lines;
  for (auto const& finding : reading.findings.all()) {
    if (finding.rule == rule) {
      lines += lines_of(finding, asked);
    }
  }
  return lines;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, AreFoundAsWritten) {
  auto const rule = GetParam();
  golden::Rewriter file{kCases / (rule + ".md")};
  bool fires = false;
  bool silent = false;
  for (auto const& one : file.cases()) {
    for (auto const& block : one.blocks) {
      if (block.language == "findings") {
        auto const lines = found(rule, one, block.name);
        file.expect(one, block, lines);
        fires = fires || !lines.empty();
        silent = silent || lines.empty();
      }
    }
  }
  EXPECT_TRUE(fires) << rule << " has no case in which it fires";
  EXPECT_TRUE(silent) << rule << " has no case in which it does not fire";
}

INSTANTIATE_TEST_SUITE_P(Rules, Cases, testing::ValuesIn(golden::case_files(kCases)),
                         [](auto const& one) {
                           auto name = one.param;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(RuleBook, HasACaseForEveryRuleAndARuleForEveryCase) {
  std::set<std::string> rules;
  for (auto const& family : rule_book()) {
    for (auto const& rule : family.rules) {
      EXPECT_TRUE(rules.insert(std::string{rule.id}).second) << rule.id << " is listed twice";
    }
  }
  auto const files = golden::case_files(kCases);
  std::set<std::string> const cases{files.begin(), files.end()};
  EXPECT_EQ(rules, cases);
}

TEST(RuleBook, IsWhatTheHandbookSays) {
  EXPECT_EQ(golden::read_text(fs::path{WIJK_SOURCE_DIR} / "docs/rules.md"), rule_book_markdown())
      << "run: script/wijk explain --markdown > docs/rules.md";
}

}  // namespace
}  // namespace wijk
