// SPDX-License-Identifier: EUPL-1.2
//
// What is promised about speed, measured beside a peer in the same run: `script/bench`.
#include "check/check.hpp"
#include "plan/read.hpp"
#include "programme.hpp"

#include <fmt/format.h>
#include <libfccp/csv.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <vector>

namespace wijk::bench {
namespace {

namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;

/// The shortest of a number of runs, in seconds: what disturbs a run only makes it longer.
/// `before` is done before each run and not counted.
double shortest(
    int runs, std::function<void()> const& work, std::function<void()> const& before = [] {}) {
  double best = 1e300;
  for (int i = 0; i < runs; ++i) {
    before();
    auto const start = Clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
  }
  return best;
}

/// The most memory, in MB, that `work` and nothing else took: it runs in a process of its own.
double peak_megabytes(auto&& work) {
  std::fflush(stdout);
  auto const child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  rusage usage{};
  int status = 0;
  ::wait4(child, &status, 0, &usage);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {  // 1: the plan has errors
    fmt::print(stderr, "bench: a process failed; what it took says nothing\n");
    std::exit(1);
  }
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// A whole process from start to end, its output thrown away; the most memory that it took, in MB.
double run_process(std::vector<char const*> arguments) {
  arguments.push_back(nullptr);
  return peak_megabytes([&] {
    if (std::freopen("/dev/null", "w", stdout) != nullptr) {
      ::execv(arguments[0], const_cast<char* const*>(arguments.data()));
    }
    ::_exit(127);
  });
}

class Ignore : public YAML::EventHandler {
  void OnDocumentStart(YAML::Mark const&) override {}
  void OnDocumentEnd() override {}
  void OnNull(YAML::Mark const&, YAML::anchor_t) override {}
  void OnAlias(YAML::Mark const&, YAML::anchor_t) override {}
  void OnScalar(YAML::Mark const&, std::string const&, YAML::anchor_t,
                std::string const&) override {}
  void OnSequenceStart(YAML::Mark const&, std::string const&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(YAML::Mark const&, std::string const&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

/// What the parsing libraries need for the same bytes: yaml-cpp's events, which build nothing, and
/// the fast-cpp-csv-parser, which gives cells as text.
void parse_yaml(Files const& files) {
  for (auto const& [name, text] : files) {
    if (name.ends_with(".yaml")) {
      std::istringstream stream{text};
      YAML::Parser parser{stream};
      Ignore ignore;
      while (parser.HandleNextDocument(ignore)) {
      }
    }
  }
}

/// The same, into yaml-cpp's own trees.
void load_yaml(Files const& files) {
  std::vector<YAML::Node> trees;
  for (auto const& [name, text] : files) {
    if (name.ends_with(".yaml")) {
      trees.push_back(YAML::Load(text));
    }
  }
}

std::size_t parse_csv(Files const& files) {
  std::size_t cells = 0;
  for (auto const& [name, text] : files) {
    if (name.ends_with(".csv")) {
      io::CSVReader<5, io::trim_chars<' '>, io::double_quote_escape<';', '"'>> reader{
          name, text.data(), text.data() + text.size()};
      reader.read_header(io::ignore_no_column, "measure", "slice", "amount", "status", "cover");
      std::string measure;
      std::string slice;
      std::string amount;
      std::string status;
      std::string cover;
      while (reader.read_row(measure, slice, amount, status, cover)) {
        cells += measure.size() + amount.size();
      }
    }
  }
  return cells;
}

Load load_from_memory(Files const& files) {
  return [&files](std::string const& name) -> Loaded {
    auto const file = files.find(name);
    return file == files.end() ? Loaded{{}, Missing::not_there} : Loaded{file->second};
  };
}

struct Row {
  Size size;
  double megabytes, events, trees, csv, read, check;
  std::size_t findings;
};

Row measured(Size const& size, int runs) {
  auto const files = programme(size);
  double bytes = 0;
  for (auto const& [name, text] : files) {
    bytes += static_cast<double>(text.size());
  }
  Row row{size, bytes / 1e6, 0, 0, 0, 0, 0, 0};
  row.events = shortest(runs, [&] { parse_yaml(files); });
  row.trees = shortest(runs, [&] { load_yaml(files); });
  row.csv = shortest(runs, [&] { parse_csv(files); });
  Reading reading;
  row.read = shortest(
      runs, [&] { reading = read_plan("plan.yaml", load_from_memory(files)); },
      [&] { reading = {}; });
  row.check = shortest(runs, [&] {
    auto findings = reading.findings;
    check_plan(reading.plan, {}, findings);
    row.findings = findings.all().size();
  });
  return row;
}

/// The slope of time against size on logarithmic axes: 1 is linear.
double exponent(std::vector<Row> const& rows, double Row::*time) {
  auto const& small = rows.front();
  auto const& large = rows.back();
  auto const grew = static_cast<double>(large.size.neighbourhoods) / small.size.neighbourhoods;
  return std::log(large.*time / (small.*time)) / std::log(grew);
}

void programmes(int largest) {
  fmt::print(
      "\nGenerated programmes (seconds; the shortest of some runs, memory already in hand).\n"
      "events: yaml-cpp's parser alone; trees: yaml-cpp with its nodes; csv: "
      "fast-cpp-csv-parser.\n\n"
      "{:>8} {:>8} {:>6} | {:>7} {:>7} {:>7} | {:>7} {:>7} | {:>11} {:>10} {:>10} | {:>8}\n",
      "measures", "lines", "MB", "events", "trees", "csv", "read", "check", "read/events",
      "read/trees", "check/read", "findings");
  std::vector<Row> rows;
  for (int hoods = 10; hoods <= largest; hoods *= 10) {
    rows.push_back(measured({hoods, 100, 1000}, hoods >= 1000 ? 2 : 5));
    auto const& row = rows.back();
    fmt::print(
        "{:>8} {:>8} {:>6.1f} | {:>7.3f} {:>7.3f} {:>7.3f} | {:>7.3f} {:>7.3f} | {:>11.2f} "
        "{:>10.2f} "
        "{:>10.2f} | {:>8}\n",
        hoods * 100, hoods * 1000, row.megabytes, row.events, row.trees, row.csv, row.read,
        row.check, row.read / (row.events + row.csv), row.read / (row.trees + row.csv),
        row.check / row.read, row.findings);
    std::fflush(stdout);
  }
  fmt::print("\nexponent of reading {:.2f}, of checking {:.2f}\n", exponent(rows, &Row::read),
             exponent(rows, &Row::check));
}

/// The largest programme as a folder, and the program run on it as a user would.
void memory(char const* program, int neighbourhoods) {
  auto folder = (fs::temp_directory_path() / "wijk-bench-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) {
    fmt::print(stderr, "no folder can be made in {}\n", fs::temp_directory_path().string());
    return;
  }
  auto const files = programme({neighbourhoods, 100, 1000});
  for (auto const& [name, text] : files) {
    std::ofstream{fs::path{folder} / name} << text;
  }
  Files const none;
  auto const empty = peak_megabytes([&] { load_yaml(none); });
  auto const trees = peak_megabytes([&] { load_yaml(files); });
  double ours = 0;
  auto const seconds = shortest(1, [&] { ours = run_process({program, "check", folder.c_str()}); });
  fmt::print(
      "\nPeak memory at {} measures (MB)\n\n"
      "  {:<28} {:>6.0f}  ({:.1f} s)\n  {:<28} {:>6.0f}\n",
      neighbourhoods * 100, "wijk check", ours, seconds, "yaml-cpp with its nodes", trees - empty);
  fs::remove_all(folder);
}

void whole_process(char const* program, char const* plan) {
  auto const nothing = shortest(30, [] { run_process({"/bin/true"}); });
  auto const version = shortest(30, [&] { run_process({program, "--version"}); });
  auto const check = shortest(30, [&] { run_process({program, "check", plan}); });
  fmt::print(
      "A whole process (milliseconds; the shortest of 30 runs)\n\n"
      "  {:<28} {:>6.1f}\n  {:<28} {:>6.1f}\n  {:<28} {:>6.1f}\n",
      "/bin/true", nothing * 1e3, "wijk --version", version * 1e3, "wijk check de-wijert",
      check * 1e3);
}

}  // namespace
}  // namespace wijk::bench

int main(int count, char** arguments) {
  if (count < 3) {
    fmt::print(stderr, "use: wijk_bench PROGRAM PLAN [NEIGHBOURHOODS]\n");
    return 2;
  }
  wijk::bench::whole_process(arguments[1], arguments[2]);
  auto const neighbourhoods = count > 3 ? std::atoi(arguments[3]) : 1000;
  wijk::bench::memory(arguments[1], neighbourhoods);
  // From here on, memory that was given back is kept: a page fault costs more than what is
  // measured. Not before: the peer's peak is measured with the same allocator as that of the
  // program.
  ::mallopt(M_TRIM_THRESHOLD, -1);
  ::mallopt(M_MMAP_MAX, 0);
  wijk::bench::programmes(neighbourhoods);
  return 0;
}
