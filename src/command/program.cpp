// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"

namespace wijk {
namespace {

void teach_program(CLI::App const& program, Shell& shell) {
  teach(&program,
        {{},
         {{"wijk new plannen/de-linde",
           {"maakt een voorbeeldplan, met uitleg erbij, om door uw eigen plan te vervangen",
            "makes an example plan with explanation, to be replaced by your own"}},
          {"wijk check plans/de-wijert",
           {"toont wat er mis is: waar, waarom het telt en wat het verhelpt",
            "shows what is wrong: where, why it matters and what mends it"}},
          {"wijk show plans/de-wijert money",
           {"toont het geld per jaar, de dekking en de gedrukte totalen",
            "shows the money per year, its cover and the printed totals"}},
          {"wijk report plans/de-wijert -o rapport.html",
           {"maakt een rapport om rond te sturen", "makes a report to pass on"}},
          {"wijk diff plans/de-wijert plannen/nieuw",
           {"toont wat er tussen twee versies veranderde",
            "shows what changed between two versions"}}}},
        shell);
}

}  // namespace

std::unique_ptr<CLI::App> make_program(Shell& shell) {
  auto program = std::make_unique<CLI::App>(
      help(shell, "Wijkwerk: een wijkvernieuwingsplan dat een machine aan zijn woord kan houden",
           "Wijkwerk: a neighbourhood renewal plan that a machine can hold to account"),
      "wijk");
  program->set_help_flag("-h,--help", help(shell, "toont deze uitleg", "shows this explanation"));
  program->set_version_flag("--version", WIJK_VERSION,
                            help(shell, "toont de versie", "shows the version"));
  program->require_subcommand(1);
  program->fallthrough();
  auto const seen_before = [](CLI::results_t const&) { return true; };  // by main
  auto* const language = program->add_option(
      "--lang", seen_before,
      help(shell, "taal van alle tekst; zonder: omgevingsvariabele WIJK_LANG, of Nederlands",
           "language of all text; without: environment variable WIJK_LANG, or Dutch"));
  let_choose(language, {{"nl", {"Nederlands", "Dutch"}}, {"en", {"Engels", "English"}}}, shell);
  teach_program(*program, shell);
  for (auto const add : commands()) {
    add(*program, shell);
  }
  return program;
}

CLI::App const& chosen(CLI::App const& program) {
  auto const parsed = program.get_subcommands();
  return parsed.empty() ? program : *parsed.front();
}

std::string help(Shell const& shell, std::string_view dutch, std::string_view english) {
  return std::string{shell.language == Language::dutch ? dutch : english};
}

}  // namespace wijk
