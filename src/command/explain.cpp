// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"
#include "finding/render.hpp"
#include "finding/rules.hpp"
#include "plan/nearest.hpp"

#include <cstdio>

namespace wijk {
namespace {

std::vector<NamedValue> rule_choices() {
  std::vector<NamedValue> all;
  for (auto const& family : rule_book()) {
    for (auto const& one : family.rules) {
      all.push_back({one.id, one.title});
    }
  }
  return all;
}

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
  for (auto const& one : rule_choices()) {
    nearest.offer(one.name);
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
  offer(command->add_option(help(shell, "REGEL", "RULE"), *rule,
                            help(shell, "naam van de regel; zonder: alle regels",
                                 "name of the rule; without: all rules")),
        rule_choices(), shell);
  command->add_flag(
      "--markdown", *markdown,
      help(shell, "het hele regelboek als Markdown", "the whole rule book as Markdown"));
  teach(command,
        {{"De naam van een regel staat bij elke bevinding van `wijk check` tussen haken.",
          "The name of a rule stands between brackets at each finding of `wijk check`."},
         {{"wijk explain", {"alle regels, per familie", "all rules, by family"}},
          {"wijk explain money-total",
           {"een regel: wat, waarom en wat ertegen te doen is",
            "one rule: what, why and what mends it"}}}},
        shell);
  command->callback([rule, markdown, &shell] { run(*rule, *markdown, shell); });
}

}  // namespace wijk
