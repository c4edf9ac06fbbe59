// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>

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

int run(int count, char** arguments) {
  Shell shell;
  shell.language = wanted_language(count, arguments);
  CLI::App app{
      help(shell, "Wijkwerk: een wijkvernieuwingsplan dat een machine aan zijn woord kan houden",
           "Wijkwerk: a neighbourhood renewal plan that a machine can hold to account"),
      "wijk"};
  app.set_version_flag("--version", WIJK_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  std::string language;
  app.add_option("--lang", language, help(shell, "taal: nl of en", "language: nl or en"))
      ->check(CLI::IsMember({"nl", "en"}));
  for (auto const add : commands()) {
    add(app, shell);
  }
  try {
    app.parse(count, arguments);
  } catch (CLI::ParseError const& problem) {
    return app.exit(problem) == 0 ? kExitGood : kExitRefused;
  }
  return shell.exit;
}

}  // namespace
}  // namespace wijk

int main(int count, char** arguments) {
  try {
    return wijk::run(count, arguments);
  } catch (std::exception const& defect) {
    fmt::print(stderr, "wijk: defect in het programma / defect in the program: {}\n",
               defect.what());
    return 3;
  }
}
