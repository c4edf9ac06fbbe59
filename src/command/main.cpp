// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"
#include "command/pages.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <system_error>

namespace wijk {
namespace {

/// The language has to be known before the help texts are made, so it is looked for first:
/// `--lang nl`, `--lang=en`, or the environment variable WIJK_LANG.
Language wanted_language(int count, char** arguments) {
  auto const english = [](std::string_view name) { return name == "en"; };
  auto const* const set = std::getenv("WIJK_LANG");
  bool is_english = set != nullptr && english(set);
  for (int i = 1; i < count; ++i) {
    std::string_view const argument = arguments[i];
    if (argument == "--lang" && i + 1 < count) {
      is_english = english(arguments[i + 1]);
    } else if (argument.starts_with("--lang=")) {
      is_english = english(argument.substr(7));
    }
  }
  return is_english ? Language::english : Language::dutch;
}

void print_help(CLI::App const& program, Shell const& shell) {
  auto const pages = describe(program, shell);
  auto const& command = chosen(program);
  auto const* const page = find_command(pages, command.get_name());
  fmt::print("{}", &command == &program || page == nullptr
                       ? help_text(pages, shell.width())
                       : help_text(pages, *page, shell.width()));
}

void run(int count, char** arguments, Shell& shell) {
  auto const program = make_program(shell);
  if (count == 1) {
    return print_help(*program, shell);
  }
  try {
    program->parse(count, arguments);
  } catch (CLI::CallForHelp const&) {
    print_help(*program, shell);
  } catch (CLI::CallForVersion const&) {
    fmt::print("wijk {}\n", WIJK_VERSION);
  } catch (CLI::ParseError const& problem) {
    shell.refuse(problem_of(*program, problem));
  }
}

/// A reader that has seen enough (`wijk show … | head`) is no trouble; a full disk is.
int cannot_print(int reason, Shell& shell) {
  if (reason != EPIPE) {
    shell.refuse(say("de uitvoer kan niet geschreven worden: {}",
                     "the output cannot be written: {}",
                     reason == ENOSPC ? Words{"de schijf is vol", "the disk is full"}
                                      : Words{"de bestemming weigert", "its target refuses"}));
  }
  return shell.exit;
}

int run(int count, char** arguments) {
  Shell shell;
  shell.language = wanted_language(count, arguments);
  try {
    run(count, arguments, shell);
  } catch (std::system_error const& problem) {
    if (std::ferror(stdout) == 0) {
      throw;
    }
    return cannot_print(problem.code().value(), shell);
  }
  errno = 0;
  return std::fflush(stdout) == 0 ? shell.exit : cannot_print(errno, shell);
}

}  // namespace
}  // namespace wijk

int main(int count, char** arguments) {
  try {
    return wijk::run(count, arguments);
  } catch (std::exception const& defect) {
    fmt::print(stderr, "wijk: defect in het programma / defect in the program: {}\n",
               defect.what());
    return wijk::kExitDefect;
  }
}
