// SPDX-License-Identifier: EUPL-1.2
#include "command/pages.hpp"

namespace wijk {
namespace {

std::string in_quotes(std::string_view text) {
  std::string result = "'";
  for (char const letter : text) {
    result += letter == '\'' || letter == '\\' ? std::string{'\\', letter} : std::string(1, letter);
  }
  return result + "'";
}

/// The flags of `complete` that say what a value may be.
std::string action_of(OptionPage const& option) {
  if (!option.choices.empty()) {
    std::string names;
    for (auto const& choice : option.choices) {
      names += (names.empty() ? "" : " ") + choice.name;
    }
    return " -x -a " + in_quotes(names);
  }
  switch (option.completes) {
    case Completes::folder: return " -x -a '(__fish_complete_directories)'";
    case Completes::file: return " -r -F";
    case Completes::anything: break;
  }
  return " -x";
}

void add_option(std::string& script, OptionPage const& option, std::string const& condition) {
  script += "complete -c wijk" + condition;
  for (auto const& name : option.names) {
    script += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  script +=
      (option.takes_value() ? action_of(option) : "") + " -d " + in_quotes(option.what) + "\n";
}

/// A line for each value, since fish would evaluate words that explain one inside the list.
void add_argument(std::string& script, OptionPage const& argument, std::string const& at) {
  auto const start = "complete -c wijk -n '__wijk_at " + at + "'";
  if (argument.choices.empty()) {
    script += start + action_of(argument) + "\n";
  }
  for (auto const& choice : argument.choices) {
    script += start + " -x -a " + choice.name + " -d " + in_quotes(choice.what) + "\n";
  }
}

constexpr std::string_view kValues = "{VALUES}";

/// The options whose next word is their value.
std::string names_with_value(ProgramPage const& program) {
  std::string names;
  auto const add = [&](std::vector<OptionPage> const& options) {
    for (auto const& option : options) {
      for (auto const& name : option.names) {
        names += option.takes_value() ? (names.empty() ? "" : " ") + name : "";
      }
    }
  };
  add(program.options);
  for (auto const* const command : listed(program)) {
    add(command->options);
  }
  return names;
}

}  // namespace

std::string fish_completion(ProgramPage const& program) {
  // __wijk_at COMMAND N: completing the N-th argument (from 0) of that subcommand.
  std::string script = R"(# fish completion of wijk; made by `wijk completion fish`
function __wijk_at
    set -l count 0
    set -l words (commandline -opc)
    set -l skip no
    for word in $words[3..-1]
        if test $skip = yes
            set skip no
        else if contains -- $word {VALUES}
            set skip yes
        else if not string match -q -- '-*' $word
            set count (math $count + 1)
        end
    end
    test "$words[2]" = $argv[1]; and test $count -eq $argv[2]
end
complete -c wijk -f
)";
  script.replace(script.find(kValues), kValues.size(), names_with_value(program));
  for (auto const& option : program.options) {
    add_option(script, option, "");
  }
  for (auto const* const command : listed(program)) {
    script += "complete -c wijk -n __fish_use_subcommand -a " + command->name + " -d " +
              in_quotes(command->what) + "\n";
  }
  for (auto const* const command : listed(program)) {
    for (auto const& option : command->options) {
      add_option(script, option, " -n '__fish_seen_subcommand_from " + command->name + "'");
    }
    for (std::size_t i = 0; i < command->arguments.size(); ++i) {
      add_argument(script, command->arguments[i], command->name + " " + std::to_string(i));
    }
  }
  return script;
}

}  // namespace wijk
