// SPDX-License-Identifier: EUPL-1.2
#include "command/pages.hpp"

#include "command/command.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::size_t kMostSpelled = 4;  ///< choices that are spelt out in place of "VALUE"

/// What stands for the value of an option that is no name, folder or file.
struct ValueName {
  std::string_view option;
  Words name;
};
constexpr ValueName kValueNames[] = {
    {"--on", {"DATUM", "DATE"}},          {"--store", {"OPSLAG", "STORE"}},
    {"--listen", {"ADRES", "ADDRESS"}},   {"--public-url", {"URL", "URL"}},
    {"--tiles", {"URL", "URL"}},          {"--threads", {"AANTAL", "NUMBER"}},
    {"--revision", {"NUMMER", "NUMBER"}},
};

template <class Map>
typename Map::mapped_type const* known(Map const& map, typename Map::key_type key) {
  auto const found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

std::string value_name(OptionPage const& page, Shell const& shell) {
  if (!page.choices.empty() && page.choices.size() <= kMostSpelled) {
    std::string names;
    for (auto const& choice : page.choices) {
      names += (names.empty() ? "" : "|") + choice.name;
    }
    return names;
  }
  switch (page.completes) {
    case Completes::folder: return help(shell, "MAP", "FOLDER");
    case Completes::file: return help(shell, "BESTAND", "FILE");
    case Completes::anything: break;
  }
  for (auto const& value : kValueNames) {
    if (page.names.back() == value.option) {
      return std::string{value.name.in(shell.language)};
    }
  }
  return help(shell, "NAAM", "NAME");
}

OptionPage page_of(CLI::Option const* option, Shell const& shell) {
  OptionPage page;
  page.what = option->get_description();
  page.required = option->get_required();
  if (auto const* const choices = known(shell.taught.choices, option)) {
    for (auto const& choice : *choices) {
      page.choices.push_back(
          {std::string{choice.name}, std::string{choice.what.in(shell.language)}});
    }
  }
  if (auto const* const completes = known(shell.taught.completes, option)) {
    page.completes = *completes;
  }
  if (option->get_positional()) {
    page.names.push_back(option->get_single_name());
    page.value = page.names.back();
    return page;
  }
  for (auto const& name : option->get_snames()) {
    page.names.push_back("-" + name);
  }
  for (auto const& name : option->get_lnames()) {
    page.names.push_back("--" + name);
  }
  page.value = option->get_items_expected_max() == 0 ? "" : value_name(page, shell);
  return page;
}

std::vector<ExamplePage> pages_of(std::span<Example const> examples, Language language) {
  std::vector<ExamplePage> pages;
  for (auto const& example : examples) {
    pages.push_back({std::string{example.line}, std::string{example.what.in(language)}});
  }
  return pages;
}

CommandPage page_of(CLI::App const* command, Shell const& shell) {
  CommandPage page;
  page.name = command->get_name();
  page.what = command->get_description();
  page.hidden = command->get_group().empty();
  for (auto const* const option : command->get_options()) {
    if (option == command->get_help_ptr()) {
      continue;  // every subcommand has it
    }
    auto& list = option->get_positional() ? page.arguments : page.options;
    list.push_back(page_of(option, shell));
  }
  if (auto const* const lesson = known(shell.taught.lessons, command)) {
    page.about = lesson->about.in(shell.language);
    page.examples = pages_of(lesson->examples, shell.language);
  }
  return page;
}

struct ExitCode {
  int code;
  Words what;
};
constexpr ExitCode kExits[] = {
    {kExitGood, {"gelukt; het plan heeft geen fouten", "it worked; the plan has no errors"}},
    {kExitErrors,
     {"het plan heeft fouten (met --strict: of keer let op), zou veranderen (format --check), of "
      "de opslag klopt niet (store verify)",
      "the plan has errors (with --strict: or warnings), would change (format --check), or the "
      "store is not sound (store verify)"}},
    {kExitRefused,
     {"het kon niet: een verkeerde optie, een bestand dat er niet is, een volle schijf",
      "it could not be done: a wrong option, a file that is not there, a full disk"}},
    {kExitDefect,
     {"een fout in wijk zelf; meld die alstublieft", "a defect in wijk itself; please report it"}},
};

}  // namespace

ProgramPage describe(CLI::App const& program, Shell const& shell) {
  ProgramPage page{shell.language, program.get_description(), {}, {}, {}, {}};
  for (auto const* const command : program.get_subcommands(nullptr)) {
    page.commands.push_back(page_of(command, shell));
  }
  for (auto const* const option : program.get_options()) {
    page.options.push_back(page_of(option, shell));
  }
  if (auto const* const lesson = known(shell.taught.lessons, &program)) {
    page.examples = pages_of(lesson->examples, shell.language);
  }
  for (auto const& exit : kExits) {
    page.exits.push_back({exit.code, std::string{exit.what.in(shell.language)}});
  }
  return page;
}

ProgramPage program_page(Language language) {
  Shell shell;
  shell.language = language;
  return describe(*make_program(shell), shell);
}

CommandPage const* find_command(ProgramPage const& program, std::string_view name) {
  auto const found = std::ranges::find(program.commands, name, &CommandPage::name);
  return found == program.commands.end() ? nullptr : &*found;
}

std::vector<CommandPage const*> listed(ProgramPage const& program) {
  std::vector<CommandPage const*> commands;
  for (auto const& command : program.commands) {
    if (!command.hidden) {
      commands.push_back(&command);
    }
  }
  return commands;
}

std::string spelling_of(OptionPage const& option) {
  std::string names;
  for (auto const& name : option.names) {
    names += (names.empty() ? "" : ", ") + name;
  }
  bool const argument = !option.names.back().starts_with('-');
  return option.takes_value() && !argument ? names + " " + option.value : names;
}

std::vector<OptionPage> options_of(CommandPage const& command, ProgramPage const& program) {
  auto options = command.options;
  std::ranges::copy_if(program.options, std::back_inserter(options),
                       [](OptionPage const& option) { return option.names.back() != "--version"; });
  return options;
}

std::string usage_of(CommandPage const& command, Language language) {
  auto usage = "wijk " + command.name;
  for (auto const& argument : command.arguments) {
    usage += argument.required ? " " + argument.value : " [" + argument.value + "]";
  }
  for (auto const& option : command.options) {
    usage += option.required ? " " + option.names.front() + " " + option.value : "";
  }
  return usage + (language == Language::dutch ? " [OPTIES]" : " [OPTIONS]");
}

}  // namespace wijk
