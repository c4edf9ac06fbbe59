// SPDX-License-Identifier: EUPL-1.2
#include "command/pages.hpp"

namespace wijk {
namespace {

constexpr std::size_t kMostShown = 12;  ///< choices; a longer list has a subcommand of its own

void cell(std::string& text, std::string_view part) {
  for (char const letter : part) {
    text += letter == '|' ? "\\|" : std::string(1, letter);
  }
}

void row(std::string& text, std::string_view term, std::string_view what) {
  text += "| `";
  cell(text, term);
  text += "` | ";
  cell(text, what);
  text += " |\n";
}

void options(std::string& text, std::vector<OptionPage> const& all) {
  for (auto const& option : all) {
    auto what = option.what;
    std::string values;
    for (auto const& choice : option.choices) {
      values += (values.empty() ? "" : ", ") + ("`" + choice.name + "`") +
                (choice.what.empty() ? "" : " (" + choice.what + ")");
    }
    what += values.empty() || option.choices.size() > kMostShown ? "" : ": " + values;
    row(text, spelling_of(option), what);
  }
}

void examples(std::string& text, std::vector<ExamplePage> const& all) {
  for (auto const& example : all) {
    text += "    " + example.line + "\n";
    text += "        # " + example.what + "\n";
  }
}

}  // namespace

std::string manual_markdown(ProgramPage const& program) {
  bool const dutch = program.language == Language::dutch;
  constexpr std::string_view kHead = "| | |\n| --- | --- |\n";
  auto text = std::string{dutch ? "## Opdrachten\n" : "## Commands\n"};
  for (auto const* const command : listed(program)) {
    text += "\n### " + command->name + "\n\n" + command->what + ".\n\n    " +
            usage_of(*command, program.language) + "\n\n";
    text += command->about.empty() ? "" : command->about + "\n\n";
    if (!command->arguments.empty() || !command->options.empty()) {
      text += kHead;
      options(text, command->arguments);
      options(text, command->options);
    }
    if (!command->examples.empty()) {
      text += "\n";
      examples(text, command->examples);
    }
  }
  text += dutch ? "\n## Opties bij elke opdracht\n\n" : "\n## Options of every command\n\n";
  text += kHead;
  options(text, program.options);
  text += dutch ? "\n## Afsluitcodes\n\n" : "\n## Exit codes\n\n";
  text += kHead;
  for (auto const& exit : program.exits) {
    row(text, std::to_string(exit.code), exit.what);
  }
  return text;
}

}  // namespace wijk
