// SPDX-License-Identifier: EUPL-1.2
//
// The page printed on A4 by Chromium, which tags what it prints (docs/decisions/0006-pdf.md).
#include "report/process.hpp"
#include "report/report.hpp"

#include <unistd.h>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace wijk {
namespace {

namespace fs = std::filesystem;

constexpr char const* kEngines[] = {"chromium", "chromium-browser", "google-chrome-stable",
                                    "google-chrome"};
constexpr std::chrono::seconds kLimit{120};

std::string engine() {
  for (auto const* const name : kEngines) {
    if (auto path = program_on_path(name); !path.empty()) {
      return path;
    }
  }
  return {};
}

/// A folder of our own that is gone when we are done; empty where none can be made.
struct Workshop {
  std::string folder;

  Workshop() {
    std::error_code problem;
    auto pattern = (fs::temp_directory_path(problem) / "wijk-report-XXXXXX").string();
    if (!problem && mkdtemp(pattern.data()) != nullptr) {
      folder = pattern;
    }
  }
  Workshop(Workshop const&) = delete;
  Workshop& operator=(Workshop const&) = delete;
  ~Workshop() {
    std::error_code problem;
    if (!folder.empty()) {
      fs::remove_all(folder, problem);
    }
  }
  std::string file(std::string_view name) const { return fmt::format("{}/{}", folder, name); }
};

std::vector<std::string> print_command(std::string engine, Workshop const& shop) {
  std::vector<std::string> words{
      std::move(engine),
      "--headless",
      "--disable-gpu",
      "--disable-dev-shm-usage",  // small in a container
      "--no-first-run",
      "--disable-extensions",
      "--disable-background-networking",
      "--host-resolver-rules=MAP * ~NOTFOUND",  // no network: the page asks for nothing either
      "--user-data-dir=" + shop.file("profile"),
      "--no-pdf-header-footer",
      "--export-tagged-pdf",
      "--generate-pdf-document-outline",
      "--print-to-pdf=" + shop.file("report.pdf"),
      "file://" + shop.file("report.html")};
  // Chromium's sandbox refuses to run as root. What it opens is our own page, without any script.
  if (geteuid() == 0) {
    words.insert(words.begin() + 1, "--no-sandbox");
  }
  return words;
}

bool is_pdf(std::string const& path) {
  std::ifstream stream{path, std::ios::binary};
  std::string head(5, '\0');
  return stream.read(head.data(), 5) && head == "%PDF-";
}

Refusal no_engine(std::string const& path) {
  return {
      say("er is geen programma om `{}` te maken; installeer het met "
          "`apt-get install chromium`, of maak een `.html` en druk die af",
          "there is no program to make `{}`; install it with "
          "`apt-get install chromium`, or make an `.html` and print that",
          path)};
}

Refusal failed(std::string const& engine, Ending ending) {
  auto const how =
      ending == Ending::too_long
          ? say("was na {} seconden niet klaar", "was not ready after {} seconds", kLimit.count())
          : say("maakte geen PDF", "made no PDF");
  return {say("`{}` {}; probeer of `{} --version` werkt, of maak een `.html` en druk die af",
              "`{}` {}; try whether `{} --version` works, or make an `.html` and print that",
              engine, how, engine)};
}

}  // namespace

Result<Done> write_pdf_report(ReportInput const& input, std::string const& path) {
  auto const program = engine();
  if (program.empty()) {
    return no_engine(path);
  }
  Workshop const shop;
  std::ofstream page{shop.file("report.html"), std::ios::binary};
  page << html_report(input);
  page.close();
  if (shop.folder.empty() || !page) {
    return Refusal{
        say("er kan geen tijdelijk bestand geschreven worden; maak ruimte, of zet "
            "`TMPDIR` op een map waar dat kan",
            "no temporary file can be written; make room, or set `TMPDIR` to a folder "
            "where it can")};
  }
  auto const ending = run_program(print_command(program, shop), shop.file("log"), kLimit);
  auto const made = shop.file("report.pdf");
  if (ending != Ending::good || !is_pdf(made)) {
    return failed(program, ending);
  }
  std::error_code problem;
  fs::copy_file(made, path, fs::copy_options::overwrite_existing, problem);
  if (problem) {
    return Refusal{say("`{}` kan niet geschreven worden", "`{}` cannot be written", path)};
  }
  return Done{};
}

}  // namespace wijk
