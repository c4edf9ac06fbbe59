// SPDX-License-Identifier: EUPL-1.2
//
// Files that are meant to hurt: the real program says what is wrong, soon and in little memory.
#include "golden.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <map>

namespace wijk {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHead = "format: 1\nid: city\nname: City\n";
/// Of the program or of this test before it started it, whichever is more; under the sanitizers.
constexpr long kMostMegabytes = 700;
constexpr rlim_t kMostSeconds = 30;

struct Attack {
  std::string name;
  std::map<std::string, std::string> files;
  std::string sparse;  ///< a file of 1 GB without content
  std::string rule;
};

struct Outcome {
  int exit_code = -1;
  std::string output;
  long megabytes = 0, seconds = 0;
};

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (; times > 0; --times) {
    all += text;
  }
  return all;
}

/// The numbers from 0 on, each between two texts.
std::string numbered(std::string_view before, std::string_view after, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) {
    all.append(before).append(std::to_string(i)).append(after);
  }
  return all;
}

std::string plan(std::string_view rest) { return std::string{kHead} + std::string{rest}; }

std::string hood(std::string_view rest) {
  return plan("neighbourhoods:\n  - id: north\n    name: North\n") + std::string{rest};
}

/// Each level holds ten of the level below.
std::string aliases() {
  std::string text = plan("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
  for (int level = 1; level < 30; ++level) {
    auto const below = "*a" + std::to_string(level - 1);
    text += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" +
            repeated(below + ", ", 9) + below + "]\n";
  }
  return text;
}

std::vector<Attack> attacks() {
  auto const places = hood("    places: {include: places.geojson}\n");
  auto const budget = hood("    budget: {include: budget.csv}\n");
  return {
      {"a plan of 1 GB", {}, "plan.yaml", "file-too-large"},
      {"a budget of 1 GB", {{"plan.yaml", budget}}, "budget.csv", "file-too-large"},
      {"a map of 1 GB", {{"plan.yaml", places}}, "places.geojson", "file-too-large"},
      {"a billion laughs", {{"plan.yaml", aliases()}}, "", "yaml-alias"},
      {"lists a million deep in YAML",
       {{"plan.yaml", plan("tasks: ") + std::string(1'000'000, '[')}},
       "",
       "yaml-syntax"},
      {"maps a million deep in YAML",
       {{"plan.yaml", plan("tasks: ") + repeated("{a: ", 1'000'000)}},
       "",
       "yaml-syntax"},
      {"lists a million deep in JSON",
       {{"plan.yaml", places}, {"places.geojson", std::string(1'000'000, '[')}},
       "",
       "json-syntax"},
      {"files that include each other",
       {{"plan.yaml", plan("tasks: {include: a.yaml}\n")},
        {"a.yaml", "- include: b.yaml\n"},
        {"b.yaml", "- include: a.yaml\n"}},
       "",
       "include-circle"},
      {"eight million bytes that are no text",
       {{"plan.yaml", plan("# ") + std::string(8'000'000, '\xFF')}},
       "",
       "not-text"},
      {"eight million zeros", {{"plan.yaml", std::string(8'000'000, '\0')}}, "", "not-text"},
      {"a line of two million letters",
       {{"plan.yaml", plan("city: 1\n") + std::string(2'000'000, 'x')}},
       "",
       "unknown-key"},
      {"twenty thousand wrong amounts",
       {{"plan.yaml", budget},
        {"budget.csv", "measure;slice;amount\n" + repeated("park;2018;much\n", 5'000)}},
       "",
       "bad-money"},
      {"a quote that never closes",
       {{"plan.yaml", budget},
        {"budget.csv", "measure;slice;amount\n\"" + repeated("park;2018;1\n", 400'000)}},
       "",
       "csv-quotes"},
      {"a hundred thousand columns",
       {{"plan.yaml", budget}, {"budget.csv", repeated("amount;", 100'000) + "\n"}},
       "",
       "csv-width"},
      {"a hundred thousand keys",
       {{"plan.yaml", plan(numbered("key", ": 1\n", 100'000))}},
       "",
       "unknown-key"},
      {"thousands of names that are nearly right",
       {{"plan.yaml", budget + "    measures: {include: measures.yaml}\n"},
        {"measures.yaml", numbered("- {name: M, id: park-", "}\n", 5'000)},
        {"budget.csv", "measure;slice\n" + numbered("perk-", ";2018\n", 5'000)}},
       "",
       "unknown-reference"},
  };
}

/// A new folder with the files of an attack; it goes when the test ends.
struct Folder {
  fs::path path;
  explicit Folder(Attack const& attack) {
    auto name = (fs::temp_directory_path() / "wijk-XXXXXX").string();
    path = ::mkdtemp(name.data());
    for (auto const& [file, text] : attack.files) {
      golden::write_text(path / file, text);
    }
    if (!attack.sparse.empty()) {
      golden::write_text(path / attack.sparse, "");
      fs::resize_file(path / attack.sparse, std::uintmax_t{1} << 30);
    }
  }
  ~Folder() { fs::remove_all(path); }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
};

/// Checks a folder with the real program, and measures what that takes.
Outcome check(fs::path const& folder) {
  int ends[2];
  EXPECT_EQ(::pipe(ends), 0);
  auto const child = ::fork();
  if (child == 0) {
    ::dup2(ends[1], 1);
    ::dup2(ends[1], 2);
    ::close(ends[0]);
    rlimit const most{kMostSeconds,
                      kMostSeconds + 1};  // of the processor's time, whoever else is busy
    ::setrlimit(RLIMIT_CPU, &most);
    ::execl(WIJK_PROGRAM, "wijk", "check", folder.c_str(), nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  Outcome outcome;
  char buffer[4096];
  for (ssize_t count = 0; (count = ::read(ends[0], buffer, sizeof buffer)) > 0;) {
    outcome.output.append(buffer, static_cast<std::size_t>(count));
  }
  ::close(ends[0]);
  int status = 0;
  rusage used{};
  ::wait4(child, &status, 0, &used);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.megabytes = used.ru_maxrss / 1024;
  outcome.seconds = used.ru_utime.tv_sec + used.ru_stime.tv_sec;
  return outcome;
}

class Hostile : public testing::TestWithParam<Attack> {};

TEST_P(Hostile, FilesAreRefusedSoonAndInLittleMemory) {
  auto const& attack = GetParam();
  Folder const folder{attack};
  auto const outcome = check(folder.path);
  EXPECT_EQ(outcome.exit_code, 1) << outcome.output.substr(0, 2000);
  EXPECT_NE(outcome.output.find(attack.rule), std::string::npos) << outcome.output.substr(0, 2000);
  EXPECT_LT(outcome.output.size(), 200'000u);
  EXPECT_LT(outcome.megabytes, kMostMegabytes);
  RecordProperty("megabytes", static_cast<int>(outcome.megabytes));
  RecordProperty("seconds", static_cast<int>(outcome.seconds));
}

INSTANTIATE_TEST_SUITE_P(Attacks, Hostile, testing::ValuesIn(attacks()), [](auto const& one) {
  auto name = one.param.name;
  std::ranges::replace(name, ' ', '_');
  return name;
});

}  // namespace
}  // namespace wijk
