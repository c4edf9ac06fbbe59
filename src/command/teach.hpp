// SPDX-License-Identifier: EUPL-1.2
//
// What the help, the man page and the completion of a shell know of a subcommand beside what CLI11
// does: examples, the values of a choice, and where a folder or a file is wanted.
#pragma once

#include "finding/text.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <string>
#include <vector>

namespace wijk {

struct Shell;

/// A line to type, and what it does.
struct Example {
  std::string_view line;
  Words what;
};

/// What a subcommand is for, beyond its one line in the list.
struct Lesson {
  Words about;
  std::vector<Example> examples;
};

/// A value that an option or argument may have.
struct NamedValue {
  std::string_view name;
  Words what;
};

enum class Completes : std::uint8_t { anything, folder, file };

struct Taught {
  std::map<CLI::App const*, Lesson> lessons{};
  std::map<CLI::Option const*, std::vector<NamedValue>> choices{};
  std::map<CLI::Option const*, Completes> completes{};
};

void teach(CLI::App const* command, Lesson lesson, Shell& shell);

/// The folder of a plan, an argument that has to be there.
CLI::Option* add_plan(CLI::App* command, std::string& into, Shell& shell);
/// For a command that is about one neighbourhood (`hood_of`).
void add_neighbourhood(CLI::App* command, std::string& into, Shell& shell);

/// Lets an option have these values only; another is refused, with the nearest named.
void let_choose(CLI::Option* option, std::vector<NamedValue> const& all, Shell& shell);
/// The same values for help and completion; the subcommand itself says what is wrong with another.
void offer(CLI::Option* option, std::vector<NamedValue> all, Shell& shell);
/// Says that a shell completes this with folders or files.
void want(CLI::Option* option, Completes completes, Shell& shell);

}  // namespace wijk
