// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"
#include "finding/render.hpp"
#include "finding/rules.hpp"
#include "plan/nearest.hpp"

#include <cstdio>

namespace wijk {
namespace {

void run(std::string const& rule, bool markdown, Shell& shell) {
  if (markdown) {
    fmt::print("{}", rule_book_markdown());
    return;
  }
  if (rule.empty()) {
    for (auto const& family : rule_book()) {
      fmt::print("{}\n", family.name.in(shell.language));
      for (auto const& one : family.rules) {
        fmt::print("  {:<26} {}\n", one.id, one.title.in(shell.language));
      }
    }
    return;
  }
  if (find_rule(rule) != nullptr) {
    fmt::print("{}", explain_text(rule, shell.language));
    return;
  }
  Nearest nearest{rule};
  for (auto const& family : rule_book()) {
    for (auto const& one : family.rules) {
      nearest.offer(one.id);
    }
  }
  shell.refuse(nearest.name().empty()
                   ? say("er is geen regel `{}`; `wijk explain` noemt ze alle",
                         "there is no rule `{}`; `wijk explain` lists them all", rule)
                   : say("er is geen regel `{}`; de meest gelijkende is `{}`",
                         "there is no rule `{}`; the nearest is `{}`", rule, nearest.name()));
}

}  // namespace

void add_explain(CLI::App& app, Shell& shell) {
  auto rule = std::make_shared<std::string>();
  auto markdown = std::make_shared<bool>(false);
  auto* const command = app.add_subcommand(
      "explain", help(shell, "Legt een regel uit: wat, waarom en wat ertegen te doen is",
                      "Explains a rule: what, why and what mends it"));
  command->add_option("RULE", *rule,
                      help(shell, "naam van de regel; zonder: alle regels",
                           "name of the rule; without: all rules"));
  command->add_flag(
      "--markdown", *markdown,
      help(shell, "het hele regelboek als Markdown", "the whole rule book as Markdown"));
  command->callback([rule, markdown, &shell] { run(*rule, *markdown, shell); });
}

}  // namespace wijk
