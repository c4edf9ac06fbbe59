// SPDX-License-Identifier: EUPL-1.2
#include "command/pages.hpp"

namespace wijk {
namespace {

std::string joined(std::vector<std::string> const& words, std::string_view between) {
  std::string all;
  for (auto const& word : words) {
    all += (all.empty() ? "" : std::string{between}) + word;
  }
  return all;
}

/// What bash has to do to complete a value; empty where it cannot know.
std::string action_of(OptionPage const& option) {
  if (!option.choices.empty()) {
    std::vector<std::string> names;
    for (auto const& choice : option.choices) {
      names.push_back(choice.name);
    }
    return "_wijk_words '" + joined(names, " ") + "'";
  }
  switch (option.completes) {
    case Completes::folder: return "_wijk_files -d";
    case Completes::file: return "_wijk_files -f";
    case Completes::anything: break;
  }
  return {};
}

std::vector<std::string> words_of(std::vector<OptionPage> const& options) {
  std::vector<std::string> words;
  for (auto const& option : options) {
    words.insert(words.end(), option.names.begin(), option.names.end());
  }
  return words;
}

/// `command/--option)` and the action, for options with a value.
void values(std::string& script, std::string const& command, OptionPage const& option) {
  if (option.takes_value()) {
    std::vector<std::string> patterns;
    patterns.reserve(option.names.size());
    for (auto const& name : option.names) {
      patterns.push_back(fmt::format("{}/{}", command, name));
    }
    auto const action = action_of(option);
    script +=
        "    " + joined(patterns, "|") + ") " + (action.empty() ? ":" : action) + "; return ;;\n";
  }
}

std::string names_with_value(ProgramPage const& program) {
  std::vector<std::string> names;
  auto const add = [&](std::vector<OptionPage> const& options) {
    for (auto const& option : options) {
      if (option.takes_value()) {
        names.insert(names.end(), option.names.begin(), option.names.end());
      }
    }
  };
  add(program.options);
  for (auto const& command : program.commands) {
    add(command.options);
  }
  return joined(names, "|");
}

constexpr std::string_view kHead = R"(# bash completion of wijk; made by `wijk completion bash`
_wijk_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }
_wijk_files() {
  compopt -o filenames 2>/dev/null
  local IFS=$'\n'
  COMPREPLY=($(compgen "$1" -- "$cur"))
}
_wijk() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= count=0 i
  # `--option=value` comes as three words
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      =) ((i++)) ;;
      )";

}  // namespace

std::string bash_completion(ProgramPage const& program) {
  std::string script{kHead};
  script += names_with_value(program) + R"() [[ ${COMP_WORDS[i+1]} == = ]] || ((i++)) ;;
      -*) ;;
      *) if [[ -z $command ]]; then command=${COMP_WORDS[i]}; else ((count++)); fi ;;
    esac
  done
  case $command/$prev in
)";
  for (auto const& option : program.options) {
    values(script, "*", option);
  }
  std::vector<std::string> names;
  for (auto const* const command : listed(program)) {
    names.push_back(command->name);
    for (auto const& option : command->options) {
      values(script, command->name, option);
    }
  }
  auto const everywhere = joined(words_of(program.options), " ");
  script += "  esac\n  if [[ $cur == -* ]]; then\n    case $command in\n";
  for (auto const* const command : listed(program)) {
    script += "      " + command->name + ") _wijk_words '" +
              joined(words_of(options_of(*command, program)), " ") + "' ;;\n";
  }
  script += "      *) _wijk_words '" + everywhere + "' ;;\n    esac\n    return\n  fi\n";
  script += "  case $command/$count in\n    /*) _wijk_words '" + joined(names, " ") + "' ;;\n";
  for (auto const* const command : listed(program)) {
    for (std::size_t i = 0; i < command->arguments.size(); ++i) {
      auto const action = action_of(command->arguments[i]);
      script += "    " + command->name + "/" + std::to_string(i) + ") " +
                (action.empty() ? ":" : action) + " ;;\n";
    }
  }
  return script + "  esac\n}\ncomplete -F _wijk wijk\n";
}

}  // namespace wijk
