// SPDX-License-Identifier: EUPL-1.2
#include "command/schedule.hpp"

#include <cstdlib>

namespace wijk {
namespace {

void run(ScheduleOptions& options, Shell& shell) {
  if (options.json) {
    options.format = "json";
  }
  if (options.plan.empty() == options.networks.empty()) {
    return shell.refuse(options.plan.empty()
                            ? say("`wijk schedule` heeft een plan nodig, of bestanden na --psplib",
                                  "`wijk schedule` needs a plan, or files behind --psplib")
                            : say("een plan en --psplib gaan niet samen",
                                  "a plan and --psplib do not go together"));
  }
  if (options.free && !options.keep.empty()) {
    return shell.refuse(
        say("--free en --keep gaan niet samen", "--free and --keep do not go together"));
  }
  options.plan.empty() ? schedule_networks(options, shell) : schedule_plan(options, shell);
}

/// What is wrong with a time in seconds, if anything.
auto seconds_problem(Shell& shell) {
  return [&shell](std::string const& written) {
    char* end = nullptr;
    auto const value = std::strtod(written.c_str(), &end);
    bool const good = !written.empty() && *end == '\0' && value >= 0 && value <= 86400;
    return good ? std::string{}
                : say("`{}` is geen aantal seconden van 0 tot 86400",
                      "`{}` is no number of seconds from 0 to 86400", written)
                      .in(shell.language);
  };
}

/// What is wrong with a whole number, if anything.
auto whole_problem(Shell& shell, int least, int most) {
  return [&shell, least, most](std::string const& written) {
    char* end = nullptr;
    auto const value = std::strtol(written.c_str(), &end, 10);
    bool const good = !written.empty() && *end == '\0' && value >= least && value <= most;
    return good ? std::string{}
                : say("`{}` is geen getal van {} tot {}", "`{}` is no number from {} to {}",
                      written, least, most)
                      .in(shell.language);
  };
}

void add_options(CLI::App* command, ScheduleOptions& options, Shell& shell) {
  let_choose(command->add_option("--format", options.format,
                                 help(shell, "vorm van de uitvoer", "form of the output")),
             {{"text", {"om te lezen (zonder --format)", "to read (without --format)"}},
              {"json", {"alles, voor een programma", "everything, for a program"}}},
             shell);
  command->add_flag("--json", options.json,
                    help(shell, "hetzelfde als --format json", "the same as --format json"));
  command
      ->add_option("--seconds", options.seconds,
                   help(shell, "zo lang wordt er hoogstens gezocht; zonder: 60, of 10 per netwerk",
                        "it searches so long at most; without: 60, or 10 for each network"))
      ->check(CLI::Validator{seconds_problem(shell), ""});
  command->add_option("--seed", options.seed,
                      help(shell, "een ander getal zoekt langs een andere weg (zonder: 1)",
                           "another number searches along another way (without: 1)"));
  command
      ->add_option("--threads", options.threads,
                   help(shell, "met zoveel draden tegelijk (zonder: 2)",
                        "with so many threads at once (without: 2)"))
      ->check(CLI::Validator{whole_problem(shell, 1, 64), ""});
  want(command->add_option(
           "--keep", options.keep,
           help(shell,
                "de planning waar mensen op rekenen: een andere versie van het plan; zonder: "
                "die van het plan zelf",
                "the planning that people count on: another version of the plan; without: that of "
                "the plan itself")),
       Completes::folder, shell);
  command->add_flag("--free", options.free,
                    help(shell, "niemand rekent op de planning van nu: wijzigen kost niets",
                         "nobody counts on the planning now: changing it costs nothing"));
  command->add_flag("--undated", options.undated,
                    help(shell, "kies ook jaren voor wat geen jaren en geen geld noemt",
                         "also choose years for what names neither years nor money"));
  command->add_flag(
      "--quarters", options.quarters,
      help(shell,
           "kies ook het kwartaal, voor maatregelen waarvan het plan de maand van begin noemt",
           "also choose the quarter, for measures whose starting month the plan states"));
  command
      ->add_option("--money", options.money_scale,
                   help(shell, "met zoveel procent van het geld (zonder: 100)",
                        "with so many percent of the money (without: 100)"))
      ->check(CLI::Validator{whole_problem(shell, 0, 1000), ""});
  let_choose(command->add_option("--front", options.front,
                                 help(shell, "geen voorstel maar een rij keuzes",
                                      "no proposal but a row of choices")),
             {{"money", {"winst tegen geld", "gain against money"}},
              {"nuisance", {"winst tegen overlast", "gain against nuisance"}}},
             shell);
  command->add_flag("--write", options.write,
                    help(shell, "zet het voorstel in de tekst van het plan",
                         "put the proposal into the text of the plan"));
  want(command->add_option("-o,--output", options.output,
                           help(shell, "maak er ook een werkmap van (.xlsx)",
                                "make a workbook of it as well (.xlsx)")),
       Completes::file, shell);
  add_neighbourhood(command, options.neighbourhood, shell);
  want(command->add_option("--psplib", options.networks,
                           help(shell, "in plaats van een plan: netwerken van PSPLIB (.sm of .rcp)",
                                "instead of a plan: networks of PSPLIB (.sm or .rcp)")),
       Completes::file, shell);
}

}  // namespace

void add_schedule(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<ScheduleOptions>();
  auto* const command = app.add_subcommand(
      "schedule", help(shell, "Stelt voor wat in welk jaar gebeurt, met het bewijs hoe goed dat is",
                       "Proposes what is done in which year, with the proof of how good that is"));
  add_plan(command, options->plan, shell)->required(false);
  add_options(command, *options, shell);
  teach(
      command,
      {{"Kiest voor elke maatregel die niet vastligt of zij gebeurt, in welk jaar zij begint en in "
        "welke uitvoering, zodat de opgaven en koppelkansen het meest winnen binnen ieders geld, "
        "drukte en afspraken. Zegt hoe goed dat bewezen is, wat er anders wordt en waarom, wat "
        "knelt, en wat een maatregel tegenhoudt. Waar niets kan: welke eisen niet samengaan. "
        "Ctrl-C stopt met het beste tot dan toe. Aannames staan in rules/schedule.yaml, of in het "
        "plan bij `assumptions`.",
        "Chooses for each measure that is not fixed whether it is done, in which year it starts "
        "and in which variant, so that tasks and linkages gain most within everybody's money, "
        "load and agreements. Says how good that is proven to be, what changes and why, what "
        "binds, and what keeps a measure out. Where nothing is possible: which demands cannot "
        "hold together. Ctrl-C stops with the best so far. Assumptions stand in "
        "rules/schedule.yaml, or in the plan under `assumptions`."},
       {{"wijk schedule plans/de-wijert",
         {"een voorstel, met wat er anders wordt en waarom",
          "a proposal, with what changes and why"}},
        {"wijk schedule plans/de-wijert --front money --seconds 30",
         {"wat meer of minder geld zou brengen", "what more or less money would bring"}},
        {"wijk schedule plannen/nieuw --write",
         {"schrijft het voorstel in de tekst van het plan",
          "writes the proposal into the text of the plan"}}}},
      shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
