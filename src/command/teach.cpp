// SPDX-License-Identifier: EUPL-1.2
#include "command/teach.hpp"

#include "command/command.hpp"
#include "plan/nearest.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// "unknown value `jsn`; the nearest is `json`", or all that there are where none is near.
Text unknown_value(std::string_view written, std::vector<NamedValue> const& all) {
  Nearest nearest{written};
  std::string names;
  for (auto const& one : all) {
    nearest.offer(one.name);
    names += (names.empty() ? "" : ", ") + std::string{one.name};
  }
  return nearest.name().empty()
             ? say("onbekende waarde `{}`; er is: {}", "unknown value `{}`; there is: {}", written,
                   names)
             : say("onbekende waarde `{}`; de meest gelijkende is `{}`",
                   "unknown value `{}`; the nearest is `{}`", written, nearest.name());
}

}  // namespace

void teach(CLI::App const* command, Lesson lesson, Shell& shell) {
  shell.taught.lessons[command] = std::move(lesson);
}

CLI::Option* add_plan(CLI::App* command, std::string& into, Shell& shell) {
  auto* const option = command->add_option(
      "PLAN", into,
      help(shell, "map met plan.yaml, of zo'n bestand", "folder with plan.yaml, or that file"));
  want(option->required(), Completes::folder, shell);
  return option;
}

void add_neighbourhood(CLI::App* command, std::string& into, Shell& shell) {
  command->add_option("--neighbourhood", into,
                      help(shell, "deze wijk (id); zonder: de eerste met een plan",
                           "this neighbourhood (id); without: the first that has a plan"));
}

void let_choose(CLI::Option* option, std::vector<NamedValue> const& all, Shell& shell) {
  auto const problem = [all, &shell](std::string const& written) {
    return std::ranges::find(all, written, &NamedValue::name) != all.end()
               ? std::string{}
               : unknown_value(written, all).in(shell.language);
  };
  option->check(CLI::Validator{problem, ""});
  offer(option, all, shell);
}

void offer(CLI::Option* option, std::vector<NamedValue> all, Shell& shell) {
  shell.taught.choices[option] = std::move(all);
}

void want(CLI::Option* option, Completes completes, Shell& shell) {
  shell.taught.completes[option] = completes;
}

}  // namespace wijk
