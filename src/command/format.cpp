// SPDX-License-Identifier: EUPL-1.2
#include "write/format.hpp"

#include "command/command.hpp"
#include "finding/render.hpp"

#include <cstdio>
#include <filesystem>

namespace wijk {
namespace {

struct Options {
  std::string plan;
  bool check = false;
};

std::string path_of(Folder const& folder, std::string const& file) {
  return (std::filesystem::path{folder.root} / file).lexically_normal().generic_string();
}

/// Why files cannot be read, as `wijk check` shows it.
void show(Findings& findings, Folder const& folder, Shell& shell) {
  for (auto& finding : findings.all()) {
    finding.place.file = path_of(folder, finding.place.file);
  }
  sort_findings(findings);
  RenderOptions options;
  options.language = shell.language;
  fmt::print(stderr, "{}", render_text(findings, options));
}

void run(Options const& options, Shell& shell) {
  auto const folder = find_plan(options.plan);
  if (!folder) {
    return shell.refuse(folder.refusal().why);
  }
  Findings findings;
  for (auto const& file : format_plan(folder->entry, load_from(folder->root), findings)) {
    auto const path = path_of(*folder, file.name);
    if (!file.refused.empty()) {
      shell.exit = kExitErrors;
      fmt::print(stderr, "{}\n",
                 say("{}: blijft zoals het is: {}", "{}: left as it is: {}", path, file.refused)
                     .in(shell.language));
    } else if (file.changes()) {
      if (!options.check && !shell.write(path, file.after)) {
        return;
      }
      fmt::print("{}\n", (options.check ? say("{}: zou veranderen", "{}: would change", path)
                                        : say("{}: herschikt", "{}: laid out", path))
                             .in(shell.language));
      shell.exit = options.check ? kExitErrors : shell.exit;
    }
  }
  show(findings, *folder, shell);
}

}  // namespace

void add_format(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<Options>();
  auto* const command =
      app.add_subcommand("format", help(shell, "Zet de bestanden van een plan in de vaste opmaak",
                                        "Puts the files of a plan into the one layout"));
  add_plan(command, options->plan, shell);
  command->add_flag("--check", options->check,
                    help(shell, "verander niets; afsluitcode 1 als er iets te veranderen is",
                         "change nothing; exit code 1 where something would change"));
  teach(command,
        {{"Zet elk bestand van het plan in dezelfde opmaak, zodat een verschil tussen twee versies "
          "toont "
          "wat er veranderde en niet hoe iemand typt. De inhoud, de volgorde en alle opmerkingen "
          "blijven; "
          "een bestand waarbij dat niet zeker is, blijft zoals het is.",
          "Puts every file of the plan into one layout, so that a difference between two versions "
          "shows "
          "what changed and not how somebody types. What it says, its order and all comments stay; "
          "a file "
          "for which that is not certain stays as it is."},
         {{"wijk format plannen/nieuw",
           {"noemt elk bestand dat veranderde", "names every file that changed"}},
          {"wijk format plannen/nieuw --check",
           {"zegt alleen wat er zou veranderen, bijvoorbeeld in een automatische controle",
            "only says what would change, for instance in an automatic check"}}}},
        shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
