// SPDX-License-Identifier: EUPL-1.2
//
// The page on A4, printed by Chromium: it tags, makes bookmarks of headings and numbers pages. Why
// it and not another: docs/decisions/0006-pdf-by-chromium.md.
#include "report/paper/engine.hpp"
#include "report/paper/sheet_numbers.hpp"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace wijk {
namespace {

constexpr std::string_view kEngines[] = {"chromium", "chromium-browser", "google-chrome",
                                         "google-chrome-stable"};
/// De Wijert takes two seconds on one core of 2020; a programme of a hundred as large, two minutes.
constexpr std::chrono::seconds kLimit{300};

std::vector<std::string> engine_arguments(std::string const& folder) {
  std::vector<std::string> all{
      "--headless",
      "--user-data-dir=" + folder + "/profile",
      "--print-to-pdf=" + folder + "/report.pdf",
      "--no-pdf-header-footer",
      "--generate-pdf-document-outline",
      "--host-resolver-rules=MAP * ~NOTFOUND",  // no address has a machine behind it
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-extensions",
      "--disable-sync",
      "--disable-gpu",
      "--disable-dev-shm-usage",  // in a container /dev/shm is too small for a large page
      "--no-first-run",
  };
  if (geteuid() == 0) {
    // The sandbox refuses root. What is printed is our own page, without scripts or requests.
    all.emplace_back("--no-sandbox");
  }
  all.push_back("file://" + folder + "/report.html");
  return all;
}

/// The last line that the engine printed that says anything.
std::string last_line(std::string const& output) {
  auto const end = output.find_last_not_of("\n ");
  if (end == std::string::npos) {
    return "-";
  }
  auto const start = output.rfind('\n', end);
  return output.substr(start == std::string::npos ? 0 : start + 1,
                       end - (start == std::string::npos ? 0 : start + 1) + 1);
}

Refusal refusal_of(Ended const& ended, std::string const& engine) {
  switch (ended.how) {
    case Ended::How::late:
      return {
          say("`{}` was na {} seconden nog niet klaar met het rapport; maak het kleiner met "
              "`--neighbourhood`",
              "`{}` had not made the report after {} seconds; make it smaller with "
              "`--neighbourhood`",
              engine, kLimit.count())};
    case Ended::How::never_started:
      return {say("`{}` kan niet gestart worden; installeer het opnieuw",
                  "`{}` cannot be started; install it again", engine)};
    case Ended::How::exited: break;
  }
  return {
      say("`{}` kon het rapport niet maken (het eindigde met {} en zei: {}); een webpagina "
          "(`-o rapport.html`) kan wel",
          "`{}` could not make the report (it ended with {} and said: {}); a web page "
          "(`-o report.html`) can still be made",
          engine, ended.code, last_line(ended.output))};
}

std::string file_text(std::string const& path) {
  std::ifstream stream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

/// Makes `report.pdf` in the workshop.
Result<Done> print(std::string const& page, std::string const& engine, Workshop const& workshop) {
  auto const& folder = workshop.path();
  std::ofstream stream{folder + "/report.html", std::ios::binary};
  stream << page;
  stream.close();
  if (folder.empty() || !stream) {
    return Refusal{
        say("er is geen plaats voor tijdelijke bestanden; zet `TMPDIR` op een map waar "
            "ruimte is",
            "there is no room for temporary files; set `TMPDIR` to a folder with room")};
  }
  auto const ended = run_program(engine, engine_arguments(folder), folder, kLimit);
  bool const good = ended.how == Ended::How::exited && ended.code == 0 &&
                    file_text(folder + "/report.pdf").starts_with("%PDF-");
  return good ? Result<Done>{Done{}} : Result<Done>{refusal_of(ended, engine)};
}

void tell_progress(Language language, std::string const& engine) {
  if (isatty(STDERR_FILENO) == 1) {
    auto const text = say("het rapport wordt op A4 gezet door {} …",
                          "the report is being laid out on A4 by {} …", engine);
    fmt::print(stderr, "wijk: {}\n", text.in(language));
  }
}

}  // namespace

Result<Done> write_pdf_report(ReportInput const& input, std::string const& path) {
  auto const engine = find_program(kEngines);
  if (!engine) {
    return Refusal{
        say("een PDF wordt gemaakt door Chromium, en dat is hier niet; installeer het met "
            "`apt-get install chromium`, of maak een webpagina (`-o rapport.html`)",
            "a PDF is made by Chromium, and it is not here; install it with `apt-get "
            "install chromium`, or make a web page (`-o report.html`)")};
  }
  Workshop const workshop;
  tell_progress(input.language, *engine);
  // Laid out twice: only then is it known on which sheet each part is.
  SheetNumbers sheets;
  for (int pass = 0; pass < 2; ++pass) {
    if (auto const printed = print(make_page(input, Medium::paper, sheets), *engine, workshop);
        !printed) {
      return printed.refusal();
    }
    sheets = sheet_numbers(file_text(workshop.path() + "/report.pdf"));
  }
  std::error_code problem;
  std::filesystem::copy_file(workshop.path() + "/report.pdf", path,
                             std::filesystem::copy_options::overwrite_existing, problem);
  if (problem) {
    return Refusal{say("`{}` kan niet geschreven worden", "`{}` cannot be written", path)};
  }
  return Done{};
}

}  // namespace wijk
