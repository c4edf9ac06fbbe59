// SPDX-License-Identifier: EUPL-1.2
//
// What `--help` shows in a terminal.
#include "command/pages.hpp"
#include "finding/unicode.hpp"
#include "show/wrap.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::size_t kWidest = 100;    ///< longer lines read badly
constexpr std::size_t kLongTerm = 26;   ///< a longer term has its explanation on the next line
constexpr std::size_t kMostShown = 12;  ///< choices; a longer list has a subcommand of its own

struct Entry {
  std::string term, what;
  std::vector<Entry> below{};
};

class HelpText {
 public:
  HelpText(Language language, std::size_t width)
      : x_language{language}, x_width{std::min(width, kWidest)} {}

  void paragraph(std::string_view text) {
    for (auto const& line : wrap(text, x_width)) {
      x_text += line + "\n";
    }
  }

  void line(std::string const& text) { x_text += "  " + text + "\n"; }

  void heading(Words words) { x_text += "\n" + std::string{words.in(x_language)} + ":\n"; }

  /// Terms in a column, explanations beside them.
  void entries(std::vector<Entry> const& all, std::size_t indent = 2) {
    std::size_t column = 0;
    for (auto const& entry : all) {
      auto const width = display_width(entry.term);
      column = width <= kLongTerm ? std::max(column, width) : column;
    }
    auto const left = indent + column + 2;
    for (auto const& entry : all) {
      one(entry, indent, left);
      entries(entry.below, indent + 4);
    }
  }

  /// A line to type, and below it what it does.
  void examples(std::vector<ExamplePage> const& all) {
    for (auto const& example : all) {
      x_text += "  " + example.line + "\n";
      indented(example.what, 6);
    }
  }

  void options(std::vector<OptionPage> const& all) {
    std::vector<Entry> list;
    list.reserve(all.size());
    for (auto const& option : all) {
      list.push_back({spelling_of(option), explanation(option), choices(option)});
    }
    entries(list);
  }

  std::string const& text() const { return x_text; }

 private:
  void one(Entry const& entry, std::size_t indent, std::size_t left) {
    auto const lines = wrap(entry.what, x_width - left);
    x_text += std::string(indent, ' ') + entry.term;
    auto column = indent + display_width(entry.term);
    if (column + 2 > left) {
      x_text += '\n';
      column = 0;
    }
    for (auto const& line : lines) {
      x_text += std::string(left - column, ' ') + line + '\n';
      column = 0;
    }
  }

  void indented(std::string_view text, std::size_t indent) {
    for (auto const& line : wrap(text, x_width - indent)) {
      x_text += std::string(indent, ' ') + line + "\n";
    }
  }

  std::string explanation(OptionPage const& option) const {
    return option.required
               ? option.what + (x_language == Language::dutch ? " (verplicht)" : " (required)")
               : option.what;
  }

  static std::vector<Entry> choices(OptionPage const& option) {
    std::vector<Entry> all;
    for (auto const& choice : option.choices) {
      if (!choice.what.empty() && option.choices.size() <= kMostShown) {
        all.push_back({choice.name, choice.what});
      }
    }
    return all;
  }

  Language x_language;
  std::size_t x_width;
  std::string x_text;
};

struct More {
  std::string_view term;
  Words what;
};
constexpr More kMore[] = {
    {"wijk check --help",
     {"uitleg en voorbeelden van een opdracht", "explanation and examples of a command"}},
    {"wijk explain", {"alle regels van de toets", "all rules that a plan is checked by"}},
    {"docs/plan-format.md", {"hoe een plan geschreven wordt", "how a plan is written"}},
    {"docs/command-line.md",
     {"alles wat hier staat, en de velden van JSON", "all of this, and the fields of JSON"}},
};

}  // namespace

std::string help_text(ProgramPage const& program, std::size_t width) {
  HelpText help{program.language, width};
  help.paragraph(program.what);
  help.heading({"Gebruik", "Usage"});
  help.line(program.language == Language::dutch ? "wijk OPDRACHT [OPTIES]"
                                                : "wijk COMMAND [OPTIONS]");
  help.heading({"Om mee te beginnen", "To start with"});
  help.examples(program.examples);
  help.heading({"Opdrachten", "Commands"});
  std::vector<Entry> commands;
  for (auto const* const command : listed(program)) {
    commands.push_back({command->name, command->what});
  }
  help.entries(commands);
  help.heading({"Opties bij elke opdracht", "Options of every command"});
  help.options(program.options);
  help.heading({"Afsluitcodes", "Exit codes"});
  std::vector<Entry> exits;
  for (auto const& exit : program.exits) {
    exits.push_back({std::to_string(exit.code), exit.what});
  }
  help.entries(exits);
  help.heading({"Meer", "More"});
  std::vector<Entry> more;
  for (auto const& [term, what] : kMore) {
    more.push_back({std::string{term}, std::string{what.in(program.language)}});
  }
  help.entries(more);
  return help.text();
}

std::string help_text(ProgramPage const& program, CommandPage const& command, std::size_t width) {
  HelpText help{program.language, width};
  help.paragraph(command.what);
  help.heading({"Gebruik", "Usage"});
  help.line(usage_of(command, program.language));
  if (!command.about.empty()) {
    help.paragraph("");
    help.paragraph(command.about);
  }
  if (!command.arguments.empty()) {
    help.heading({"Wat te noemen", "Arguments"});
    help.options(command.arguments);
  }
  help.heading({"Opties", "Options"});
  help.options(options_of(command, program));
  if (!command.examples.empty()) {
    help.heading({"Voorbeelden", "Examples"});
    help.examples(command.examples);
  }
  return help.text();
}

}  // namespace wijk
