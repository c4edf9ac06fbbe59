// SPDX-License-Identifier: EUPL-1.2
#include "command/become_server.hpp"

namespace wijk {
namespace {

struct Options {
  std::string action, store;
  std::vector<std::string> what;
  unsigned revision = 0;
};

/// What stands behind each action: a file, or for export a plan (where there are several) and a
/// folder.
bool fits(Options const& options) {
  if (options.action == "verify") {
    return options.what.empty();
  }
  return options.what.size() == 1 || (options.action == "export" && options.what.size() == 2);
}

void run(Options const& options, Shell& shell) {
  if (!fits(options)) {
    return shell.refuse(
        options.action == "verify"
            ? say("`wijk store verify` heeft niets achter zich",
                  "`wijk store verify` has nothing behind it")
            : say("achter `wijk store {0}` hoort een bestand; `wijk store --help` toont hoe het "
                  "moet",
                  "`wijk store {0}` needs a file behind it; `wijk store --help` shows how",
                  options.action));
  }
  become_server({{"do", "store " + options.action},
                 {"store", options.store},
                 {"file", options.what.empty() ? "" : options.what.back()},
                 {"plan", options.what.size() == 2 ? options.what.front() : ""},
                 {"revision", options.revision}},
                shell);
}

}  // namespace

void add_store_command(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<Options>();
  auto* const command = app.add_subcommand(
      "store", help(shell, "Kopieert, herstelt en controleert wat de server bewaart",
                    "Copies, restores and verifies what the server keeps"));
  let_choose(
      command
          ->add_option(help(shell, "ACTIE", "ACTION"), options->action,
                       help(shell, "wat er moet gebeuren", "what is to be done"))
          ->required(),
      {{"backup", {"alles naar een bestand", "everything into a file"}},
       {"restore", {"uit zo'n bestand in een lege opslag", "from such a file into an empty store"}},
       {"verify",
        {"of elke wijziging op de vorige aansluit",
         "whether each revision follows the one before"}},
       {"export", {"een plan naar een map met plan.yaml", "a plan into a folder with plan.yaml"}}},
      shell);
  want(command
           ->add_option(help(shell, "BESTAND", "FILE"), options->what,
                        help(shell,
                             "het bestand; bij export de map, met de id van het plan ervoor waar "
                             "er meer zijn",
                             "the file; for export the folder, with the id of the plan in front "
                             "where there are several"))
           ->expected(0, 2),
       Completes::file, shell);
  add_store(command, options->store, shell);
  command->add_option("--revision", options->revision,
                      help(shell, "export: het plan zoals het bij deze versie was",
                           "export: the plan as it was at this revision"));
  teach(
      command,
      {{"Een kopie kan gemaakt worden terwijl de server draait. Herstellen kan alleen in een lege "
        "opslag, zodat er nooit iets overschreven wordt.",
        "A copy can be made while the server runs. Restoring goes into an empty store only, so "
        "that nothing is ever written over."},
       {{"wijk store backup kopie.jsonl", {"alles in een bestand", "everything in one file"}},
        {"wijk store restore kopie.jsonl --store sqlite:nieuw.sqlite",
         {"dezelfde opslag opnieuw", "the same store anew"}},
        {"wijk store export groningen bewaard",
         {"het plan zoals het nu is, als bestanden", "the plan as it is now, as files"}},
        {"wijk store verify", {"of alles nog klopt", "whether all is still sound"}}}},
      shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
