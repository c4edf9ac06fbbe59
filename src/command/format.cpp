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

/// Shows why a file cannot be read, as `wijk check` would.
void show_errors(std::string const& plan, Shell& shell) {
  auto reading = shell.read(plan);
  if (!reading || reading->document.whole) {
    return;
  }
  std::erase_if(reading->findings.all(), [](Finding const& finding) {
    return finding.place.file.empty() || finding.severity != Severity::error;
  });
  sort_findings(reading->findings);
  RenderOptions options;
  options.language = shell.language;
  fmt::print(stderr, "{}", render_text(reading->findings, options));
}

void run(Options const& options, Shell& shell) {
  auto const folder = find_plan(options.plan);
  if (!folder) {
    return shell.refuse(folder.refusal().why);
  }
  bool unreadable = false;
  for (auto const& file : format_plan(folder->entry, load_from(folder->root))) {
    auto const path =
        (std::filesystem::path{folder->root} / file.name).lexically_normal().generic_string();
    if (!file.refused.empty()) {
      unreadable = true;
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
  if (unreadable) {
    show_errors(options.plan, shell);
    shell.exit = kExitErrors;
  }
}

}  // namespace

void add_format(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<Options>();
  auto* const command =
      app.add_subcommand("format", help(shell, "Zet de bestanden van een plan in de vaste opmaak",
                                        "Puts the files of a plan into the one layout"));
  command
      ->add_option("PLAN", options->plan, help(shell, "map met plan.yaml", "folder with plan.yaml"))
      ->required();
  command->add_flag("--check", options->check,
                    help(shell, "verander niets; afsluitcode 1 als er iets te veranderen is",
                         "change nothing; exit code 1 where something would change"));
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
