// SPDX-License-Identifier: EUPL-1.2
#include "finding/render.hpp"
#include "finding/rules.hpp"
#include "finding/verify.hpp"

namespace wijk {

std::string explain_text(std::string_view rule, Language language) {
  auto const* const known = find_rule(rule);
  verify(known != nullptr, "only a known rule can be explained");
  auto const word = [&](Words words) { return words.in(language); };
  return fmt::format("{} [{}]\n\n  {}\n\n{}: {}\n{}: {}\n", known->id,
                     word(severity_name(known->severity)), word(known->title),
                     word({"waarom", "why"}), word(known->why), word({"wat te doen", "remedy"}),
                     word(known->remedy));
}

std::string rule_book_markdown() {
  std::string out =
      "<!-- Made by `wijk explain --markdown`; a test keeps it in step with the program. -->\n"
      "# Rules / regels\n\n"
      "`wijk explain RULE` says the same in the terminal. Each rule has a case in "
      "`test/cases/check`.\n";
  for (auto const& family : rule_book()) {
    out += fmt::format(
        "\n## {} / {}\n\n| rule | severity | what | wat | remedy | remedie |\n"
        "| --- | --- | --- | --- | --- | --- |\n",
        family.name.en, family.name.nl);
    for (auto const& rule : family.rules) {
      out += fmt::format("| `{}` | {} | {}: {} | {}: {} | {} | {} |\n", rule.id,
                         severity_name(rule.severity).en, rule.title.en, rule.why.en, rule.title.nl,
                         rule.why.nl, rule.remedy.en, rule.remedy.nl);
    }
  }
  return out;
}

}  // namespace wijk
