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
  schedule_networks(options, shell);
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
  want(command->add_option("PLAN", options->plan,
                           help(shell, "map met plan.yaml, of zo'n bestand",
                                "folder with plan.yaml, or that file")),
       Completes::folder, shell);
  add_options(command, *options, shell);
  teach(command,
        {{"Kiest voor elke maatregel die nog niet vastligt of en in welk jaar zij begint.",
          "Chooses for each measure that is not fixed yet whether and in which year it starts."},
         {{"wijk schedule --psplib j30_1_1.rcp --format json",
           {"plant een netwerk van activiteiten uit de vakliteratuur",
            "schedules a network of activities from the literature"}}}},
        shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
