// SPDX-License-Identifier: EUPL-1.2
//
// Golden cases: test/cases/check/<rule>.md, one file a rule. A case is a heading, one or more files
// in fenced blocks (```yaml plan.yaml) and the findings of that rule in a block ```findings. With
// WIJK_UPDATE=1 the findings are rewritten and the test fails, so that the change is read.
#include "check/check.hpp"
#include "finding/render.hpp"
#include "finding/rules.hpp"
#include "plan/read.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace wijk {
namespace {

namespace fs = std::filesystem;

fs::path const kCases = fs::path{WIJK_SOURCE_DIR} / "test/cases/check";

struct Case {
  std::string title;
  std::map<std::string, std::string> files;
  std::string options;  ///< "--on 2019-01-01"
  std::string expected;
  std::size_t expected_at = 0;  ///< offset of the expected text in the file
};

std::string read_text(fs::path const& path) {
  std::ifstream stream{path, std::ios::binary};
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// Reads one fenced block; `at` moves behind it.
void read_block(std::string const& text, std::size_t& at, Case& one) {
  auto const info_end = text.find('\n', at);
  std::istringstream info{text.substr(at + 3, info_end - at - 3)};
  std::string language;
  std::string name;
  info >> language >> name;
  auto const body = info_end + 1;
  auto const end = text.compare(body, 3, "```") == 0 ? body : text.find("\n```", body) + 1;
  auto const content = text.substr(body, end - body);
  if (language == "findings") {
    one.expected = content;
    one.expected_at = body;
    std::getline(info, one.options);
    one.options = name + one.options;
  } else {
    one.files[name] = content;
  }
  at = end + 3;
}

std::vector<Case> cases_in(std::string const& text) {
  std::vector<Case> cases;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 3, "## ") == 0) {
      cases.emplace_back().title = text.substr(at + 3, text.find('\n', at) - at - 3);
    }
    if (text.compare(at, 3, "```") == 0 && !cases.empty()) {
      read_block(text, at, cases.back());
    }
    auto const end = text.find('\n', at);
    at = end == std::string::npos ? text.size() : end + 1;
  }
  return cases;
}

std::string found(std::string const& rule, Case const& one) {
  auto const load = [&](std::string const& name) -> Loaded {
    auto const file = one.files.find(name);
    return file == one.files.end() ? Loaded{{}, Missing::not_there} : Loaded{file->second};
  };
  auto reading = read_plan("plan.yaml", load);
  CheckOptions options;
  if (auto const on = one.options.find("--on "); on != std::string::npos) {
    options.on = parse_date(one.options.substr(on + 5, 10)).value;
  }
  if (reading.document.whole) {
    check_plan(reading.plan, options, reading.findings);
    apply_acceptances(
        reading.plan, [&](std::string_view p) { return stable_pointer(reading.document, p); },
        reading.findings);
  }
  locate_all(reading.document, reading.findings);
  sort_findings(reading.findings);
  std::string lines;
  for (auto const& finding : reading.findings.all()) {
    if (finding.rule == rule) {
      lines += render_line(finding, Language::english);
      lines += finding.accepted_by.empty() ? "\n" : " accepted by " + finding.accepted_by + "\n";
      for (auto const& related : finding.related) {
        lines += fmt::format("  {}:{}: {}\n", related.place.file, related.place.line,
                             related.label.in(Language::english));
      }
    }
  }
  return lines;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, AreFoundAsWritten) {
  auto const rule = GetParam();
  auto const path = kCases / (rule + ".md");
  auto text = read_text(path);
  auto cases = cases_in(text);
  bool fires = false;
  bool silent = false;
  std::ranges::reverse(cases);  // so that offsets stay right while the text is rewritten
  for (auto const& one : cases) {
    auto const lines = found(rule, one);
    EXPECT_EQ(one.expected, lines) << rule << ": " << one.title;
    fires = fires || !one.expected.empty();
    silent = silent || one.expected.empty();
    text.replace(one.expected_at, one.expected.size(), lines);
  }
  EXPECT_TRUE(fires) << rule << " has no case in which it fires";
  EXPECT_TRUE(silent) << rule << " has no case in which it does not fire";
  if (std::getenv("WIJK_UPDATE") != nullptr && HasFailure()) {
    std::ofstream{path, std::ios::binary} << text;
  }
}

std::vector<std::string> case_files() {
  std::vector<std::string> names;
  for (auto const& entry : fs::directory_iterator{kCases}) {
    names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Rules, Cases, testing::ValuesIn(case_files()), [](auto const& info) {
  auto name = info.param;
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
  auto const files = case_files();
  std::set<std::string> const cases{files.begin(), files.end()};
  EXPECT_EQ(rules, cases);
}

TEST(RuleBook, IsWhatTheHandbookSays) {
  EXPECT_EQ(read_text(fs::path{WIJK_SOURCE_DIR} / "docs/rules.md"), rule_book_markdown())
      << "run: script/wijk explain --markdown > docs/rules.md";
}

}  // namespace
}  // namespace wijk
