// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"
#include "command/link_text.hpp"
#include "finding/open_module.hpp"
#include "finding/render.hpp"
#include "module/modules.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <limits>

namespace wijk {
namespace {

struct Options {
  std::string plan, neighbourhood, works, columns, pairings;
  std::string format = "text";
  bool near_misses = false;
  bool all = false;
};

Result<std::string> text_of(std::string const& path) {
  std::ifstream stream{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{stream}, {}};
  if (!stream.is_open() || stream.bad()) {
    return Refusal{say("`{}` kan niet gelezen worden", "`{}` cannot be read", path)};
  }
  return text;
}

Result<Pairings> pairings_of(Options const& options) {
  if (options.pairings.empty()) {
    return usual_pairings();
  }
  auto text = text_of(options.pairings);
  return text ? read_pairings(options.pairings, std::move(*text))
              : Result<Pairings>{text.refusal()};
}

/// CSV is read here; maps by GDAL, which is opened only for them.
Result<std::vector<OutsideWork>> works_of(Options const& options, Findings& findings) {
  if (options.works.empty()) {
    return std::vector<OutsideWork>{};
  }
  auto const columns = read_columns(options.columns);
  if (!columns.ok()) {
    return Refusal{say("--columns: {}; {}", "--columns: {}; {}", columns.problem, columns.hint)};
  }
  if (options.works.ends_with(".csv")) {
    auto text = text_of(options.works);
    return text ? Result<std::vector<OutsideWork>>{read_works_csv(options.works, std::move(*text),
                                                                  columns.value, findings)}
                : text.refusal();
  }
  if (!std::ifstream{options.works}) {
    return Refusal{say("`{}` is er niet", "`{}` is not there", options.works)};
  }
  auto const gdal = open_module<GpkgModule>();
  if (!gdal) {
    return gdal.refusal();
  }
  auto const features = (*gdal)->read(options.works);
  return features ? Result<std::vector<OutsideWork>>{works_of_features(options.works, *features,
                                                                       columns.value, findings)}
                  : features.refusal();
}

/// Rows that could not be used are told on standard error; the others are.
void tell(Findings& findings, Shell& shell) {
  if (findings.all().empty()) {
    return;
  }
  sort_findings(findings);
  RenderOptions render;
  render.language = shell.language;
  fmt::print(stderr, "{}", render_text(findings, render));
  shell.exit = kExitErrors;
}

void run(Options const& options, Shell& shell) {
  auto const reading = shell.read(options.plan);
  if (!reading) {
    return;
  }
  auto const hood = hood_of(reading->plan, options.neighbourhood);
  auto const pairings = pairings_of(options);
  Findings findings;
  auto const works = works_of(options, findings);
  for (auto const* const why :
       {hood ? nullptr : &hood.refusal(), pairings ? nullptr : &pairings.refusal(),
        works ? nullptr : &works.refusal()}) {
    if (why != nullptr) {
      return shell.refuse(why->why);
    }
  }
  tell(findings, shell);
  auto const all = find_linkages(reading->plan, **hood, *pairings, *works);
  LinkScene const scene{reading->plan, **hood, *pairings, all};
  LinkWish wish{.near_misses = options.near_misses};
  wish.most = options.all ? std::numeric_limits<std::size_t>::max() : wish.most;
  if (options.format == "json") {
    fmt::print("{}\n", linkages_json(scene, shell.language)
                           .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    return;
  }
  fmt::print("{}", options.format == "csv"
                       ? render_csv(link_view(scene, wish), shell.language)
                       : link_text(scene, wish, {shell.language, shell.colour(), shell.width()}));
}

void add_options(CLI::App* command, Options& options, Shell& shell) {
  let_choose(
      command->add_option("--format", options.format,
                          help(shell, "vorm van de uitvoer", "form of the output")),
      {{"text", {"een lijst om te lezen (zonder --format)", "a list to read (without --format)"}},
       {"csv", {"een tabel, voor een rekenblad", "a table, for a spreadsheet"}},
       {"json",
        {"alles, met wat net niet samenkomt, voor een programma",
         "everything, near misses as well, for a program"}}},
      shell);
  add_neighbourhood(command, options.neighbourhood, shell);
  command->add_flag("--all", options.all,
                    help(shell, "alle koppelkansen; zonder: de tien met de meeste winst",
                         "all linkages; without: the ten with the largest gain"));
  command->add_flag("--near-misses", options.near_misses,
                    help(shell, "ook wat net niet samenkomt, en wat daarvoor nodig is",
                         "also what nearly comes together, and what it would take"));
  want(command->add_option("--works", options.works,
                           help(shell, "werken van elders: CSV, GeoPackage of GeoJSON",
                                "works from elsewhere: CSV, GeoPackage or GeoJSON")),
       Completes::file, shell);
  command->add_option(
      "--columns", options.columns,
      help(shell, "welke kolom wat is: id, name, kind, from, to, owner, cost, x, y, wkt",
           "which column is what: id, name, kind, from, to, owner, cost, x, y, wkt"));
  want(command->add_option("--pairings", options.pairings,
                           help(shell, "andere koppelingen dan die van het programma (YAML)",
                                "other pairings than those of the program (YAML)")),
       Completes::file, shell);
}

}  // namespace

void add_link(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<Options>();
  auto* const command =
      app.add_subcommand("link", help(shell, "Vindt koppelkansen: werk dat samen meer oplevert",
                                      "Finds linkages: works that gain from being done together"));
  add_plan(command, options->plan, shell);
  add_options(command, *options, shell);
  teach(command,
        {{"Zoekt werken van verschillende partijen die elkaar raken in plaats, tijd en doel, en "
          "zegt wat dat oplevert en wie daarvoor wat moet doen, en wanneer. Welk werk bij welk "
          "werk past, staat in rules/pairings.yaml; bedragen zijn schattingen. Een besluit "
          "over een koppelkans staat in het plan, bij `linkages`.",
          "Looks for works of different partners that meet in place, time and purpose, and says "
          "what that brings and who has to do what for it, and by when. Which works go together "
          "stands in rules/pairings.yaml; amounts are estimates. A decision about a linkage "
          "stands in the plan, under `linkages`."},
         {{"wijk link plans/de-wijert --near-misses",
           {"met wat net niet samenkomt", "with what nearly comes together"}},
          {"wijk link plans/de-wijert --works riool.csv --columns from=start,to=eind,wkt=geom",
           {"samen met de werken van het rioolprogramma",
            "together with the works of the sewer programme"}}}},
        shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
