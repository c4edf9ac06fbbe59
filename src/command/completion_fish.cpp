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
    std::string values;
    for (auto const& choice : option.choices) {
      values += (values.empty() ? "" : "\n") + choice.name +
                (choice.what.empty() ? "" : "\t" + choice.what);
    }
    return " -x -a " + in_quotes(values);
  }
  switch (option.wanted) {
    case Wanted::folder: return " -x -a '(__fish_complete_directories)'";
    case Wanted::file: return " -r -F";
    case Wanted::anything: break;
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

}  // namespace

std::string fish_completion(ProgramPage const& program) {
  // __wijk_at COMMAND N: completing the N-th argument (from 0) of that subcommand.
  std::string script = R"(# fish completion of wijk; made by `wijk completion fish`
function __wijk_at
    set -l words (string match -v -- '-*' (commandline -opc))
    test (count $words) -eq (math 2 + $argv[2]); and test "$words[2]" = $argv[1]
end
complete -c wijk -f
)";
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
      auto const action = action_of(command->arguments[i]);
      script += "complete -c wijk -n '__wijk_at " + command->name + " " + std::to_string(i) + "'" +
                action + "\n";
    }
  }
  return script;
}

}  // namespace wijk
