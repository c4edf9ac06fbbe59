// SPDX-License-Identifier: EUPL-1.2
//
// What is wrong with a command line, said in the language of the interface: the parser knows
// English only.
#include "command/command.hpp"
#include "plan/nearest.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// "`wijk check --help` shows how": where nothing is near what was written.
Text see_help(CLI::App const& command, CLI::App const& program) {
  auto const call = &command == &program ? "wijk" : "wijk " + command.get_name();
  return say("`{} --help` toont hoe het moet", "`{} --help` shows how", call);
}

Text with_nearest(Text const& problem, Nearest const& nearest, Text const& otherwise) {
  return nearest.name().empty() ? say("{}; {}", "{}; {}", problem, otherwise)
                                : say("{}; de meest gelijkende is `{}`", "{}; the nearest is `{}`",
                                      problem, nearest.name());
}

Text unknown_command(std::string const& written, CLI::App const& program) {
  Nearest nearest{written};
  for (auto const* const command : program.get_subcommands(nullptr)) {
    nearest.offer(command->get_name());
  }
  return with_nearest(say("onbekende opdracht `{}`", "unknown command `{}`", written), nearest,
                      {"`wijk --help` noemt ze alle", "`wijk --help` lists them all"});
}

Text unknown_option(std::string const& written, CLI::App const& command, CLI::App const& program) {
  auto const name = written.substr(0, written.find('='));
  std::vector<std::string> names;
  for (auto const* const app : {&command, &program}) {
    for (auto const* const option : app->get_options()) {
      std::ranges::transform(option->get_lnames(), std::back_inserter(names),
                             [](std::string const& one) { return "--" + one; });
    }
  }
  Nearest nearest{name};
  for (auto const& one : names) {
    nearest.offer(one);
  }
  auto const what = &command == &program ? say("onbekende optie `{}`", "unknown option `{}`", name)
                                         : say("`{}` kent geen optie `{}`",
                                               "`{}` has no option `{}`", command.get_name(), name);
  return with_nearest(what, nearest, see_help(command, program));
}

/// Words that no argument takes.
Text left_over(std::string const& word, CLI::App const& command, CLI::App const& program) {
  if (word.size() > 1 && word.starts_with('-')) {
    return unknown_option(word, command, program);
  }
  return &command == &program
             ? unknown_command(word, program)
             : say("`{}` is een woord te veel; {}", "`{}` is one word too many; {}", word,
                   see_help(command, program));
}

/// The first that has to be there and is not.
CLI::Option const* missing(CLI::App const& command) {
  auto const options = command.get_options();
  auto const found = std::ranges::find_if(options, [](CLI::Option const* option) {
    return option->get_required() && option->count() == 0;
  });
  return found == options.end() ? nullptr : *found;
}

}  // namespace

Text problem_of(CLI::App const& program, CLI::ParseError const& error) {
  auto const& command = chosen(program);
  // An option with a wrong value is told by itself; the words behind it were not looked at yet.
  if (dynamic_cast<CLI::ValidationError const*>(&error) != nullptr) {
    return say("{}", "{}", std::string_view{error.what()});
  }
  std::string_view const said = error.what();
  if (dynamic_cast<CLI::ArgumentMismatch const*>(&error) != nullptr) {
    auto const option = said.substr(0, said.find_first_of(": "));
    return say("achter `{}` ontbreekt de waarde; {}", "the value behind `{}` is missing; {}",
               option, see_help(command, program));
  }
  if (auto const words = program.remaining(true); !words.empty()) {
    auto const option =
        std::ranges::find_if(words, [](auto const& word) { return word.starts_with('-'); });
    return left_over(option != words.end() ? *option : words.front(), command, program);
  }
  if (&command == &program) {
    return {"er is geen opdracht genoemd; `wijk --help` noemt ze alle",
            "no command was named; `wijk --help` lists them all"};
  }
  if (auto const* const option = missing(command)) {
    return say("`{}` ontbreekt: {}; {}", "`{}` is missing: {}; {}", option->get_name(),
               option->get_description(), see_help(command, program));
  }
  return say("{}; {}", "{}; {}", said, see_help(command, program));
}

}  // namespace wijk
