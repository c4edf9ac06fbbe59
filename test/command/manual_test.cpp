// SPDX-License-Identifier: EUPL-1.2
//
// Help, man pages, handbook and completion against the program: each says all there is, and every
// example that they show runs.
#include "command/pages.hpp"

#include "diff/diff.hpp"
#include "golden.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/wait.h>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace wijk {
namespace {

namespace fs = std::filesystem;

fs::path const kSource = WIJK_SOURCE_DIR;

/// A new folder that goes when the test ends.
struct Folder {
  fs::path path;
  Folder() {
    auto name = (fs::temp_directory_path() / "wijk-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
};

/// The exit code of a line in bash with `wijk` in the path; what it prints goes to `output`.
int run(fs::path const& folder, std::string const& line, fs::path const& output) {
  golden::write_text(folder / "line.sh", "cd '" + folder.string() + "' || exit 99\nPATH='" +
                                             fs::path{WIJK_PROGRAM}.parent_path().string() +
                                             "':$PATH\nset -o pipefail\n" + line + "\n");
  auto const command =
      "bash '" + (folder / "line.sh").string() + "' >'" + output.string() + "' 2>&1 </dev/null";
  auto const status = std::system(command.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

bool has(std::string const& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

void expect_file(fs::path const& path, std::string const& actual) {
  EXPECT_EQ(golden::read_text(path), actual) << path << ": WIJK_UPDATE=1 writes it again";
  if (golden::updating()) {
    golden::write_text(path, actual);
  }
}

fs::path man_page_of(Language language) {
  return kSource / (language == Language::dutch ? "docs/man/nl/wijk.1" : "docs/man/wijk.1");
}

constexpr Language kLanguages[] = {Language::dutch, Language::english};

TEST(Manual, ManPagesAreThoseOfTheProgram) {
  for (auto const language : kLanguages) {
    expect_file(man_page_of(language), man_page(program_page(language)));
  }
}

TEST(Manual, ManPagesHaveNoMistakesForGroff) {
  if (!has("groff")) {
    GTEST_SKIP() << "groff is not installed";
  }
  Folder const folder;
  for (auto const language : kLanguages) {
    auto const page = man_page_of(language).string();
    EXPECT_EQ(run(folder.path, "groff -man -ww -z -K utf8 -Tutf8 '" + page + "'",
                  folder.path / "complaints"),
              0);
    EXPECT_EQ(golden::read_text(folder.path / "complaints"), "") << page;
  }
}

TEST(Manual, HandbookHoldsWhatTheProgramSays) {
  constexpr std::string_view kStart = "<!-- from here on made by `wijk manual --markdown` -->\n";
  constexpr std::string_view kEnd = "<!-- until here -->\n";
  auto const path = kSource / "docs/command-line.md";
  auto text = golden::read_text(path);
  auto const start = text.find(kStart) + kStart.size();
  auto const end = text.find(kEnd);
  ASSERT_LT(start, end);
  text.replace(start, end - start, manual_markdown(program_page(Language::english)));
  expect_file(path, text);
}

TEST(Manual, TeachesEverySubcommandInBothLanguages) {
  auto const dutch = program_page(Language::dutch);
  auto const english = program_page(Language::english);
  ASSERT_EQ(dutch.commands.size(), english.commands.size());
  for (std::size_t i = 0; i < dutch.commands.size(); ++i) {
    auto const& nl = dutch.commands[i];
    auto const& en = english.commands[i];
    EXPECT_NE(nl.what, en.what) << nl.name;
    EXPECT_TRUE(nl.hidden || (!nl.about.empty() && nl.about != en.about)) << nl.name;
    EXPECT_TRUE(nl.hidden || !nl.examples.empty()) << nl.name;
    for (std::size_t j = 0; j < nl.options.size(); ++j) {
      EXPECT_NE(nl.options[j].what, en.options[j].what) << nl.name;
    }
  }
}

TEST(Manual, NamesEveryOptionInHelpAndManPage) {
  for (auto const language : kLanguages) {
    auto const program = program_page(language);
    auto const man = man_page(program);
    for (auto const* const command : listed(program)) {
      auto const help = help_text(program, *command, 80);
      for (auto const& option : options_of(*command, program)) {
        EXPECT_NE(help.find(spelling_of(option)), std::string::npos) << command->name;
      }
      EXPECT_NE(man.find(command->name), std::string::npos);
    }
  }
}

TEST(Manual, HelpFitsInTheTerminal) {
  for (auto const language : kLanguages) {
    auto const program = program_page(language);
    for (auto const* const command : listed(program)) {
      std::istringstream lines{help_text(program, *command, 80)};
      for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(line.size(), 84u) << line;  // in bytes: letters with accents take two
      }
    }
  }
}

/// Every line that somebody is told to type.
std::set<std::string> all_examples() {
  std::set<std::string> lines;
  auto const program = program_page(Language::dutch);
  for (auto const& example : program.examples) {
    lines.insert(example.line);
  }
  for (auto const& command : program.commands) {
    for (auto const& example : command.examples) {
      lines.insert(example.line);
    }
  }
  return lines;
}

/// The line as a test can run it: a server stops once it says where it listens, and a password that
/// is asked for comes.
std::string runnable(std::string const& line) {
  if (line.starts_with("wijk account add") || line.starts_with("wijk account password")) {
    return "echo 'een lang wachtwoord' | " + line;
  }
  return line.starts_with("wijk serve")
             ? "export WIJK_LISTEN=127.0.0.1:0; : > served\n" + line +
                   " > served 2>&1 &\nfor i in $(seq 600); do grep -q 'Wijkwerk: http' served && "
                   "break; kill -0 $! || break; sleep 0.1; done\nkill $!\nwait $!"
             : line;
}

TEST(Manual, EveryExampleRuns) {
  Folder const folder;
  fs::copy(kSource / "plans", folder.path / "plans", fs::copy_options::recursive);
  std::ofstream{folder.path / "riool.csv"}
      << "name;kind;owner;start;eind;geom\n"
         "Riool Vondellaan;sewer;gemeente;2021;2022;POINT(234000 579500)\n";
  auto const output = folder.path / "output";
  ASSERT_EQ(
      run(folder.path, "wijk new plannen/nieuw && wijk report plannen/nieuw -o geld.xlsx", output),
      0)
      << golden::read_text(output);
  auto const lines = all_examples();
  EXPECT_GT(lines.size(), 10u);
  // The store that the others are about.
  EXPECT_EQ(run(folder.path, runnable("wijk serve plans/de-wijert"), output), 0);
  for (auto const& line : lines) {
    fs::remove_all(folder.path / "plannen/de-linde");
    EXPECT_LE(run(folder.path, runnable(line), output), 1) << line << "\n"
                                                           << golden::read_text(output);
  }
}

/// The keys of all objects; those of `cells` are keys of columns.
void collect_keys(nlohmann::json const& value, std::set<std::string>& keys) {
  for (auto const& [key, inner] : value.items()) {
    if (value.is_object()) {
      keys.insert(key);
    }
    if (key == "cells" && value.is_object()) {
      std::ranges::for_each(inner, [&](auto const& cell) { collect_keys(cell, keys); });
    } else if (inner.is_structured()) {
      collect_keys(inner, keys);
    }
  }
}

TEST(Manual, HandbookNamesEveryKeyOfJson) {
  auto const handbook = golden::read_text(kSource / "docs/command-line.md");
  auto const expect_named = [&](std::string_view word) {
    EXPECT_NE(handbook.find("`" + std::string{word} + "`"), std::string::npos) << word;
  };
  Folder const folder;
  auto const plan = " '" + (kSource / "plans/de-wijert").string() + "'";
  for (auto const& line :
       {"wijk check --format json" + plan, "wijk show --format json --sources" + plan,
        "wijk show --format json" + plan + " money",
        "wijk new other >/dev/null && wijk diff --format json other" + plan}) {
    auto const output = folder.path / "output";
    EXPECT_LE(run(folder.path, line, output), 1) << line;
    std::set<std::string> keys;
    collect_keys(nlohmann::json::parse(golden::read_text(output)), keys);
    EXPECT_FALSE(keys.empty());
    std::ranges::for_each(keys, expect_named);
  }
  for (int kind = 0; kind <= static_cast<int>(ChangeKind::moved); ++kind) {
    expect_named(name_of(static_cast<ChangeKind>(kind)));
  }
}

/// What each of the other shells makes of a line that somebody began.
TEST(Completion, OfFish) {
  if (!has("fish")) {
    GTEST_SKIP() << "fish is not installed";
  }
  Folder const folder;
  fs::create_directories(folder.path / "plans");
  golden::write_text(folder.path / "wijk.fish", fish_completion(program_page(Language::english)));
  auto const completed = [&](std::string const& line) {
    auto const output = folder.path / "output";
    run(folder.path, "fish --no-config -c 'source wijk.fish; complete -C \"" + line + "\"'",
        output);
    return golden::read_text(output);
  };
  EXPECT_TRUE(completed("wijk che").starts_with("check\t"));
  EXPECT_TRUE(completed("wijk check --form").starts_with("--format\t"));
  EXPECT_TRUE(completed("wijk check --format js").starts_with("json\t"));
  EXPECT_TRUE(completed("wijk show plans indi").starts_with("indicators\t"));
  EXPECT_TRUE(completed("wijk show --format csv plans indi").starts_with("indicators\t"));
  EXPECT_TRUE(completed("wijk check pla").starts_with("plans/"));
  EXPECT_TRUE(completed("wijk explain money-tota").find("money-total\t") != std::string::npos);
}

TEST(Completion, OfZshIsValid) {
  if (!has("zsh")) {
    GTEST_SKIP() << "zsh is not installed";
  }
  Folder const folder;
  golden::write_text(folder.path / "wijk.zsh", zsh_completion(program_page(Language::dutch)));
  auto const output = folder.path / "output";
  EXPECT_EQ(run(folder.path, "zsh -n wijk.zsh", output), 0) << golden::read_text(output);
}

}  // namespace
}  // namespace wijk
