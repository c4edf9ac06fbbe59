// SPDX-License-Identifier: EUPL-1.2
#include "check/checked.hpp"
#include "command/command.hpp"
#include "finding/render.hpp"

#include <algorithm>
#include <cstdio>
#include <limits>

namespace wijk {
namespace {

struct Options {
  std::string plan;
  std::string format = "text";
  std::string on;
  bool strict = false;
  bool all = false;
};

struct Tally {
  std::size_t errors = 0, warnings = 0, notes = 0, accepted = 0;
};

Tally tally(Findings const& findings) {
  Tally tally;
  for (auto const& finding : findings.all()) {
    if (!finding.accepted_by.empty()) {
      ++tally.accepted;
    } else if (finding.severity == Severity::error) {
      ++tally.errors;
    } else {
      ++(finding.severity == Severity::warning ? tally.warnings : tally.notes);
    }
  }
  return tally;
}

Text counted(std::size_t count, Words one, Words more) {
  auto const& words = count == 1 ? one : more;
  return say("{} {}", "{} {}", count, words);
}

Text summary(Tally const& tally) {
  return say("{}, {}, {}, {} aanvaard", "{}, {}, {}, {} accepted",
             counted(tally.errors, {"fout", "error"}, {"fouten", "errors"}),
             counted(tally.warnings, {"keer let op", "warning"}, {"keer let op", "warnings"}),
             counted(tally.notes, {"weetje", "note"}, {"weetjes", "notes"}), tally.accepted);
}

std::string rendered(Findings const& findings, Options const& options, Shell const& shell,
                     Tally const& count) {
  if (options.format == "json") {
    return render_json(findings, shell.language);
  }
  if (options.format == "sarif") {
    return render_sarif(findings, shell.language);
  }
  RenderOptions render;
  render.language = shell.language;
  render.colour = shell.colour();
  if (options.all) {
    render.framed_per_rule = render.shown_per_rule = std::numeric_limits<std::size_t>::max();
  }
  render.width = std::max<std::size_t>(shell.width(), 60) - 10;
  return render_text(findings, render) + summary(count).in(shell.language) + "\n";
}

void run(Options const& options, Shell& shell) {
  CheckOptions check;
  if (!options.on.empty()) {
    auto const date = parse_date(options.on);
    if (!date.ok()) {
      return shell.refuse(say("--on: {}; {}", "--on: {}; {}", date.problem, date.hint));
    }
    check.on = date.value;
  }
  auto reading = shell.read(options.plan);
  if (!reading) {
    return;
  }
  check_reading(*reading, check);
  auto const& findings = reading->findings;
  auto const count = tally(findings);
  fmt::print("{}", rendered(findings, options, shell, count));
  if (!reading->document.whole && options.format == "text") {
    fmt::print(
        "{}\n",
        help(shell, "de inhoud is niet gecontroleerd: eerst moeten alle bestanden leesbaar zijn",
             "the content was not checked: all files must be readable first"));
  }
  if (count.errors > 0 || (options.strict && count.warnings > 0)) {
    shell.exit = kExitErrors;
  }
}

}  // namespace

void add_check(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<Options>();
  auto* const command = app.add_subcommand(
      "check", help(shell, "Toetst een plan en toont wat er mis is, met plek, reden en remedie",
                    "Checks a plan and shows what is wrong, with place, reason and remedy"));
  add_plan(command, options->plan, shell);
  let_choose(
      command->add_option("--format", options->format,
                          help(shell, "vorm van de uitvoer", "form of the output")),
      {{"text",
        {"om te lezen, met de plek in het bestand (zonder --format)",
         "to read, with the place in the file (without --format)"}},
       {"json",
        {"een lijst met een object per bevinding", "a list with an object for each finding"}},
       {"sarif",
        {"SARIF 2.1.0, voor een forge of een editor", "SARIF 2.1.0, for a forge or editor"}}},
      shell);
  command->add_option("--on", options->on,
                      help(shell, "toets wat op deze datum te laat is (2026-03-31)",
                           "find what is past due on this date (2026-03-31)"));
  command->add_flag(
      "--strict", options->strict,
      help(shell, "ook `let op` geeft afsluitcode 1", "warnings give exit code 1 as well"));
  command->add_flag("--all", options->all,
                    help(shell, "toon van elke regel alles, met de plek in de tekst",
                         "show everything of each rule, with its place in the text"));
  teach(
      command,
      {{"Leest alle bestanden van een plan en meldt in één keer alles wat er mis is: fouten, zaken "
        "om "
        "op te letten en weetjes. Elke melding noemt de plek, waarom het telt, wat het verhelpt, "
        "en "
        "tussen haken de regel; `wijk explain REGEL` legt die uit.",
        "Reads all files of a plan and tells at once all that is wrong: errors, warnings and "
        "notes. "
        "Each finding has its place, why it matters, what mends it, and between brackets its rule; "
        "`wijk explain RULE` explains that."},
       {{"wijk check plans/de-wijert --on 2020-01-01",
         {"ook wat op 1 januari 2020 klaar had moeten zijn",
          "also what should have been ready on 1 January 2020"}},
        {"wijk check plans/de-wijert --format sarif > bevindingen.sarif",
         {"voor een forge, die de bevindingen bij de regels toont",
          "for a forge, which shows the findings beside the lines"}}}},
      shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
