// SPDX-License-Identifier: EUPL-1.2
//
// What the program can be told, as values: made from the parser itself, so that help, man page,
// handbook and completion cannot say anything else than what is parsed.
#pragma once

#include "command/teach.hpp"

#include <span>
#include <string>
#include <vector>

namespace wijk {

struct ChosenValue {
  std::string name, what;
};

struct OptionPage {
  std::vector<std::string> names;  ///< "-o", "--output"; of an argument its one name
  std::string value;               ///< "FILE", "text|json"; empty for a flag
  std::string what;
  std::vector<ChosenValue> choices;
  Completes completes = Completes::anything;
  bool required = false;

  bool takes_value() const { return !value.empty(); }
};

struct ExamplePage {
  std::string line, what;
};

struct CommandPage {
  std::string name, what, about;
  std::vector<OptionPage> arguments;  ///< in their order
  std::vector<OptionPage> options;    ///< without those that every subcommand has
  std::vector<ExamplePage> examples;
  bool hidden = false;  ///< can be called, and is not listed
};

struct ExitPage {
  int code;
  std::string what;
};

struct ProgramPage {
  Language language;
  std::string what;
  std::vector<CommandPage> commands;
  std::vector<OptionPage> options;  ///< of the program and every subcommand
  std::vector<ExamplePage> examples;
  std::vector<ExitPage> exits;
};

ProgramPage describe(CLI::App const& program, Shell const& shell);
ProgramPage program_page(Language language);
/// Null where there is none of that name.
CommandPage const* find_command(ProgramPage const& program, std::string_view name);

/// "wijk report PLAN -o FILE [OPTIONS]"
std::string usage_of(CommandPage const& command, Language language);
/// "-o, --output FILE"
std::string spelling_of(OptionPage const& option);
/// The options that may stand behind a subcommand: its own, and those of the program.
std::vector<OptionPage> options_of(CommandPage const& command, ProgramPage const& program);
/// All subcommands that are listed.
std::vector<CommandPage const*> listed(ProgramPage const& program);

std::string help_text(ProgramPage const& program, std::size_t width);
std::string help_text(ProgramPage const& program, CommandPage const& command, std::size_t width);
/// The man page, in the macros of man(7).
std::string man_page(ProgramPage const& program);
/// The part of docs/command-line.md about subcommands.
std::string manual_markdown(ProgramPage const& program);

std::string bash_completion(ProgramPage const& program);
std::string zsh_completion(ProgramPage const& program);
std::string fish_completion(ProgramPage const& program);

}  // namespace wijk
