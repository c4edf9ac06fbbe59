// SPDX-License-Identifier: EUPL-1.2
//
// What people type and what they get: test/cases/command/*.md. The files of a case are put in a new
// folder, the lines `$ wijk …` of its ```console blocks run there with the real program, one after
// the other, and what they print (with `[exit N]` where N is not 0) must be what stands below them.
#include "folder.hpp"
#include "golden.hpp"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <algorithm>
#include <cstdio>
#include <sstream>

namespace wijk {
namespace {

namespace fs = std::filesystem;

fs::path const kSource = WIJK_SOURCE_DIR;
fs::path const kCases = kSource / "test/cases/command";

/// Runs one command line as a shell would, with `wijk` as the program and English as its language.
std::string run(fs::path const& folder, std::string const& command) {
  auto const line = "cd '" + folder.string() + "' && wijk() { '" WIJK_PROGRAM "' \"$@\"; } && { " +
                    command + "\n} 2>&1";
  auto* const pipe = ::popen(line.c_str(), "r");
  std::string output;
  char buffer[4096];
  while (auto const count = std::fread(buffer, 1, sizeof buffer, pipe)) {
    output.append(buffer, count);
  }
  auto const status = ::pclose(pipe);
  if (!output.empty() && output.back() != '\n') {
    output += '\n';
  }
  auto const code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return code == 0 ? output : output + "[exit " + std::to_string(code) + "]\n";
}

/// The block again, with what its commands print now.
std::string replay(fs::path const& folder, std::string const& block) {
  std::istringstream lines{block};
  std::string replayed;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("$ ")) {
      replayed += line + "\n" + run(folder, line.substr(2));
    }
  }
  return replayed;
}

void set_environment() {
  ::setenv("WIJK_LANG", "en", 1);
  ::setenv("COLUMNS", "80", 1);
  ::setenv("WIJK_SOURCE", kSource.c_str(), 1);
  ::setenv("WIJK_PROGRAM", WIJK_PROGRAM, 1);
}

class CommandCases : public testing::TestWithParam<std::string> {};

TEST_P(CommandCases, PrintWhatTheyPrinted) {
  set_environment();
  golden::Rewriter file{kCases / (GetParam() + ".md")};
  for (auto const& one : file.cases()) {
    NewFolder const folder;
    for (auto const& block : one.blocks) {
      if (block.language == "console") {
        file.expect(one, block, replay(folder.path, block.text));
      } else {
        golden::write_text(folder.path / block.name, block.text);
      }
    }
  }
}

TEST(Readme, ShowsWhatTheProgramPrints) {
  set_environment();
  golden::Rewriter readme{kSource / "README.md"};
  for (auto const& one : readme.cases()) {
    for (auto const& block : one.blocks) {
      if (block.language == "console") {
        readme.expect(one, block, replay(kSource, block.text));
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, CommandCases, testing::ValuesIn(golden::case_files(kCases)),
                         [](auto const& one) {
                           auto name = one.param;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace wijk
