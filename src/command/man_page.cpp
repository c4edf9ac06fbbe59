// SPDX-License-Identifier: EUPL-1.2
#include "command/pages.hpp"

namespace wijk {
namespace {

constexpr std::size_t kMostShown = 12;  ///< choices; a longer list has a subcommand of its own

/// Text that groff prints as it is: a minus that can be copied, no escapes, and no line that begins
/// like a request.
std::string roff(std::string_view text) {
  std::string result;
  for (char const letter : text) {
    switch (letter) {
      case '\\': result += "\\e"; break;
      case '-': result += "\\-"; break;
      case '`': result += "\\(ga"; break;
      case '\'': result += "\\(aq"; break;
      case '"': result += "\\(dq"; break;
      case '\n': result += ' '; break;
      default: result += letter;
    }
  }
  return result.starts_with('.') ? "\\&" + result : result;
}

std::string line(std::string_view request, std::string_view text) {
  return fmt::format("{}{}\n", request, roff(text));
}

class ManPage {
 public:
  explicit ManPage(ProgramPage const& program) : x_program{program} {}

  std::string make() {
    // No date: a page that is made again must be the same.
    x_text += fmt::format(
        ".\\\" Made by `wijk manual`; a test keeps it in step with the program.\n"
        ".TH WIJK 1 \"\" \"wijk {}\" \"Wijkwerk\"\n",
        WIJK_VERSION);
    section({"NAAM", "NAME"});
    x_text += "wijk \\- " + roff(x_program.what.substr(x_program.what.find(' ') + 1)) + "\n";
    section({"OVERZICHT", "SYNOPSIS"});
    for (auto const* const command : listed(x_program)) {
      x_text += line(".B ", usage_of(*command, x_program.language)) + ".br\n";
    }
    section({"OPDRACHTEN", "COMMANDS"});
    for (auto const* const command : listed(x_program)) {
      command_part(*command);
    }
    section({"OPTIES BIJ ELKE OPDRACHT", "OPTIONS OF EVERY COMMAND"});
    options(x_program.options);
    endings();
    return std::move(x_text);
  }

 private:
  std::string_view in(Words words) const { return words.in(x_program.language); }
  void section(Words words) { x_text += fmt::format(".SH \"{}\"\n", in(words)); }

  void term(std::string_view term, std::string_view what) {
    x_text += ".TP\n" + line(".B ", term) + line("", what);
  }

  void options(std::vector<OptionPage> const& all) {
    for (auto const& option : all) {
      term(spelling_of(option), option.what);
      if (option.choices.size() > kMostShown) {
        continue;  // rules: `wijk explain` lists them
      }
      for (auto const& choice : option.choices) {
        if (!choice.what.empty()) {
          x_text += ".RS\n.TP\n" + line(".B ", choice.name) + line("", choice.what) + ".RE\n";
        }
      }
    }
  }

  void examples(std::vector<ExamplePage> const& all) {
    for (auto const& example : all) {
      x_text += line(".IP \"\" 4\n.B ", example.line) + ".br\n" + line("", example.what);
    }
  }

  void command_part(CommandPage const& command) {
    x_text += line(".SS ", usage_of(command, x_program.language));
    x_text += line("", command.what + ".");
    if (!command.about.empty()) {
      x_text += ".PP\n" + line("", command.about);
    }
    options(command.arguments);
    options(command.options);
    examples(command.examples);
  }

  void endings() {
    section({"AFSLUITCODES", "EXIT STATUS"});
    for (auto const& exit : x_program.exits) {
      term(std::to_string(exit.code), exit.what);
    }
    section({"OMGEVING", "ENVIRONMENT"});
    term("WIJK_LANG", in({"nl of en: de taal waar --lang niet genoemd is",
                          "nl or en: the language where --lang is not given"}));
    term("WIJK_LISTEN", in({"waar `wijk serve` luistert waar --listen niet genoemd is",
                            "where `wijk serve` listens where --listen is not given"}));
    term("NO_COLOR", in({"gezet en niet leeg: geen kleur, ook niet op een terminal",
                         "set and not empty: no colour, on a terminal neither"}));
    term("COLUMNS", in({"breedte van de uitvoer in tekens", "width of the output in columns"}));
    section({"VOORBEELDEN", "EXAMPLES"});
    examples(x_program.examples);
    section({"ZIE OOK", "SEE ALSO"});
    x_text += line("", in({"docs/plan-format.md, docs/rules.md en docs/command-line.md bij de "
                           "broncode van Wijkwerk.",
                           "docs/plan-format.md, docs/rules.md and docs/command-line.md in the "
                           "sources of Wijkwerk."}));
  }

  ProgramPage const& x_program;
  std::string x_text;
};

}  // namespace

std::string man_page(ProgramPage const& program) { return ManPage{program}.make(); }

}  // namespace wijk
