// SPDX-License-Identifier: EUPL-1.2
#include "command/pages.hpp"

namespace wijk {
namespace {

/// Inside single quotes and the brackets and colons of `_arguments`.
std::string escaped(std::string_view text) {
  std::string result;
  for (char const letter : text) {
    if (std::string_view{"[]:\\"}.find(letter) != std::string_view::npos) {
      result += '\\';
    }
    result += letter == '\'' ? "'\\''" : std::string(1, letter);
  }
  return result;
}

/// ":value:action", what completes a value; empty for a flag.
std::string action_of(OptionPage const& option) {
  if (!option.takes_value()) {
    return {};
  }
  auto action = ":" + escaped(option.names.back()) + ":";
  if (!option.choices.empty()) {
    std::string names;
    for (auto const& choice : option.choices) {
      names += (names.empty() ? "" : " ") + choice.name;
    }
    return action + "(" + names + ")";
  }
  switch (option.completes) {
    case Completes::folder: return action + "_files -/";
    case Completes::file: return action + "_files";
    case Completes::anything: break;
  }
  return action + " ";
}

void add_options(std::string& script, std::vector<OptionPage> const& options) {
  for (auto const& option : options) {
    for (auto const& name : option.names) {
      script +=
          " \\\n        '" + name + "[" + escaped(option.what) + "]" + action_of(option) + "'";
    }
  }
}

}  // namespace

std::string zsh_completion(ProgramPage const& program) {
  std::string script =
      "#compdef wijk\n# made by `wijk completion zsh`\n_wijk() {\n"
      "  local context state state_descr line\n  typeset -A opt_args\n"
      "  local -a commands=(\n";
  for (auto const* const command : listed(program)) {
    script += "    '" + escaped(command->name) + ":" + escaped(command->what) + "'\n";
  }
  script += "  )\n  _arguments -C";
  add_options(script, program.options);
  script +=
      " \\\n        '1: :->command' '*:: :->argument'\n  case $state in\n"
      "    command) _describe wijk commands ;;\n    argument) case $words[1] in\n";
  for (auto const* const command : listed(program)) {
    script += "      " + command->name + ") _arguments";
    add_options(script, options_of(*command, program));
    for (std::size_t i = 0; i < command->arguments.size(); ++i) {
      script += " \\\n        '" + std::to_string(i + 1) + action_of(command->arguments[i]) + "'";
    }
    script += " ;;\n";
  }
  return script +
         "    esac ;;\n  esac\n}\n"
         "if [ \"$funcstack[1]\" = _wijk ]; then _wijk \"$@\"; else compdef _wijk wijk; fi\n";
}

}  // namespace wijk
