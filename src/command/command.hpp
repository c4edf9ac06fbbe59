// SPDX-License-Identifier: EUPL-1.2
//
// The `wijk` program: one file a subcommand, listed in `commands.cpp`.
#pragma once

#include "command/teach.hpp"
#include "finding/result.hpp"
#include "plan/read.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <span>
#include <string>

namespace wijk {

/// Exit codes of every subcommand (`exit_codes()` explains them to people).
enum Exit : int {
  kExitGood = 0,
  kExitErrors = 1,   ///< the plan has errors
  kExitRefused = 2,  ///< it could not run: no such file, wrong option
  kExitDefect = 3,   ///< we are wrong
};

/// What all subcommands share.
struct Shell {
  Language language = Language::dutch;
  int exit = kExitGood;
  Taught taught{};

  bool colour() const;        ///< a terminal that has not said `NO_COLOR`
  std::size_t width() const;  ///< columns of the terminal, 80 where it is none
  /// Prints one line to standard error and sets the exit code.
  void refuse(Text const& why);
  /// Reads the plan; where it cannot be had at all, refuses and returns nothing.
  std::optional<Reading> read(std::string const& path);
  /// The same, and refuses where some of its files cannot be read.
  std::optional<Reading> read_whole(std::string const& path);
  bool is_whole(Reading const& reading, std::string const& path);
  /// Writes a file as a whole or not at all (a temporary file beside it, then a rename), with the
  /// rights that it had.
  bool write(std::string const& path, std::string_view text);
  /// Writes all of the files or none: what was written is put back where a later one fails.
  struct NewText {
    std::string path, before, after;
  };
  bool write_all(std::vector<NewText> const& files);
};

using AddCommand = void (*)(CLI::App& app, Shell& shell);

/// The neighbourhood of that id; of no id the first that has a plan of its own.
Result<Neighbourhood const*> hood_of(Plan const& plan, std::string const& id);

/// All subcommands in the order of the help text.
std::span<AddCommand const> commands();

void add_check(CLI::App& app, Shell& shell);
void add_show(CLI::App& app, Shell& shell);
void add_explain(CLI::App& app, Shell& shell);
void add_report(CLI::App& app, Shell& shell);
void add_schema(CLI::App& app, Shell& shell);
void add_new(CLI::App& app, Shell& shell);
void add_diff(CLI::App& app, Shell& shell);
void add_format(CLI::App& app, Shell& shell);
void add_money(CLI::App& app, Shell& shell);
void add_link(CLI::App& app, Shell& shell);
void add_schedule(CLI::App& app, Shell& shell);
void add_serve(CLI::App& app, Shell& shell);
void add_store_command(CLI::App& app, Shell& shell);
void add_account(CLI::App& app, Shell& shell);
void add_completion(CLI::App& app, Shell& shell);
void add_manual(CLI::App& app, Shell& shell);

/// The program with all its subcommands, in the language of the shell, which has to outlive it.
std::unique_ptr<CLI::App> make_program(Shell& shell);
/// What is wrong with a command line that could not be parsed, and what was probably meant.
Text problem_of(CLI::App const& program, CLI::ParseError const& error);
/// The subcommand that was asked for, or the program itself.
CLI::App const& chosen(CLI::App const& program);

/// Says words in the language of the help texts, which is chosen before options are parsed.
std::string help(Shell const& shell, std::string_view dutch, std::string_view english);

}  // namespace wijk
