// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"
#include "command/pages.hpp"

#include <cstdio>

namespace wijk {
namespace {

struct ShellCompletion {
  NamedValue choice;
  std::string (*script)(ProgramPage const& program);
};
constexpr ShellCompletion kShells[] = {
    {{"bash",
      {"in ~/.local/share/bash-completion/completions/wijk",
       "in ~/.local/share/bash-completion/completions/wijk"}},
     bash_completion},
    {{"zsh", {"in een map van $fpath, als _wijk", "in a folder of $fpath, as _wijk"}},
     zsh_completion},
    {{"fish",
      {"in ~/.config/fish/completions/wijk.fish", "in ~/.config/fish/completions/wijk.fish"}},
     fish_completion},
};

void print_completion(std::string const& name, Shell const& shell) {
  auto const pages = program_page(shell.language);
  for (auto const& one : kShells) {
    if (one.choice.name == name) {
      fmt::print("{}", one.script(pages));
    }
  }
}

}  // namespace

void add_completion(CLI::App& app, Shell& shell) {
  auto name = std::make_shared<std::string>();
  auto* const command = app.add_subcommand(
      "completion", help(shell, "Geeft het script waarmee een shell opdrachten en opties aanvult",
                         "Prints the script by which a shell completes commands and options"));
  std::vector<NamedValue> choices;
  for (auto const& one : kShells) {
    choices.push_back(one.choice);
  }
  let_choose(command
                 ->add_option(
                     "SHELL", *name,
                     help(shell, "waarvoor, en waar het hoort", "for which, and where it belongs"))
                 ->required(),
             choices, shell);
  teach(
      command,
      {{"Een shell leest het script bij het begin; daarna vult de tabtoets opdrachten, opties, hun "
        "waarden en mappen aan.",
        "A shell reads the script when it starts; from then on the tab key completes commands, "
        "options, their values and folders."},
       {{"source <(wijk completion bash)", {"nu meteen, in deze shell", "now, in this shell"}}}},
      shell);
  command->callback([name, &shell] { print_completion(*name, shell); });
}

void add_manual(CLI::App& app, Shell& shell) {
  auto markdown = std::make_shared<bool>(false);
  auto* const command =
      app.add_subcommand("manual", help(shell, "Geeft de man-pagina", "Prints the man page"));
  command->group("");
  command->add_flag("--markdown", *markdown,
                    help(shell, "hetzelfde als Markdown", "the same as Markdown"));
  command->callback([markdown, &shell] {
    auto const pages = program_page(shell.language);
    fmt::print("{}", *markdown ? manual_markdown(pages) : man_page(pages));
  });
}

}  // namespace wijk
