// SPDX-License-Identifier: EUPL-1.2
#include "diff/diff.hpp"
#include "command/command.hpp"
#include "finding/render.hpp"

#include <cstdio>

namespace wijk {
namespace {

struct Options {
  std::string before, after;
  std::string format = "text";
};

/// A plan of which a file could not be read would seem to have lost what that file holds.
bool is_whole(Reading& reading, std::string const& path, Shell& shell) {
  if (reading.document.whole) {
    return true;
  }
  locate_all(reading.document, reading.findings);
  sort_findings(reading.findings);
  RenderOptions options;
  options.language = shell.language;
  fmt::print(stderr, "{}", render_text(reading.findings, options));
  shell.refuse(say("`{}` kan niet helemaal gelezen worden, dus is er niets te vergelijken",
                   "`{}` cannot be read as a whole, so there is nothing to compare", path));
  return false;
}

void run(Options const& options, Shell& shell) {
  auto before = shell.read(options.before);
  if (!before || !is_whole(*before, options.before, shell)) {
    return;
  }
  auto after = shell.read(options.after);
  if (!after || !is_whole(*after, options.after, shell)) {
    return;
  }
  auto const changes = diff_plans(before->document, after->document);
  if (options.format == "json") {
    fmt::print("{}", render_diff_json(changes, shell.language));
  } else if (options.format == "markdown") {
    fmt::print("{}", render_diff_markdown(changes, shell.language));
  } else {
    fmt::print("{}", render_diff_text(changes, {shell.language, shell.colour(), shell.width()}));
  }
}

}  // namespace

void add_diff(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<Options>();
  auto* const command =
      app.add_subcommand("diff", help(shell, "Vergelijkt twee versies van een plan naar hun inhoud",
                                      "Compares two versions of a plan by what they mean"));
  auto* const before =
      command->add_option(help(shell, "OUD", "OLD"), options->before,
                          help(shell, "de oude versie: map met plan.yaml, of zo'n bestand",
                               "the old version: folder with plan.yaml, or that file"));
  auto* const after = command->add_option(help(shell, "NIEUW", "NEW"), options->after,
                                          help(shell, "de nieuwe versie", "the new version"));
  want(before->required(), Completes::folder, shell);
  want(after->required(), Completes::folder, shell);
  let_choose(
      command->add_option("--format", options->format,
                          help(shell, "vorm van de uitvoer", "form of the output")),
      {{"text", {"om te lezen (zonder --format)", "to read (without --format)"}},
       {"json",
        {"een lijst met een object per wijziging", "a list with an object for each change"}},
       {"markdown",
        {"voor een notitie of een verzoek tot samenvoegen", "for a memo or a pull request"}}},
      shell);
  teach(
      command,
      {{"Vergelijkt wat twee versies betekenen: wat erbij kwam of verviel, geld dat naar een ander "
        "jaar ging, dekking die gevonden is, data die verschoven. Hoe het geschreven is (volgorde, "
        "opmaak, bestanden) telt niet.",
        "Compares what two versions mean: what came or went, money that went to another year, "
        "cover "
        "that was found, dates that moved. How it is written (order, layout, files) does not "
        "count."},
       {{"wijk diff plans/de-wijert plannen/nieuw",
         {"wat er veranderde, per maatregel", "what changed, for each measure"}},
        {"wijk diff plans/de-wijert plannen/nieuw --format markdown > wijzigingen.md",
         {"voor bij de stukken van de stuurgroep", "for the papers of the steering group"}}}},
      shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
