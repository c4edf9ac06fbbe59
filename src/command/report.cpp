// SPDX-License-Identifier: EUPL-1.2
#include "report/office.hpp"

#include "check/checked.hpp"
#include "command/command.hpp"
#include "plan/nearest.hpp"

#include <filesystem>
#include <fstream>

namespace wijk {
namespace {

struct Options {
  std::string plan, file, neighbourhood;
};

/// A kind of file that a report can be. `write` makes it at a path that nobody reads yet; the
/// command puts it in its place when it is whole.
struct Format {
  std::string_view ending;
  Words what;
  Result<Done> (*write)(ReportInput const& input, std::string const& path);
};

Result<Done> write_text(std::string const& text, std::string const& path) {
  std::ofstream stream{path, std::ios::binary | std::ios::trunc};
  stream << text;
  stream.flush();
  if (!stream) {
    return Refusal{say("`{}` kan niet geschreven worden", "`{}` cannot be written", path)};
  }
  return Done{};
}

Result<Done> write_html(ReportInput const& input, std::string const& path) {
  return write_text(html_report(input), path);
}

template <Result<std::string> (*report)(ReportInput const&)>
Result<Done> write_made(ReportInput const& input, std::string const& path) {
  auto const text = report(input);
  return text ? write_text(*text, path) : Result<Done>{text.refusal()};
}

constexpr Format kFormats[] = {
    {".html", {"webpagina", "web page"}, write_html},
    {".pdf", {"rapport op A4", "report on A4"}, write_pdf_report},
    {".xlsx", {"werkmap met het geld", "workbook of the money"}, write_xlsx_report},
    {".gpkg", {"kaart voor QGIS", "map for QGIS"}, write_gpkg_report},
    {".ics", {"agenda met de mijlpalen", "calendar of the milestones"}, write_made<ics_report>},
    {".csv", {"begrotingsposten", "budget lines"}, write_made<budget_csv_report>},
};

std::string known_endings() {
  std::string all;
  for (auto const& format : kFormats) {
    all += fmt::format("{}{}", all.empty() ? "" : ", ", format.ending);
  }
  return all;
}

/// The format of a file by its ending; refuses with the endings that there are.
Format const* format_of(std::string const& file, Shell& shell) {
  auto const ending = std::filesystem::path{file}.extension().string();
  Nearest nearest{ending};
  for (auto const& format : kFormats) {
    if (format.ending == ending) {
      return &format;
    }
    nearest.offer(format.ending);
  }
  auto const near = nearest.name().empty()
                        ? Text{}
                        : say("; het meest lijkt `{}`", "; the nearest is `{}`", nearest.name());
  shell.refuse(ending.empty()
                   ? say("`{}` heeft geen einde dat zegt wat voor bestand het is; er zijn: {}",
                         "`{}` has no ending that says what kind of file it is; there are: {}",
                         file, known_endings())
                   : say("een rapport kan geen `{}` zijn{}; er zijn: {}",
                         "a report cannot be `{}`{}; there are: {}", ending, near,
                         known_endings()));
  return nullptr;
}

/// The folder of the file has to be there already: a folder with a typing error is not wanted.
bool has_folder(std::string const& file, Shell& shell) {
  auto const folder = std::filesystem::path{file}.parent_path();
  std::error_code problem;
  if (folder.empty() || std::filesystem::is_directory(folder, problem)) {
    return true;
  }
  shell.refuse(say("de map `{}` is er niet, dus `{}` kan daar niet komen",
                   "the folder `{}` is not there, so `{}` cannot go into it", folder.string(),
                   file));
  return false;
}

/// The neighbourhoods that the report is about: the one that was asked for, or all that have a plan
/// of their own.
std::vector<Neighbourhood const*> wanted(Plan const& plan, std::string const& id, Shell& shell) {
  std::vector<Neighbourhood const*> hoods;
  Nearest nearest{id};
  for (auto const& hood : plan.neighbourhoods) {
    if (id.empty() ? !hood.outline : hood.id == id) {
      hoods.push_back(&hood);
    }
    nearest.offer(hood.id);
  }
  if (hoods.empty() && !id.empty()) {
    shell.refuse(
        nearest.name().empty()
            ? say("het plan heeft geen wijk `{}`", "the plan has no neighbourhood `{}`", id)
            : say("het plan heeft geen wijk `{}`; de meest gelijkende is `{}`",
                  "the plan has no neighbourhood `{}`; the nearest is `{}`", id, nearest.name()));
  }
  return hoods;
}

/// Writes beside the file first, so that a report that fails leaves the one before it as it was.
void write(Format const& format, ReportInput const& input, std::string const& file, Shell& shell) {
  auto const half = file + ".wijk-new" + std::string{format.ending};
  std::error_code problem;
  if (!std::ofstream{half}) {
    return shell.refuse(
        say("`{}` kan niet geschreven worden: de map is er niet, of u mag er niet schrijven",
            "`{}` cannot be written: its folder is not there, or you may not write to it", file));
  }
  std::filesystem::remove(half);  // GDAL wants none there
  auto const done = format.write(input, half);
  if (done) {
    std::filesystem::rename(half, file, problem);
  } else {
    shell.refuse(done.refusal().why);
  }
  if (problem) {
    shell.refuse(say("`{}` kan niet geschreven worden", "`{}` cannot be written", file));
  }
  std::filesystem::remove(half, problem);
}

std::string folder_of(std::string const& plan) {
  auto const folder = find_plan(plan);
  return folder ? std::filesystem::path{folder->root}.lexically_normal().generic_string()
                : std::string{};
}

void run(Options const& options, Shell& shell) {
  auto const* const format = format_of(options.file, shell);
  if (format == nullptr || !has_folder(options.file, shell)) {
    return;
  }
  auto reading = shell.read_whole(options.plan);
  if (!reading) {
    return;
  }
  auto const hoods = wanted(reading->plan, options.neighbourhood, shell);
  if (shell.exit != kExitGood) {
    return;
  }
  check_reading(*reading, {});
  TraceOf const trace_of = [&](std::string const& pointer) {
    return trace(reading->document, pointer);
  };
  write(
      *format,
      {reading->plan, hoods, reading->findings, shell.language, trace_of, folder_of(options.plan)},
      options.file, shell);
}

}  // namespace

void add_report(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<Options>();
  auto* const command = app.add_subcommand(
      "report", help(shell, "Maakt een rapport van een plan: voor de raad, op papier of op scherm",
                     "Makes a report of a plan: for the council, on paper or on screen"));
  add_plan(command, options->plan, shell);
  auto* const file = command->add_option(
      "-o,--output", options->file,
      help(shell, "bestand; het einde zegt wat voor: ", "file; its ending says what kind: ") +
          known_endings());
  want(file->required(), Completes::file, shell);
  command->add_option("--neighbourhood", options->neighbourhood,
                      help(shell, "alleen deze wijk (de id in het plan)",
                           "only this neighbourhood (its id in the plan)"));
  teach(command,
        {{"Zet het hele plan met de bevindingen van de toets in een bestand dat zonder wijk te "
          "lezen is.",
          "Puts the whole plan, with what the check found, into a file that can be read without "
          "wijk."},
         {{"wijk report plans/de-wijert -o rapport.html",
           {"een webpagina in een bestand, ook voor de telefoon",
            "a web page in one file, for the phone as well"}},
          {"wijk report plans/de-wijert -o geld.xlsx",
           {"een werkmap met formules; `wijk money` leest haar weer in",
            "a workbook with formulas; `wijk money` reads it back"}}}},
        shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
